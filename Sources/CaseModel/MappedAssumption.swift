/// A value taken as true for a field that the format does not have.
package struct MappedAssumption: Sendable, Hashable {
  package var field: Int
  /// As a cell would hold it; empty where a blank cell is taken as its answer.
  package var value: String
  /// What is taken as true and why, for readers of the report.
  package var because: String

  package init(field: Int, value: String, because: String) {
    self.field = field
    self.value = value
    self.because = because
  }
}
