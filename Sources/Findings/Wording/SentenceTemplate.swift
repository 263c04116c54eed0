/// A sentence of a rule with placeholders in braces.
///
/// `{due}` is filled by name. `{child|children}` takes its first word where the sentence speaks of one, else its
/// second, so that a rule can say `{Quantity} {child|children} in care {has|have} not been visited`. A name
/// that nothing is known for is left out, with the space or the brackets that would be left empty.
struct SentenceTemplate {
  private enum Piece {
    case text(Substring)
    case name(Substring)
    case choice(one: Substring, many: Substring)
  }

  private var pieces: [Piece] = []

  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == "}" || $0 == "{" }), inside[close] == "}" else {
        // A brace that is never closed is a brace.
        pieces.append(.text(rest[...open]))
        rest = inside
        continue
      }
      pieces.append(.text(rest[..<open]))
      let name = inside[..<close]
      if let bar = name.firstIndex(of: "|") {
        pieces.append(.choice(one: name[..<bar], many: name[name.index(after: bar)...]))
      } else {
        pieces.append(.name(name))
      }
      rest = inside[inside.index(after: close)...]
    }
    pieces.append(.text(rest))
  }

  /// Whether the sentence can change its nouns and verbs for one.
  var hasChoices: Bool {
    pieces.contains { if case .choice = $0 { true } else { false } }
  }

  /// The sentence with its placeholders filled.
  ///
  /// - Parameters:
  ///   - isOne: whether it speaks of one.
  ///   - value: what stands for a name; nil for a name that nothing is known for.
  func filled(isOne: Bool = false, _ value: (Substring) -> String?) -> String {
    var sentence = ""
    for piece in pieces {
      switch piece {
      case .text(let text): sentence += text
      case .choice(let one, let many): sentence += isOne ? one : many
      case .name(let name): sentence += value(name) ?? ""
      }
    }
    return Self.tidied(sentence)
  }

  /// Without what an empty placeholder leaves behind: empty brackets, doubled spaces, spaces and
  /// commas before a stop.
  private static func tidied(_ sentence: String) -> String {
    var tidy = ""
    for character in sentence {
      if character == " ", tidy.isEmpty || tidy.last == " " || tidy.last == "(" { continue }
      if ".,;:)".contains(character), tidy.last == " " { tidy.removeLast() }
      if ".,;:".contains(character), tidy.last == "," { tidy.removeLast() }
      if character == ")", tidy.last == "(" {
        tidy.removeLast()
        if tidy.last == " " { tidy.removeLast() }
        continue
      }
      tidy.append(character)
    }
    while tidy.last == " " { tidy.removeLast() }
    return tidy
  }
}
