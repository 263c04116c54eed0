import CaseModel

/// The rows of a table by name: each name already written as a CSV cell, and its place in their order.
struct RowNames {
  /// For every row, where its name stands among the table's names in order of text; equal names by row.
  private(set) var ranks: [Int32] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// The names of a table's rows: their identifiers, or where they stand in the source.
  init(of table: Table) {
    let names = (0..<table.rowCount).map { table.name(of: $0) }
    ranks = [Int32](repeating: 0, count: names.count)
    let order = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    for (rank, row) in order.enumerated() { ranks[row] = Int32(rank) }
    write(names)
  }

  /// The labels of one column; a row without one has an empty name.
  init(of column: Column, rows: Int) {
    write((0..<rows).map { column.label(at: $0) ?? "" })
  }

  private mutating func write(_ names: [String]) {
    ends.reserveCapacity(names.count)
    for name in names {
      if !name.isEmpty { CSVWriter.append(Array(name.utf8), to: &bytes) }
      ends.append(bytes.count)
    }
  }

  /// The cell of a row; empty for a row there is not.
  subscript(row: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(row) else { return [] }
    return bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }
}
