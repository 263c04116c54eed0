/// One thing that the lists of an export, laid beside one another, agree or disagree about.
package struct ReconciliationLine: Sendable, Hashable {
  /// What was compared, in plain words: `children with two open protection plans`.
  package var statement: String
  package var count: Int
  /// All the children concerned, by the export's identifiers, in order; empty for a total.
  package var children: [String]
  /// Whether it is a disagreement to be settled, rather than a total.
  package var isDisagreement: Bool

  package init(statement: String, count: Int, children: [String], isDisagreement: Bool) {
    self.statement = statement
    self.count = count
    self.children = children
    self.isDisagreement = isDisagreement
  }
}
