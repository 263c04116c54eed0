/// An expression of a generated rule, as far as it can be taken apart again.
package indirect enum TrialPhrase: Sendable, Hashable {
  case leaf(String)
  case not(TrialPhrase)
  /// `and` or `or` between two or more.
  case joined(String, [TrialPhrase])
  /// Rows of which something is asked: `any visit`, and what stands after `where` or `has`.
  case over(String, String, TrialPhrase)

  /// As a rule writes it.
  package var text: String {
    switch self {
    case .leaf(let text): text
    case .not(let inner): "not (\(inner.text))"
    case .joined(let word, let parts): "(" + parts.map(\.text).joined(separator: " \(word) ") + ")"
    case .over(let rows, let word, let inner): "\(rows) \(word) (\(inner.text))"
    }
  }

  /// Shorter expressions that it is made of, the shortest first.
  package var shorter: [TrialPhrase] {
    switch self {
    case .leaf: []
    case .not(let inner): [inner] + inner.shorter.map { .not($0) }
    case .joined(let word, let parts):
      parts
        + (parts.count > 2
          ? parts.indices.map { index in
            var fewer = parts
            fewer.remove(at: index)
            return .joined(word, fewer)
          } : [])
        + parts.indices.flatMap { index in
          parts[index].shorter.map { shorter in
            var simpler = parts
            simpler[index] = shorter
            return .joined(word, simpler)
          }
        }
    case .over(let rows, let word, let inner):
      (word == "where" ? [.leaf(rows)] : []) + inner.shorter.map { .over(rows, word, $0) }
    }
  }
}
