import Chronology

/// A date with a time on the clock in London, or the date alone.
struct LocalTime: Sendable {
  var day: CivilDay
  /// Minutes after midnight; nil where only the date was written down.
  var minute: Int?

  /// The time so many hours on by the clock.
  func adding(hours: Int) -> LocalTime {
    let sum = (minute ?? 0) + 60 * hours
    return LocalTime(day: day.adding(days: sum / 1440), minute: sum % 1440)
  }

  /// The earliest and latest instant it may be.
  var bounds: MomentBounds {
    if let minute { MomentBounds(day: day, minuteOfDay: minute) } else { MomentBounds(day: day) }
  }
}
