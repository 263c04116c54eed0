/// Where a row of a return stands.
package struct ReturnedPlace: Sendable, Hashable {
  /// The table, as the return calls it; last year's says so: `Episodes`, `Episodes (last year)`.
  package var table: String
  /// What its rows are, in the words of the dictionary: `returned episode`.
  package var entity: String
  /// The file it came from, without its folder.
  package var file: String
  /// The sheet of a workbook; empty for a file that is one table.
  package var sheet: String
  /// The row of the file or sheet, as a spreadsheet numbers it.
  package var row: Int

  package init(table: String, entity: String, file: String, sheet: String = "", row: Int) {
    self.table = table
    self.entity = entity
    self.file = file
    self.sheet = sheet
    self.row = row
  }

  /// The row in short: `episodes.csv:12`.
  package var short: String { "\(sheet.isEmpty ? file : sheet):\(row)" }
}
