/// Another table of the export, by way of which a cell leads to what is read: a review names its care period, and
/// the table of care periods tells whose it is.
package struct MappedLookup: Sendable, Hashable {
  package var table: Heading
  /// The column that holds what the cell does.
  package var key: Heading
  /// The column whose text is read in the cell's place.
  package var value: Heading

  package init(table: Heading, key: Heading, value: Heading) {
    self.table = table
    self.key = key
    self.value = value
  }
}
