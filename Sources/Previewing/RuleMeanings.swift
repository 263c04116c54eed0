package import RuleLoading
import YAMLSyntax

/// What rules say that can change an answer, as text that stays the same whatever the layout of their files.
///
/// Comments, line breaks, the order of a rule's keys, its sentences and examples are left out: two books whose texts
/// are equal judge alike.
package struct RuleMeanings: Sendable {
  /// Of each rule about practice, by id.
  package private(set) var rules: [String: String] = [:]
  /// Of the dictionary, the law, calendars and lexicons together.
  package private(set) var foundations = ""

  /// The keys of a rule under which nothing stands that judges.
  static let silentKeys: Set<String> = [
    "asks", "themes", "reading", "say", "cannot see", "examples", "no example for", "approved", "reviewed",
    "area", "thresholds", "basis", "remark", "formerly",
  ]
  /// Those of what rules stand on.
  private static let silentBelow: Set<String> = ["means", "usual", "title", "link", "note"]

  /// Takes up the files of a book, the checks of returns left out.
  package init(of book: RuleBook) {
    for file in book.files where !file.name.hasPrefix("returns/") {
      let kind = file.kind
      guard kind == "rules" || ["dictionary", "law", "calendars", "lexicons"].contains(kind) else { continue }
      for document in parseYAML(file.bytes, file: file.name).documents {
        if kind == "rules" {
          guard let id = document.root["rule"]?.text else { continue }
          rules[id] = Self.text(of: document.root, without: Self.silentKeys)
        } else {
          foundations += Self.text(of: document.root, without: Self.silentBelow)
        }
      }
    }
  }

  private static func text(of root: YAMLNode, without silent: Set<String>) -> String {
    guard let entries = root.entries else { return text(of: root) }
    return entries.filter { !silent.contains($0.key.text ?? "") }.map {
      text(of: $0.key) + text(of: $0.value)
    }
    .sorted().joined()
  }

  /// Each scalar with its length before it, so that no two trees read alike.
  private static func text(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): "\(text.utf8.count):\(text)"
    case .list(let items): "[\(items.map { text(of: $0) }.joined())]"
    case .map(let entries): "{\(entries.map { text(of: $0.key) + text(of: $0.value) }.joined())}"
    }
  }
}
