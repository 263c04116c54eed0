package import Diagnostics

/// What can be told of a rule by its file alone, even where the file is no YAML.
package struct RuleHead: Sendable, Hashable {
  /// Its id; where it has none, the file's name without its ending.
  package var id: String
  /// What it asks; empty where that is not written.
  package var asks: String
  /// Its area, as the rule names it; empty where that is not written.
  package var area: String
  /// The rules folder's file that it stands in.
  package var file: String
  /// The lines of the file that it takes up, counted from 1.
  package var lines: ClosedRange<Int>

  package init(id: String, asks: String, area: String, file: String, lines: ClosedRange<Int>) {
    self.id = id
    self.asks = asks
    self.area = area
    self.file = file
    self.lines = lines
  }

  /// Whether a place lies within the rule.
  package func holds(_ place: Place) -> Bool {
    guard place.file == file else { return false }
    if case .text(_, let line, _, _) = place { return lines.contains(line) }
    return true
  }
}

extension RuleHead {
  /// The heads of the rules in a file, in their order; none for a document that says nothing.
  ///
  /// Lines are looked at, not YAML: this is for rules whose file cannot be read.
  ///
  /// - Parameters:
  ///   - text: the file's.
  ///   - file: its name from the rules folder.
  package static func heads(in text: String, file: String) -> [RuleHead] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var heads: [RuleHead] = []
    var start = 0
    for end in lines.indices.filter({ lines[$0].hasPrefix("---") }) + [lines.count] {
      defer { start = end + 1 }
      guard start < end else { continue }
      let document = lines[start..<end]
      guard document.contains(where: saysSomething) else { continue }
      let id = value(of: "rule", in: document)
      let name = file.split(separator: "/").last ?? ""
      heads.append(
        RuleHead(
          id: id.isEmpty ? String(name.prefix { $0 != "." }) : id, asks: value(of: "asks", in: document),
          area: value(of: "area", in: document), file: file, lines: start + 1...end))
    }
    return heads
  }

  private static func saysSomething(_ line: Substring) -> Bool {
    line.first { $0 != " " && $0 != "\t" }.map { $0 != "#" } ?? false
  }

  /// The words after a key that stands at the start of a line, with those of the lines that go on from it.
  private static func value(of key: String, in document: ArraySlice<Substring>) -> String {
    guard let first = document.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return "" }
    let more = document[(first + 1)...].prefix { $0.hasPrefix(" ") }
    let pieces = [document[first].dropFirst(key.count + 1)] + more
    var words = pieces.flatMap { $0.split(separator: " ") }
    if let mark = words.first, mark.hasPrefix(">") || mark.hasPrefix("|") { words.removeFirst() }
    if let comment = words.firstIndex(where: { $0.hasPrefix("#") }) { words.removeSubrange(comment...) }
    let text = words.joined(separator: " ")
    for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
