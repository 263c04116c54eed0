import CaseModel

/// The labels of a column as CSV cells.
struct LabelCells {
  private let positions: [Int32]
  private let presence: [UInt8]
  private let pool: Labels

  /// The labels of a column; none where it has none, or the export has no such column.
  init(of column: Column?) {
    guard let column, column.isSupplied, case .labels(let positions, let pool) = column.values else {
      (positions, pool, presence) = ([], Labels(), [])
      return
    }
    self.positions = positions
    self.pool = pool
    presence = column.presence
  }

  /// The identifiers of a table's rows; none where the entity has none.
  init(ofIdentifiersIn table: Table?) {
    self.init(of: table.flatMap { table in table.entity.identifierIndex.map { table.columns[$0] } })
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
