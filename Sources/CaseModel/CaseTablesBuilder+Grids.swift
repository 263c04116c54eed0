extension CaseTablesBuilder {
  /// Begins rows that follow one another in their source; the cells are then `set` column by column.
  ///
  /// - Parameters:
  ///   - firstRow: the number of the first, as a spreadsheet shows it.
  ///   - supplied: for each field whether this source has the column.
  package mutating func appendRows(
    entity: Int, source: UInt16, firstRow: Int32, count: Int, supplied: [Bool]
  ) {
    tables[entity].appendRows(source: source, firstRow: firstRow, count: count, supplied: supplied)
  }

  /// Reads the cells that a column of a grid has in the rows begun last, one for each of the grid's.
  ///
  /// - Parameter firstRow: the number of the first of the rows in their source.
  package mutating func set(
    _ handle: ColumnHandle, _ grid: CellGrid, column: Int, firstRow: Int32, in bytes: Span<UInt8>
  ) {
    let (entity, field) = (readers[handle.position].entity, readers[handle.position].field)
    if readers[handle.position].held != nil {
      return readers[handle.position].hold(grid, column: column, in: bytes)
    }
    let first = tables[entity].rowCount - grid.rowCount
    readers[handle.position].read(
      grid, column: column, firstRow: firstRow, in: bytes, into: &tables[entity].columns[field], at: first)
  }
}
