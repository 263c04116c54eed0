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

  /// The statement with its number: `1 child who is …`, `2 children who are …`.
  package var counted: String {
    guard count == 1, statement.hasPrefix("children ") else { return "\(count) \(statement)" }
    return "1 child" + statement.dropFirst("children".count).replacing(" who are ", with: " who is ")
  }
}
