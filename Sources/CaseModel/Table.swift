package import Chronology

/// How much of what happened an entity's table holds, as its source mapping declares it.
package enum Completeness: Sendable, Hashable {
  /// Everything: an absent row did not happen.
  case all
  /// Everything on or after a day.
  case since(CivilDay)
  /// Everything in that many months up to the day the export was made.
  case months(Int)
  /// The latest of each child only: a snapshot.
  case latestOnly
  /// The export does not carry the entity.
  case notSupplied
}

/// The rows of one entity, as columns in the order of its fields.
package struct Table: Sendable {
  package var entity: Entity
  package var rowCount: Int
  package var columns: [Column]
  package var completeness: Completeness
  /// Where each row stood.
  package var origins: RowOrigins
  /// The row of its child in the child table; -1 where the entity has no child.
  package var childRow: [Int32]

  package init(
    entity: Entity, rowCount: Int, columns: [Column], completeness: Completeness, origins: RowOrigins,
    childRow: [Int32]
  ) {
    self.entity = entity
    self.rowCount = rowCount
    self.columns = columns
    self.completeness = completeness
    self.origins = origins
    self.childRow = childRow
  }

  /// The identifier of a row, or its source row where the entity has none.
  package func name(of row: Int) -> String {
    if let position = entity.identifierIndex, let name = columns[position].label(at: row) { return name }
    return "row \(origins[row].number)"
  }
}
