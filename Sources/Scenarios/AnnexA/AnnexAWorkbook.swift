import Chronology
import CLibXLSXWriter

/// Writes the lists as a workbook, through libxlsxwriter.
///
/// The creation time is the as-at date's midnight, so that two runs give the same bytes.
@safe struct AnnexAWorkbook: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let dateFormat: UnsafeMutablePointer<lxw_format>?
  private let headingFormat: UnsafeMutablePointer<lxw_format>?

  /// A new workbook at a path; nil where there is no memory for one.
  init?(path: String, created: CivilDay) {
    guard let book = unsafe workbook_new(path) else { return nil }
    unsafe self.book = unsafe book
    unsafe dateFormat = unsafe workbook_add_format(book)
    unsafe format_set_num_format(dateFormat, "dd/mm/yyyy")
    unsafe headingFormat = unsafe workbook_add_format(book)
    unsafe format_set_bold(headingFormat)
    unsafe format_set_text_wrap(headingFormat)
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(created.number) * 86_400
    unsafe workbook_set_properties(book, &properties)
  }

  /// Adds a sheet: rows of headings first, then rows of cells.
  func addSheet(_ name: String, headings: [[String]], rows: [[AnnexACell]]) {
    guard let sheet = unsafe workbook_add_worksheet(book, name) else { return }
    for (row, cells) in headings.enumerated() {
      for (column, text) in cells.enumerated() {
        unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), text, headingFormat)
      }
    }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let (row, column) = (UInt32(row + headings.count), UInt16(column))
        switch cell {
        case .text(let text): unsafe worksheet_write_string(sheet, row, column, text, nil)
        case .number(let number): unsafe worksheet_write_number(sheet, row, column, Double(number), nil)
        case .day(let day):
          unsafe worksheet_write_number(sheet, row, column, Double(Self.serial(of: day)), dateFormat)
        case .blank: break
        }
      }
    }
    unsafe worksheet_set_column(sheet, 0, UInt16(max(1, headings.last?.count ?? 1) - 1), 16, nil)
  }

  /// Writes the file; gives why it could not be written.
  consuming func close() -> String? {
    unsafe workbook_written(book).map { unsafe String(cString: $0) }
  }

  /// The number a spreadsheet has for a day after February 1900.
  private static func serial(of day: CivilDay) -> Int {
    Int(day.number) + 25_569
  }
}
