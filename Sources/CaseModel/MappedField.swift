/// Where a field's cells come from.
package struct MappedField: Sendable, Hashable {
  package var field: Int
  /// The first that holds a value gives it.
  package var sources: [CellSource]
  /// What is taken as true by reading it so, if that needs saying in the report.
  package var because: String?

  package init(field: Int, sources: [CellSource], because: String? = nil) {
    self.field = field
    self.sources = sources
    self.because = because
  }
}
