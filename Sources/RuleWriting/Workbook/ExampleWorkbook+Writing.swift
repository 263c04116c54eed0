import CLibXLSXWriter
package import Diagnostics
package import RuleModel

extension ExampleWorkbook {
  /// Writes a workbook of examples to a path.
  ///
  /// Every cell is text, and every column is one of text: what begins as a formula does stays what it says, now and
  /// when somebody goes over it, and no program turns a day into another country's.
  ///
  /// - Returns: what a workbook cannot say of them, in which case nothing is written; and why it could
  ///   not be written.
  package static func write(_ examples: [RuleExample], to path: String) -> (
    refusals: [Diagnostic], failure: String?
  ) {
    let refusals = refusals(of: examples)
    guard refusals.isEmpty else { return (refusals, nil) }
    guard let book = unsafe workbook_new(path) else { return ([], "there is no memory for a workbook") }
    let rows = rows(of: examples)
    // 2 January 2026: two runs give the same bytes.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1_767_312_000
    unsafe workbook_set_properties(book, &properties)
    let text = unsafe workbook_add_format(book)
    unsafe format_set_num_format(text, "@")
    unsafe format_set_text_wrap(text)
    unsafe format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    let heading = unsafe workbook_add_format(book)
    unsafe format_set_num_format(heading, "@")
    unsafe format_set_bold(heading)
    for (name, rows) in [(given, rows.given), (expected, rows.expected)] {
      guard let sheet = unsafe workbook_add_worksheet(book, name) else { continue }
      // Columns that nobody has filled yet are of text too.
      unsafe worksheet_set_column(sheet, 0, 0, 44, text)
      unsafe worksheet_set_column(sheet, 1, 63, 20, text)
      if name == expected { unsafe worksheet_set_column(sheet, 2, 2, 60, text) }
      unsafe worksheet_freeze_panes(sheet, 1, 1)
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          let format = unsafe row == 0 ? heading : text
          unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), cell, format)
        }
      }
    }
    return ([], unsafe workbook_written(book).map { unsafe String(cString: $0) })
  }
}
