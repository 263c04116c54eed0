package import Diagnostics

/// Words of a rule file, and where they stand, so that whatever is wrong with them can be shown.
package struct Written: Sendable, Hashable {
  package var text: String
  package var place: Place

  package init(_ text: String, at place: Place = .nowhere) {
    self.text = text
    self.place = place
  }
}

/// Conditions that must all hold, and what follows from them: a line of a timetable, an exclusion, an excuse.
///
/// `otherwise` is written as no conditions at all.
package struct WrittenLine: Sendable, Hashable {
  package var conditions: [Written]
  /// What follows: an interval, a field, a reason.
  package var then: Written

  package init(conditions: [Written], then: Written) {
    self.conditions = conditions
    self.then = then
  }

  /// The line's own name: its conditions as they stand in the file.
  package var name: String {
    conditions.isEmpty ? "otherwise" : conditions.map(\.text).joined(separator: ", ")
  }
}
