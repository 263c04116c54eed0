package import CaseModel
package import Chronology
package import RuleModel

/// What the published checks of a return say of it, by check and by child.
package struct ReturnCheckReport: Sendable {
  /// A column of the return with cells that are no values of their kind.
  package struct NotReadable: Sendable, Hashable {
    /// The table and the column, as the return calls them, and the field in the words of the dictionary.
    package var table: String
    package var column: String
    package var field: String
    package var cells: Int
    package var rows: Int

    package init(table: String, column: String, field: String, cells: Int, rows: Int) {
      self.table = table
      self.column = column
      self.field = field
      self.cells = cells
      self.rows = rows
    }
  }

  package var asAt: CivilDay
  /// How the as-at date was settled: `given`, `stated by the export`, `today`.
  package var asAtFrom: String
  /// The mapping the return was read through.
  package var mapping: String
  package var toolVersion: String
  /// By return, then code.
  package var checks: [ReturnCheck]
  /// Those with most rows that fail first, then by reference.
  package var children: [ChildFailures]
  package var notReadable: [NotReadable]
  /// What became of the rows of the return.
  package var accounts: [RowAccount]

  package init(
    asAt: CivilDay, asAtFrom: String, mapping: String, toolVersion: String, checks: [ReturnCheck],
    children: [ChildFailures], notReadable: [NotReadable] = [], accounts: [RowAccount] = []
  ) {
    self.asAt = asAt
    self.asAtFrom = asAtFrom
    self.mapping = mapping
    self.toolVersion = toolVersion
    self.checks = checks
    self.children = children
    self.notReadable = notReadable
    self.accounts = accounts
  }

  /// The returns whose checks were asked, in order.
  package var returns: [String] {
    var names: [String] = []
    for check in checks where !names.contains(check.returnName) { names.append(check.returnName) }
    return names
  }

  package var run: [ReturnCheck] { checks.filter(\.isRun) }
  package var notRun: [ReturnCheck] { checks.filter { !$0.isRun } }
  package var failing: [ReturnCheck] { checks.filter(\.fails) }
  /// Rows that fail at least one check.
  package var failingRows: Int { children.reduce(0) { $0 + $1.rows } }
  /// Children with such a row.
  package var failingChildren: Int { children.count { !$0.child.isEmpty } }

  /// The checks that most rows fail, most first.
  package func mostFrequent(_ count: Int) -> [ReturnCheck] {
    // A stable order: those that as many rows fail keep the order of the checks.
    let ranked = failing.enumerated().sorted { ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset) }
    return ranked.prefix(count).map(\.element)
  }

  /// Whether any check that a row fails is at least so severe.
  package func hasFailure(atLeast severity: FindingSeverity) -> Bool {
    failing.contains { $0.severity >= severity }
  }
}
