package import Findings
import RuleModel

/// The columns of `data-quality.csv`, in their order.
///
/// - `check`: what those who make the return know it by: `356`. `child`: the export's reference.
/// - `table`, `file`, `row`: where the cell stands; the table by the return's name, the row as a spreadsheet numbers
///   it.
/// - `field`: the dictionary's word for it. `value`: as it stands in the return, days as `2026-03-31`; `blank`,
///   `not readable`, and `filled in` where no report may show it.
/// - `message`: what is wrong with the row that fails.
/// - `column`: the return's heading. `return`: `SSDA903`. `severity`: of the check.
/// - `failing_row`: `file:row` of the row that fails, which the cell belongs to or was read beside.
/// - `sheet`: of a workbook; empty for CSV files.
package let dataQualityColumns = [
  "check", "child", "table", "file", "row", "field", "value", "message", "column", "return", "severity",
  "failing_row", "sheet",
]

/// Writes every cell concerned of every row that fails a check of a return, as `data-quality.csv`.
///
/// A row of which no cell is concerned has one line with neither field nor value.
///
/// - Parameter report: what the checks of a return say of it.
/// - Returns: UTF-8, in the order of children, their rows, and checks.
package func dataQualityCSV(_ report: ReturnCheckReport) -> [UInt8] {
  var writer = CSVWriter()
  for column in dataQualityColumns { writer.text(column) }
  writer.endRow()
  for child in report.children {
    for failure in child.failures {
      for row in [failure.row] + failure.others {
        write(row, of: failure, child: child.child, check: report.checks[failure.check], into: &writer)
      }
    }
  }
  return writer.bytes
}

private func write(
  _ row: ConcernedRow, of failure: FailingRow, child: String, check: ReturnCheck, into writer: inout CSVWriter
) {
  let cells = row.cells.isEmpty ? [nil] : row.cells.map { Optional($0) }
  for cell in cells {
    writer.text(check.code)
    writer.text(child)
    writer.text(row.place.table)
    writer.text(row.place.file)
    writer.number(row.place.row)
    writer.text(cell?.field ?? "")
    if case .number(let number) = cell?.value {
      writer.number(number)
    } else {
      writer.text(cell.map { $0.value.value ?? $0.value.standIn ?? "" } ?? "")
    }
    writer.text(check.message)
    writer.text(cell?.column ?? "")
    writer.text(check.returnName)
    writer.text(check.severity.rawValue)
    writer.text(failure.row.place.short)
    writer.text(row.place.sheet)
    writer.endRow()
  }
}
