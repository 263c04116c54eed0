/// One table of an export format: a sheet of a workbook or a CSV file, and what its rows become.
package struct MappedTable: Sendable, Hashable {
  /// What the sheet, or the file without its ending, is called.
  package var heading: Heading
  /// The columns without which it is not this table.
  package var needs: [Heading]
  /// What a row becomes; the first is what the table's rows are accounted for as, the others come with it.
  package var gives: [MappedEntity]
  /// Whether it is the table of last year's return, which lies beside this year's.
  package var isLastYears: Bool

  package init(
    heading: Heading, needs: [Heading] = [], gives: [MappedEntity], isLastYears: Bool = false
  ) {
    self.heading = heading
    self.needs = needs
    self.gives = gives
    self.isLastYears = isLastYears
  }
}
