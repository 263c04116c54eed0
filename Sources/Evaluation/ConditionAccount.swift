package import RuleChecking

/// A cell that an answer was read from, by positions.
package struct CellRead: Sendable, Hashable {
  package var entity: Int
  package var field: Int
  package var row: Int

  package init(entity: Int, field: Int, row: Int) {
    self.entity = entity
    self.field = field
    self.row = row
  }
}

/// A condition as it was asked, its answer, and the cells and rows behind it.
package struct ConditionAccount: Sendable {
  package var condition: Condition
  package var answer: Truth
  /// The cells it reads itself, those of its parts left aside.
  package var cells: [CellRead] = []
  /// The days it compares, where it compares days; nil for one that is not there or not known.
  package var days: [Int32?] = []
  /// The least and most of the numbers it compares, where it compares numbers.
  package var numbers: [ClosedRange<Int32>?] = []
  /// The conditions it is made of.
  package var parts: [ConditionAccount] = []
  /// The rows it looks through, as many as are worth telling, and what it asks of each.
  package var rows: [AskedRow] = []
  /// How many rows it looks through in all.
  package var rowsLooked = 0

  /// Every cell that it or a part of it reads.
  package var allCells: [CellRead] {
    cells + parts.flatMap(\.allCells) + rows.flatMap { $0.account?.allCells ?? [] }
  }
}

/// A row that a condition looks at, and what is asked of it.
package struct AskedRow: Sendable {
  package var entity: Int
  package var row: Int
  /// Nil where nothing is asked but that it is there.
  package var account: ConditionAccount?
}

/// A line of a rule: its words, and its condition as it was asked.
package struct LineAccount: Sendable {
  package var words: String
  package var account: ConditionAccount
}
