/// A column, or several put together, that a cell is read from.
package struct CellSource: Sendable, Hashable {
  /// What is done with the cell's text before it is read.
  package enum Treatment: Sendable, Hashable {
    case asItIs
    /// A name becomes a reference that is always the same for the same name and shows no name:
    /// `worker-3f2a91c4`. The word before the hyphen is given.
    case reference(String)
  }

  /// The columns; the texts of several are joined with a stroke, and are blank if any of them is.
  package var headings: [Heading]
  package var treatment: Treatment
  /// The table by way of which the cell leads to what is read, where it does.
  package var lookup: MappedLookup?
  /// What its spellings mean, for a field with a fixed list of words.
  package var spellings: CodeSpellings?
  /// It is read only in rows where all of these hold.
  package var conditions: [CellCondition]

  package init(
    headings: [Heading], treatment: Treatment = .asItIs, spellings: CodeSpellings? = nil,
    lookup: MappedLookup? = nil, conditions: [CellCondition] = []
  ) {
    self.headings = headings
    self.treatment = treatment
    self.spellings = spellings
    self.lookup = lookup
    self.conditions = conditions
  }
}
