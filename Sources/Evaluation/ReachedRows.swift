/// The rows that a check's conditions came upon where one subject fell short.
package struct ReachedRows: Sendable, Hashable {
  /// A row of an entity, both by position.
  package struct Row: Sendable, Hashable {
    package var entity: Int
    package var row: Int32

    package init(entity: Int, row: Int32) {
      self.entity = entity
      self.row = row
    }
  }

  /// The subject's row in the table of the check's entity.
  package var subject: Int32
  /// Besides the subject's own, by entity and row.
  package var rows: [Row]
  /// How many more there were, at the least.
  package var more: Int
}
