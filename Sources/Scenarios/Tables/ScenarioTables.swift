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
  package subscript(table: CaseTable) -> CSVRows { rows[table.position] }

  /// Adds a row to a table: its identifiers, then its other cells.
  mutating func addRow(to table: CaseTable, _ ids: Identifier?..., cells: (inout CSVRows) -> Void) {
    // The rows are changed where they stand: taken out and put back, they would be copied each time.
    let position = table.position
    for id in ids { rows[position].add(id) }
    cells(&rows[position])
    rows[position].endRow()
  }

  /// Forgets the rows of a table, once they are written elsewhere.
  mutating func empty(_ table: CaseTable) {
    rows[table.position].empty()
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
