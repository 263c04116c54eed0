import CaseModel

/// The labels of a column as CSV cells.
struct LabelCells {
  private let positions: [Int32]
  private let presence: [UInt8]
  private let pool: Labels

  /// Nil where the column has no labels, or the export has no such column.
  init?(of column: Column) {
    guard column.isSupplied, case .labels(let positions, let pool) = column.values else { return nil }
    self.positions = positions
    self.pool = pool
    presence = column.presence
  }

  /// The number of a row's label; nil where it has none.
  func label(of row: Int32) -> Int32? {
    let row = Int(row)
    return positions.indices.contains(row) && presence[row] == 0 ? positions[row] : nil
  }

  /// Writes the label of a row; writes nothing and says so where the row has none.
  func write(_ row: Int32, into writer: inout CSVWriter) -> Bool {
    guard let label = label(of: row) else { return false }
    pool.withUTF8(label) { writer.text(bytes: $0) }
    return true
  }
}
