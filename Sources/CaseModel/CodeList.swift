/// A list of codes that a return may use, by the years it may use them in.
package struct CodeList: Sendable, Hashable {
  /// One code, and from when until when it may stand in a return.
  package struct Entry: Sendable, Hashable {
    package var code: String
    /// What it means, for readers; may be empty.
    package var means: String
    /// The first and last reporting year, each named by the year in which it ends; nil for always.
    package var firstYear: Int?
    package var lastYear: Int?

    package init(code: String, means: String = "", firstYear: Int? = nil, lastYear: Int? = nil) {
      self.code = code
      self.means = means
      self.firstYear = firstYear
      self.lastYear = lastYear
    }
  }

  package var name: String
  package var entries: [Entry]

  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// The codes that may stand in a return of a reporting year, named by the year in which it ends.
  package func codes(inYear year: Int) -> [String] {
    entries.filter { ($0.firstYear ?? .min) <= year && year <= ($0.lastYear ?? .max) }.map(\.code)
  }
}
