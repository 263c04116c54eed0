import RuleChecking

/// A row in hand while cells are gathered.
enum RowInHand: Hashable {
  /// The subject's own, or one that it refers to.
  case own(Base)
  /// One of several that belong to the row in hand before it.
  case related(Relation)

  var base: Base? {
    if case .own(let base) = self { base } else { nil }
  }
}
