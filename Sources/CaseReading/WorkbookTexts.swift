import CaseModel
import Chronology
package import Diagnostics

/// A small workbook read whole, its cells as texts: what people write by hand, and no export.
package struct WorkbookTexts: Sendable {
  /// A row that holds anything.
  package struct Row: Sendable {
    /// As a spreadsheet numbers it.
    package var number: Int
    /// From the first column on; days as `2026-03-31`, with `09:00` where a time is recorded.
    package var cells: [String]
    /// The columns whose cell is worked out by a formula, from 0.
    package var formulas: Set<Int>
  }

  /// A sheet and its rows.
  package struct Sheet: Sendable {
    package var name: String
    package var rows: [Row]
  }

  package var sheets: [Sheet] = []
  /// Why it could not be read; then there are no sheets.
  package var diagnostics: [Diagnostic] = []

  /// More rows than these are not read of a sheet.
  package static let mostRows = 20_000

  /// Reads a workbook.
  package init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do throws(ContainerFault) {
      let workbook = try Workbook(path: path)
      for sheet in workbook.sheets {
        var sink = TextsSink()
        var reader = SheetReader(sheet, of: workbook, keepsFormulas: true)
        try reader.readRows(into: &sink)
        for (row, column) in reader.formulas {
          guard let position = sink.rows.firstIndex(where: { $0.number == row }) else { continue }
          sink.rows[position].formulas.insert(column)
        }
        sheets.append(Sheet(name: sheet.name, rows: sink.rows))
      }
    } catch {
      sheets = []
      diagnostics = [error.diagnostic(file: name)]
    }
  }
}

/// Keeps rows as texts.
private struct TextsSink: RowSink {
  var rows: [WorkbookTexts.Row] = []

  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    var texts = cells.map { cell -> String in
      let text = String(decoding: cell.trimmedText(in: bytes), as: UTF8.self)
      guard case .day = cell.kind, cell.end >= 0 else { return text }
      return text + " " + Self.two(cell.end / 60) + ":" + Self.two(cell.end % 60)
    }
    while texts.last?.isEmpty == true { texts.removeLast() }
    if !texts.isEmpty { rows.append(WorkbookTexts.Row(number: row, cells: texts, formulas: [])) }
    return rows.count < WorkbookTexts.mostRows
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
