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
  /// What its spellings mean, for a field with a fixed list of words.
  package var spellings: CodeSpellings?
  /// It is read only in rows where all of these hold.
  package var conditions: [CellCondition]

  package init(
    headings: [Heading], treatment: Treatment = .asItIs, spellings: CodeSpellings? = nil,
    conditions: [CellCondition] = []
  ) {
    self.headings = headings
    self.treatment = treatment
    self.spellings = spellings
    self.conditions = conditions
  }
}

/// Something asked of cells of the same row.
package struct CellCondition: Sendable, Hashable {
  package enum Test: Sendable, Hashable {
    /// Anything stands there.
    case isFilled
    /// The cell agrees with these words, in the form of their spelling key.
    case agrees(with: String)
    /// It is a number below this.
    case isBelow(Int)
  }

  /// The columns asked; it is enough that the test holds for one of them.
  package var headings: [Heading]
  package var test: Test
  /// Whether the test is to hold, or not to hold.
  package var isWanted: Bool

  package init(headings: [Heading], test: Test, isWanted: Bool) {
    self.headings = headings
    self.test = test
    self.isWanted = isWanted
  }
}
