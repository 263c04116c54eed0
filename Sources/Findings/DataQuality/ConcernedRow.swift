/// A row that a check came upon, with the cells that it reads.
package struct ConcernedRow: Sendable, Hashable {
  /// A cell that the check reads.
  package struct Cell: Sendable, Hashable {
    /// The column, as the return heads it: `DECOM`.
    package var column: String
    /// The field, in the words of the dictionary: `start`.
    package var field: String
    package var value: ReturnedValue

    package init(column: String, field: String, value: ReturnedValue) {
      self.column = column
      self.field = field
      self.value = value
    }
  }

  package var place: ReturnedPlace
  /// In the order of the dictionary's fields.
  package var cells: [Cell]

  package init(place: ReturnedPlace, cells: [Cell]) {
    self.place = place
    self.cells = cells
  }
}
