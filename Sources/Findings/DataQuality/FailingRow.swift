/// A row of a return that fails a check.
package struct FailingRow: Sendable, Hashable {
  /// The position of the check in the report.
  package var check: Int
  /// The row itself.
  package var row: ConcernedRow
  /// Other rows that the check looked at.
  package var others: [ConcernedRow]
  /// How many more of them there were, at the least.
  package var more: Int
  /// What else the check has to say about it; mostly empty.
  package var detail: String

  package init(check: Int, row: ConcernedRow, others: [ConcernedRow] = [], more: Int = 0, detail: String = "")
  {
    self.check = check
    self.row = row
    self.others = others
    self.more = more
    self.detail = detail
  }
}

/// A child with rows that fail.
package struct ChildFailures: Sendable, Hashable {
  /// The export's reference; empty for rows that belong to no child.
  package var child: String
  /// In order of table, row and check.
  package var failures: [FailingRow]
  /// How many rows these are: one may fail several checks.
  package var rows: Int

  package init(child: String, failures: [FailingRow]) {
    self.child = child
    self.failures = failures
    rows = Set(failures.map(\.row.place)).count
  }
}
