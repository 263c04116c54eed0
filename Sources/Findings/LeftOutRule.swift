/// A rule that was not run because it has a mistake.
package struct LeftOutRule: Sendable, Hashable {
  /// Its id; where it has none, its file's name.
  package var id: String
  /// What it asks; empty where that cannot be told.
  package var asks: String
  /// Where its first mistake stands: `statute/children-in-care/cla-review-interval.yaml:5:1`.
  package var place: String
  /// Whether it is a check of a return, by the folder it stands in.
  package var isReturnCheck: Bool

  package init(id: String, asks: String, place: String, isReturnCheck: Bool = false) {
    self.id = id
    self.asks = asks
    self.place = place
    self.isReturnCheck = isReturnCheck
  }

  /// Why it was not run.
  package var because: String { "has a mistake: see \(place)" }
}
