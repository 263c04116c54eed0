/// Where in a person's material something was found.
///
/// Lines, columns and rows count from 1, as editors and spreadsheets show them.
package enum Place: Sendable, Hashable {
  /// The whole run: no single file is concerned.
  case nowhere
  /// A file or folder as a whole.
  case file(String)
  /// A stretch of one line of a text file; `length` counts Unicode scalars and may be 0.
  case text(file: String, line: Int, column: Int, length: Int)
  /// A cell, row or column of a table: a sheet of a workbook, or a CSV file.
  ///
  /// `row` is the row as the spreadsheet numbers it; `column` is its heading. Either may be absent.
  case cell(file: String, table: String, row: Int?, column: String?)

  /// The file concerned, if there is one.
  package var file: String? {
    switch self {
    case .nowhere: nil
    case .file(let file), .text(let file, _, _, _), .cell(let file, _, _, _): file
    }
  }

  /// The place in one line, ready to stand before a message; empty for `nowhere`.
  package var description: String {
    switch self {
    case .nowhere: return ""
    case .file(let file): return file
    case .text(let file, let line, let column, _): return "\(file):\(line):\(column)"
    case .cell(let file, let table, let row, let column):
      var words = file
      if !table.isEmpty { words += " [\(table)]" }
      if let row { words += " row \(row)" }
      if let column { words += ", column '\(column)'" }
      return words
    }
  }

  /// What diagnostics sort by: file, then line or row, then column.
  package var sortKey: (String, Int, Int, String) {
    switch self {
    case .nowhere: ("", 0, 0, "")
    case .file(let file): (file, 0, 0, "")
    case .text(let file, let line, let column, _): (file, line, column, "")
    case .cell(let file, let table, let row, let column):
      (file + "\u{1}" + table, row ?? 0, 0, column ?? "")
    }
  }
}
