import CLibXLSXWriter

/// Workbooks as people make them, for tests.
package enum WorkbookFile {
  /// Writes sheets of texts to a path.
  ///
  /// - Parameter formulas: whether a cell that begins with `=` is a formula.
  package static func write(
    _ sheets: [(name: String, rows: [[String]])], to path: String, formulas: Bool = false
  ) {
    guard let book = unsafe workbook_new(path) else { return }
    for (name, rows) in sheets {
      guard let sheet = unsafe workbook_add_worksheet(book, name) else { continue }
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          if formulas, cell.hasPrefix("=") {
            unsafe worksheet_write_formula(sheet, UInt32(row), UInt16(column), cell, nil)
          } else {
            unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), cell, nil)
          }
        }
      }
    }
    unsafe workbook_close(book)
  }
}
