/// What of a row may not be printed, because it is a private date or one could be worked out of it.
///
/// A clock that starts at birth is a date of birth, and so is a due date ten working days after it, or a
/// number of days late beside the day something was done. The engine goes on reckoning with the exact days.
package struct WithheldDates: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  @inlinable package static var clock: WithheldDates { WithheldDates(rawValue: 1) }
  @inlinable package static var due: WithheldDates { WithheldDates(rawValue: 2) }
  @inlinable package static var done: WithheldDates { WithheldDates(rawValue: 4) }
  /// The days late.
  @inlinable package static var lateness: WithheldDates { WithheldDates(rawValue: 8) }

  /// Each in the words of a report.
  private static let names: [(WithheldDates, String)] = [
    (.clock, "clock"), (.due, "due date"), (.done, "done"), (.lateness, "days late"),
  ]

  /// What is withheld and why, without a full stop; empty where nothing is.
  ///
  /// For example `clock, due date and days late are withheld: they would show the date of birth`.
  ///
  /// - Parameter dates: what the private dates are called.
  package func explained(by dates: [String]) -> String {
    let words = Self.names.filter { contains($0.0) }.map(\.1)
    guard let last = words.last else { return "" }
    let shown = "would show the " + (dates.isEmpty ? "private date" : dates.joined(separator: " or the "))
    // Days late are many, so that no single thing withheld but a day is one.
    guard words.count > 1 else {
      return "\(last) \(last == "days late" ? "are withheld: they" : "is withheld: it") \(shown)"
    }
    return "\(words.dropLast().joined(separator: ", ")) and \(last) are withheld: they \(shown)"
  }
}
