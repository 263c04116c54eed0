import Scenarios

/// A table of a generated export, split into cells again.
struct SampleTable {
  /// The cells of each row, by heading.
  let rows: [[String: String]]

  /// Reads a table as it was written.
  init(_ table: CaseTable, of tables: ScenarioTables) {
    let text = String(decoding: tables.file(table), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let headings = Self.cells(of: lines.first ?? "")
    rows = lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(headings, Self.cells(of: line)))
    }
  }

  /// The cells of a column.
  func column(_ heading: String) -> [String] {
    rows.compactMap { $0[heading] }
  }

  /// The cells of a line: none that the generator writes holds a line break.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
