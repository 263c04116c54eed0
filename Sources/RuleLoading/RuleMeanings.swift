import YAMLSyntax

/// What rules say that can change an answer, as text that stays the same whatever the layout of their files.
///
/// Comments, line breaks, the order of a rule's keys, its sentences and examples are left out: two books whose texts
/// are equal judge alike.
package struct RuleMeanings: Sendable {
  /// Of each rule about practice, by id, in UTF-8.
  package private(set) var rules: [String: [UInt8]] = [:]
  /// Of the dictionary, the law, calendars and lexicons together, in UTF-8.
  package private(set) var foundations: [UInt8] = []

  /// The keys of a rule under which nothing stands that judges.
  package static let silentKeys: Set<String> = [
    "asks", "themes", "reading", "say", "cannot see", "examples", "no example for", "approved", "reviewed",
    "area", "thresholds", "basis", "remark", "formerly", "overlaps",
  ]
  /// Those of what rules stand on.
  private static let silentBelow: Set<String> = ["means", "usual", "title", "link", "note"]
  private static let foundationKinds: Set<String> = ["dictionary", "law", "calendars", "lexicons"]

  /// Of no rules.
  init() {}

  /// Takes up the documents of a file; those of checks of returns are left out.
  mutating func take(_ documents: [YAMLDocument], of file: RuleFile, kind: String) {
    guard !file.name.hasPrefix("returns/") else { return }
    if kind == "rules" {
      for document in documents {
        guard let id = document.root["rule"]?.text else { continue }
        rules[id] = Self.text(of: document.root, without: Self.silentKeys)
      }
    } else if Self.foundationKinds.contains(kind) {
      for document in documents { foundations += Self.text(of: document.root, without: Self.silentBelow) }
    }
  }

  private static func text(of root: YAMLNode, without silent: Set<String>) -> [UInt8] {
    var text: [UInt8] = []
    guard let entries = root.entries else {
      append(root, to: &text)
      return text
    }
    var lines: [ArraySlice<UInt8>] = []
    var ends = [0]
    for entry in entries where !silent.contains(entry.key.text ?? "") {
      append(entry.key, to: &text)
      append(entry.value, to: &text)
      ends.append(text.count)
    }
    for (start, end) in zip(ends, ends.dropFirst()) { lines.append(text[start..<end]) }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return Array(lines.joined())
  }

  /// Each scalar with its length before it, so that no two trees read alike.
  private static func append(_ node: YAMLNode, to text: inout [UInt8]) {
    switch node.content {
    case .scalar(let scalar):
      text += String(scalar.utf8.count).utf8
      text.append(UInt8(ascii: ":"))
      text += scalar.utf8
    case .list(let items):
      text.append(UInt8(ascii: "["))
      for item in items { append(item, to: &text) }
      text.append(UInt8(ascii: "]"))
    case .map(let entries):
      text.append(UInt8(ascii: "{"))
      for entry in entries {
        append(entry.key, to: &text)
        append(entry.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }
}
