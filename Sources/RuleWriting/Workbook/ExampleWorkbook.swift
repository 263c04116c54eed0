import Diagnostics
import RuleModel

/// The examples of a rule on the two sheets of a workbook: what is given, a record a row, and what is expected, a
/// phrase a row.
package enum ExampleWorkbook {
  /// The sheets, and the columns that are theirs whatever the records are.
  static let given = "given"
  static let expected = "expected"
  static let givenColumns = ["case", "record", "value"]
  static let expectedColumns = ["case", "today", "expect", "only", "known gap"]
  /// What stands under `record` for what another rule gave.
  static let results = "results"
  /// How a cell says that a record's cell is there and empty; a blank one says nothing of it.
  static let empty = "\"\""

  /// A sheet's rows, the headings first.
  typealias Rows = [[String]]

  /// What of some examples a workbook cannot say.
  static func refusals(of examples: [RuleExample]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for example in examples {
      if !seen.insert(example.name.text).inserted {
        diagnostics.append(
          Diagnostic(
            .notForWorkbook, .error, at: example.name.place,
            "two examples are called '\(example.name.text)', which a workbook cannot tell apart",
            help: "give one of them another name"))
      }
      let cells = example.records.flatMap(\.values)
      for cell in cells where givenColumns.contains(cell.field.text) {
        diagnostics.append(
          Diagnostic(
            .notForWorkbook, .error, at: cell.field.place,
            "a workbook has a column '\(cell.field.text)' of its own, and none for the field of that name",
            help: "write this example in the file of the rule"))
      }
      let words = [example.name, example.today] + example.results + example.expected + cells.map(\.value)
      for text in words where !canStandInACell(text.text) {
        diagnostics.append(
          Diagnostic(
            .notForWorkbook, .error, at: text.place,
            "a cell of a workbook cannot hold these words as they are",
            help:
              "leave out space at the start and the end, signs that cannot be seen, and what is longer than 30,000 letters"
          ))
      }
    }
    return diagnostics
  }

  private static func canStandInACell(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    return !first.properties.isWhitespace && !last.properties.isWhitespace && scalars.count <= 30_000
      && scalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" }
  }

  /// The rows of both sheets.
  static func rows(of examples: [RuleExample]) -> (given: Rows, expected: Rows) {
    var fields: [String] = []
    for cell in examples.flatMap(\.records).flatMap(\.values) {
      let name = cell.field.text
      if !name.isEmpty, !fields.contains(name) { fields.append(name) }
    }
    var (given, expected) = ([givenColumns + fields], [expectedColumns])
    for example in examples {
      let name = example.name.text
      for record in example.records {
        var cells = [name, record.entity.text] + Array(repeating: "", count: fields.count + 1)
        for cell in record.values {
          let column = cell.field.text.isEmpty ? 2 : 3 + (fields.firstIndex(of: cell.field.text) ?? 0)
          cells[column] = cell.value.text.isEmpty ? empty : cell.value.text
        }
        given.append(cells)
      }
      for line in example.results { given.append([name, results, line.text]) }
      if example.records.isEmpty, example.results.isEmpty { given.append([name]) }
      let phrases = example.expected.isEmpty ? [""] : example.expected.map(\.text)
      for (position, phrase) in phrases.enumerated() {
        let isFirst = position == 0
        expected.append([
          name, isFirst ? example.today.text : "", phrase, isFirst && example.only ? "yes" : "",
          isFirst && example.isKnownGap ? "yes" : "",
        ])
      }
    }
    return (given, expected)
  }
}
