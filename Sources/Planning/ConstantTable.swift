package import Chronology

/// A small table that stands in no export: law, calendars, and the ways of reading what is not recorded.
package enum ConstantTable: Sendable, Hashable {
  /// A figure of the law, by its position: from when until when it was how much.
  ///
  /// Columns `from`, `until`, then `days`, `months` or `working days` for a length of time, and `yes`.
  case law(Int)
  /// Every day that the calendar of working days covers: `day`, how many working days there were `through`
  /// it, and whether it `works`.
  case calendar
  /// The working days alone, by their `number` in the calendar: `day`.
  case workingDays
  /// School terms: `first`, `last`.
  case terms
  /// From which minute (UTC) on the clocks of London are how many minutes `ahead`: `from`, `ahead`.
  case clockChanges
  /// The ways of reading something that is not recorded: `open` (always 1), `reading` (its place among
  /// them) and `value`.
  case readings([SupposedValue])

  /// What its columns are called.
  package var columns: [String] {
    switch self {
    case .law: ["from", "until", "days", "months", "working days", "yes"]
    case .calendar: ["day", "through", "works"]
    case .workingDays: ["number", "day"]
    case .terms: ["first", "last"]
    case .clockChanges: ["from", "ahead"]
    case .readings: ["open", "reading", "value"]
    }
  }
}

/// A value that something not recorded is supposed to have.
package enum SupposedValue: Sendable, Hashable {
  case number(Int)
  case day(CivilDay)
  /// A day that is worked out for each row: nothing stands for it here.
  case turn
}
