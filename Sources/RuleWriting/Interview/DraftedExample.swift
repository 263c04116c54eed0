import RuleModel

/// An example of a drafted rule.
struct DraftedExample {
  /// A record of its case, and its cells by field.
  struct Record {
    var entity: String
    var cells: [(field: String, text: String)]
  }

  var name: String
  /// The as-at date; empty for a rule over results.
  var today = ""
  var records: [Record] = []
  var results: [String] = []
  var expect: [String]
  /// Why it does not yet behave; nil where it does.
  var toFillIn: String?

  /// Whether no other row may come, and whether it is known to be got wrong.
  var only = false
  var isKnownGap = false

  /// As it stands under `examples`.
  var text: String { lines.map { "  \($0)\n" }.joined() }

  /// The same in lines that are not indented.
  var lines: [String] {
    var lines: [String] = []
    if let toFillIn {
      lines.append("# To fill in: write into the case what makes it so. As it stands, \(toFillIn).")
    }
    lines.append("- case: \(YAMLWords.scalar(name))")
    if !today.isEmpty { lines.append("  today: \(YAMLWords.scalar(today))") }
    var entities: [String] = []
    for record in records where !entities.contains(record.entity) { entities.append(record.entity) }
    for entity in entities {
      let own = records.filter { $0.entity == entity }
      if own.count == 1 {
        lines.append("  \(YAMLWords.key(entity)): \(Self.flow(own[0]))")
      } else {
        lines.append("  \(YAMLWords.key(entity)):")
        lines += own.map { "    - \(Self.flow($0))" }
      }
    }
    if !results.isEmpty { lines.append("  results: \(Self.flow(results))") }
    lines.append("  expect: \(Self.flow(expect))")
    if only { lines.append("  only: yes") }
    if isKnownGap { lines.append("  known gap: yes") }
    return lines
  }

  private static func flow(_ record: Record) -> String {
    if record.cells.count == 1, record.cells[0].field.isEmpty {
      return YAMLWords.scalar(record.cells[0].text)
    }
    return
      "{"
      + record.cells.map { "\(YAMLWords.inFlow($0.field)): \(YAMLWords.inFlow($0.text))" }.joined(
        separator: ", ")
      + "}"
  }

  private static func flow(_ phrases: [String]) -> String {
    "[" + phrases.map { YAMLWords.inFlow($0) }.joined(separator: ", ") + "]"
  }
}

extension DraftedExample {
  /// An example as a rule has it.
  init(_ example: RuleExample) {
    self.init(
      name: example.name.text, today: example.today.text,
      records: example.records.map { record in
        Record(entity: record.entity.text, cells: record.values.map { ($0.field.text, $0.value.text) })
      }, results: example.results.map(\.text), expect: example.expected.map(\.text), only: example.only,
      isKnownGap: example.isKnownGap)
  }
}
