/// A spelling that the mapping gives no meaning, in a field with a fixed list of words.
package struct UnmatchedValue: Sendable, Hashable {
  package var source: CaseSource
  /// The column's heading.
  package var heading: String
  /// The entity's table and the field it was read for.
  package var entity: String
  package var field: String
  /// The cell's text, shortened; never of a private field.
  package var value: String
  package var count: Int

  package init(
    source: CaseSource, heading: String, entity: String, field: String, value: String, count: Int
  ) {
    self.source = source
    self.heading = heading
    self.entity = entity
    self.field = field
    self.value = value
    self.count = count
  }
}
