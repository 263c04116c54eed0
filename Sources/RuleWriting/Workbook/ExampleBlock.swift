package import Diagnostics
import RuleLoading
package import RuleModel
import YAMLSyntax

/// The `examples` of a rule in the text of its file, to be written anew.
package struct ExampleBlock {
  /// What became of the examples.
  package struct Changes: Sendable, Hashable {
    package var new = 0
    package var changed = 0
    package var asTheyWere = 0
    package var takenAway = 0
  }

  /// The file's lines.
  private let lines: [String]
  private let file: String
  /// The examples there are, each with the lines that it takes up, remarks before it among them.
  private var old: [(example: RuleExample, lines: Range<Int>)] = []
  /// The lines under `examples`, and how far its items are indented.
  private var block: Range<Int>
  private var indent = 2
  private var hasKey = false

  /// Finds the examples of a rule; nil where the file does not hold the rule.
  package init?(of rule: String, in text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let documents = parseYAML(Array(text.utf8), file: file).documents
    guard let root = documents.first(where: { $0.root["rule"]?.text == rule })?.root,
      let first = root.place.line
    else { return nil }
    let start = first - 1
    let end = lines[start...].firstIndex { $0.hasPrefix("---") || $0 == "..." } ?? lines.count
    let entries = root.entries ?? []
    guard let entry = entries.first(where: { $0.key.text == "examples" }), let key = entry.key.place.line
    else {
      var last = end
      while last > start, lines[last - 1].allSatisfy({ $0 == " " }) { last -= 1 }
      block = last..<last
      return
    }
    hasKey = true
    let after = entries.compactMap(\.key.place.line).filter { $0 > key }.min().map { $0 - 1 } ?? end
    block = key..<Self.withoutRemarks(before: after, from: key, lines)
    guard lines[key - 1] == "examples:", let items = entry.value.items else {
      block = key - 1..<block.upperBound
      hasKey = false
      return
    }
    let starts = items.compactMap { $0.place.line.map { $0 - 1 } }
    guard starts.count == items.count, Set(starts).count == starts.count,
      starts.allSatisfy({ lines[$0].drop { $0 == " " }.hasPrefix("- ") })
    else { return }
    indent = starts.first.map { lines[$0].prefix { $0 == " " }.count } ?? 2
    let loaded = loadRules([documents]).rules.first { $0.id.text == rule }
    let begins = starts.enumerated().map { position, line in
      position == 0 ? key : Self.withoutRemarks(before: line, from: starts[position - 1] + 1, lines)
    }
    let ends = Array(begins.dropFirst()) + [block.upperBound]
    guard let examples = loaded?.examples, examples.count == items.count else { return }
    old = zip(examples, zip(begins, ends)).map { ($0, $1.0..<$1.1) }
  }

  /// Where what comes before a line ends, remarks and blank lines right before it left to it.
  private static func withoutRemarks(before line: Int, from first: Int, _ lines: [String]) -> Int {
    var end = line
    while end > first {
      let words = lines[end - 1].drop { $0 == " " }
      guard words.isEmpty || words.hasPrefix("#") else { break }
      end -= 1
    }
    return end
  }

  /// The file's text with other examples in the place of those there are.
  ///
  /// An example that says what it said keeps its lines as they are. Nil where a remark would be lost, which is said.
  package func text(with examples: [RuleExample]) -> (
    text: String?, changes: Changes, diagnostics: [Diagnostic]
  ) {
    var changes = Changes()
    var kept: Set<Int> = []
    var written: [String] = []
    for example in examples {
      let same = old.firstIndex { $0.example.saysTheSame(as: example) }
      if let same, kept.insert(same).inserted {
        changes.asTheyWere += 1
        written += lines[old[same].lines]
        continue
      }
      let isKnown = old.contains { $0.example.name.text == example.name.text }
      if isKnown { changes.changed += 1 } else { changes.new += 1 }
      written += DraftedExample(example).lines.map { String(repeating: " ", count: indent) + $0 }
    }
    let names = Set(examples.map(\.name.text))
    changes.takenAway = old.count { !names.contains($0.example.name.text) }
    let lost = remarks(outside: kept)
    guard lost.isEmpty else { return (nil, changes, lost) }
    let key = hasKey ? [] : examples.isEmpty ? [] : ["examples:"]
    let text = lines[..<block.lowerBound] + key + written + lines[block.upperBound...]
    return (text.joined(separator: "\n") + (text.last == "" ? "" : "\n"), changes, [])
  }

  /// Remarks in lines that are written anew.
  private func remarks(outside kept: Set<Int>) -> [Diagnostic] {
    let safe = Set(kept.flatMap { Array(old[$0].lines) })
    return block.filter { !safe.contains($0) }.compactMap { position in
      let line = lines[position]
      var isQuoted: Character?
      var before: Character = " "
      for (column, character) in line.enumerated() {
        if let quote = isQuoted {
          if character == quote { isQuoted = nil }
        } else if character == "#", before == " " {
          return Diagnostic(
            .notForWorkbook, .error,
            at: .text(file: file, line: position + 1, column: column + 1, length: line.count - column),
            "this remark would be lost, since a workbook has no place for it",
            help: "move it above 'examples:', or make this change in the file itself")
        } else if character == "\"" || character == "'", " [{,".contains(before) {
          isQuoted = character
        }
        before = character
      }
      return nil
    }
  }
}

extension Place {
  fileprivate var line: Int? {
    if case .text(_, let line, _, _) = self { line } else { nil }
  }
}

extension RuleExample {
  /// Whether another says the same in the same order, wherever it stands; the cells of a record have no order.
  package func saysTheSame(as other: RuleExample) -> Bool { words == other.words }

  private var words: [[String]] {
    let head = [name.text, today.text, only ? "only" : "", isKnownGap ? "known gap" : ""]
    return [head, results.map(\.text), expected.map(\.text)]
      + records.map { record in
        let cells = record.values.map { ($0.field.text, $0.value.text) }.sorted { $0 < $1 }
        return [record.entity.text] + cells.flatMap { [$0.0, $0.1] }
      }
  }
}
