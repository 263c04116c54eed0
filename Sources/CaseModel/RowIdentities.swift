/// Which row of a table has which identifier.
struct RowIdentities {
  let labels: Labels
  let rows: [Int32]

  /// Nil where the entity's rows have no identifiers.
  init?(of table: TableDraft) {
    guard let identifier = table.entity.identifierIndex, table.columns[identifier].isSupplied else {
      return nil
    }
    let column = table.columns[identifier]
    labels = column.labels.preparedToFind()
    var rows = [Int32](repeating: -1, count: labels.count)
    for row in 0..<table.rowCount where column.presence[row] == 0 {
      rows[Int(column.values[row])] = Int32(clamping: row)
    }
    self.rows = rows
  }
}
