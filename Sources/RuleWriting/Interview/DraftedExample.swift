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

  /// As it stands under `examples`.
  var text: String {
    var lines: [String] = []
    if let toFillIn {
      lines.append("# To fill in: write into the case what makes it so. As it stands, \(toFillIn).")
    }
    lines.append("- case: \(YAMLWords.scalar(name))")
    if !today.isEmpty { lines.append("  today: \(today)") }
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
    return lines.map { "  \($0)\n" }.joined()
  }

  private static func flow(_ record: Record) -> String {
    "{"
      + record.cells.map { "\(YAMLWords.inFlow($0.field)): \(YAMLWords.inFlow($0.text))" }.joined(
        separator: ", ")
      + "}"
  }

  private static func flow(_ phrases: [String]) -> String {
    "[" + phrases.map { YAMLWords.inFlow($0) }.joined(separator: ", ") + "]"
  }
}
