import Chronology

/// A date as a record has it.
enum RecordedDay: Sendable {
  case day(CivilDay)
  case blank
  /// A date that no calendar has.
  case unreadable

  /// A day, or a blank.
  init(_ day: CivilDay?) {
    self = if let day { .day(day) } else { .blank }
  }

  /// The day, where there is one.
  var day: CivilDay? {
    if case .day(let day) = self { day } else { nil }
  }
}
