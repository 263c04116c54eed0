/// A day of the week, numbered 1 for Monday to 7 for Sunday as ISO 8601 has it.
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day's English name, such as "Monday".
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The weekday of an English name in full, in any case of letters; nil for any other text.
  package init?(named name: some StringProtocol) {
    let wanted = name.lowercased()
    guard let found = Self.allCases.first(where: { $0.name.lowercased() == wanted }) else { return nil }
    self = found
  }

  package static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}
