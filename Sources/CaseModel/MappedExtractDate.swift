/// Where a format says on which day its export was made.
package struct MappedExtractDate: Sendable, Hashable {
  /// The table, and the column of its first row.
  package var table: Heading
  package var column: Heading
  /// The day of the year on which it is made, where the format has one: a census of 31 March.
  package var usual: Usual?

  package init(table: Heading, column: Heading, usual: Usual? = nil) {
    self.table = table
    self.column = column
    self.usual = usual
  }

  /// A day of every year.
  package struct Usual: Sendable, Hashable {
    package var day: Int
    package var month: Int

    package init(day: Int, month: Int) {
      self.day = day
      self.month = month
    }
  }
}
