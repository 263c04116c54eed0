/// A rule that was not run because it has a mistake, or because the council does not ask it.
package struct LeftOutRule: Sendable, Hashable {
  /// Its id; where it has none, its file's name.
  package var id: String
  /// What it asks; empty where that cannot be told.
  package var asks: String
  /// Where its first mistake stands: `statute/children-in-care/cla-review-interval.yaml:5:1`.
  package var place: String
  /// Whether it is a check of a return, by the folder it stands in.
  package var isReturnCheck: Bool
  /// Why the council does not ask it, and who decided that; nil where it has a mistake.
  package var decision: String?

  package init(id: String, asks: String, place: String, isReturnCheck: Bool = false, decision: String? = nil)
  {
    self.id = id
    self.asks = asks
    self.place = place
    self.isReturnCheck = isReturnCheck
    self.decision = decision
  }

  /// Why it was not run.
  package var because: String {
    decision.map { "is not asked by decision of the council: \($0)" } ?? "has a mistake: see \(place)"
  }
}
