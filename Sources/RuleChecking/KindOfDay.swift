package import Chronology

/// A kind of day that something may fall on, as a condition names it.
package enum KindOfDay: String, Sendable, Hashable, CaseIterable {
  /// A Saturday or a Sunday.
  case weekend = "a weekend"
  /// A day that the calendar of working days counts; of years that it does not cover, any day but at a weekend.
  case workingDay = "a working day"

  /// Whether a day is of the kind.
  package func includes(_ day: CivilDay, by calendar: WorkingCalendar) -> Bool {
    let isAtWeekend = day.weekday >= .saturday
    return switch self {
    case .weekend: isAtWeekend
    case .workingDay: calendar.covers.contains(day) ? calendar.isWorkingDay(day) : !isAtWeekend
    }
  }
}
