import Chronology
import Scenarios

/// A table of a generated export, split into cells again.
struct SampleTable {
  /// A row's cells by heading.
  typealias Row = [String: String]

  /// The cells of each row, by heading.
  let rows: [Row]
  /// The numbers of cells that differ from the number of headings, by row from 1.
  let raggedRows: [Int]

  /// Reads a table as it was written.
  init(_ table: CaseTable, of tables: ScenarioTables) {
    let text = String(decoding: tables.file(table), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let headings = Self.cells(of: lines.first ?? "")
    let cells = lines.dropFirst().map(Self.cells)
    rows = cells.map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
    raggedRows = cells.indices.filter { cells[$0].count != headings.count }
  }

  /// The cells of a column.
  func column(_ heading: String) -> [String] {
    rows.compactMap { $0[heading] }
  }

  /// The rows by the value of a column.
  func grouped(by heading: String) -> [String: [Row]] {
    Dictionary(grouping: rows) { $0[heading] ?? "" }
  }

  /// The cells of a line: none that the generator writes holds a line break.
  private static func cells(of line: Substring) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: cells.append([])
      default: cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension [String: String] {
  /// The day in a column; nil where it is blank or no date.
  func day(_ heading: String) -> CivilDay? {
    CivilDay.parse(self[heading] ?? "")
  }
}
