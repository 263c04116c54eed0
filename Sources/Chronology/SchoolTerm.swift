/// One school term, from its first day to its last.
package struct SchoolTerm: Sendable, Hashable {
  /// What it is called, such as "Autumn 2019".
  package var name: String
  /// The first day of term.
  package var first: CivilDay
  /// The last day of term.
  package var last: CivilDay

  /// Makes a term; one whose last day comes before its first contains no day.
  package init(name: String, first: CivilDay, last: CivilDay) {
    self.name = name
    self.first = first
    self.last = last
  }

  /// Whether a day falls in term, its first and last days included.
  package func contains(_ day: CivilDay) -> Bool {
    first <= day && day <= last
  }
}
