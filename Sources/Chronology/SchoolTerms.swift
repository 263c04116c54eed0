/// The school terms that a council has set, in order.
package struct SchoolTerms: Sendable, Hashable {
  /// The terms by their first day, then their last.
  package let terms: [SchoolTerm]

  /// Makes the list, in whatever order the terms come.
  package init(_ terms: [SchoolTerm]) {
    self.terms = terms.sorted { ($0.first, $0.last, $0.name) < ($1.first, $1.last, $1.name) }
  }

  /// From the first day of the first term to the last day of the last; nil where there are no terms.
  package var span: ClosedRange<CivilDay>? {
    guard let first = terms.first?.first, let last = terms.map(\.last).max(), first <= last else {
      return nil
    }
    return first...last
  }

  /// The term a day falls in; nil in the holidays and outside the terms that are set.
  ///
  /// Where terms overlap, the one that began first.
  package func term(containing day: CivilDay) -> SchoolTerm? {
    terms.first { $0.contains(day) }
  }

  /// The terms with at least one day in a range, in order.
  package func terms(overlapping days: ClosedRange<CivilDay>) -> [SchoolTerm] {
    terms.filter { $0.first <= $0.last && $0.first <= days.upperBound && days.lowerBound <= $0.last }
  }

  /// The first term to begin after a day; nil where none is set.
  package func next(after day: CivilDay) -> SchoolTerm? {
    terms.first { $0.first > day }
  }
}
