/// A scenario's export in plain words, and what the generator meant by it.
package struct ScenarioTables: Sendable {
  private var rows: [CSVRows]
  /// What each rule should say, as far as the generator decides it.
  package var answers: ScenarioAnswers

  /// Empty tables of an export taken on a day.
  init(answers: ScenarioAnswers) {
    rows = CaseTable.allCases.map { _ in CSVRows() }
    self.answers = answers
  }

  /// The rows of a table.
  package subscript(table: CaseTable) -> CSVRows {
    get { rows[table.position] }
    set { rows[table.position] = newValue }
  }

  /// A table as a file has it: the headings, then the rows.
  package func file(_ table: CaseTable) -> [UInt8] {
    Self.headings(of: table) + self[table].bytes
  }

  /// A table's first line.
  static func headings(of table: CaseTable) -> [UInt8] {
    Array((table.headings.joined(separator: ",") + "\n").utf8)
  }
}

extension CaseTable {
  /// The table's place among all tables.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
