extension CivilDay {
  /// The days from the right-hand day to the left-hand one; negative where the left is the earlier.
  @inlinable
  package static func - (left: CivilDay, right: CivilDay) -> Int32 {
    // Two days of the years 1 to 9999 are never too far apart; other numbers wrap rather than trap.
    left.number &- right.number
  }

  /// The day so many days later, or earlier if negative; it stops at ``earliest`` and ``latest``.
  package func adding(days: Int) -> CivilDay {
    let sum = Int(number) + Int(Int32(clamping: days))
    let (first, last) = (Int(Self.earliest.number), Int(Self.latest.number))
    return CivilDay(number: Int32(truncatingIfNeeded: max(first, min(last, sum))))
  }

  /// The same day of the month so many months later, or the last day of a month too short to have it.
  ///
  /// Three months from 30 November is 28 or 29 February. It stops at ``earliest`` and ``latest``.
  package func adding(months: Int) -> CivilDay {
    let parts = yearMonthDay
    let sum = 12 * parts.year + parts.month - 1 + Int(Int32(clamping: months))
    let year = sum / 12
    guard sum >= 12 else { return .earliest }
    guard year <= 9999 else { return .latest }
    let month = sum % 12 + 1
    return CivilDay(
      existingYear: year, month: month,
      day: min(parts.day, YearMonthDay.length(ofMonth: month, year: year)))
  }

  /// The same day so many years later; 29 February becomes 28 February in a year without it.
  ///
  /// It stops at ``earliest`` and ``latest``.
  package func adding(years: Int) -> CivilDay {
    adding(months: 12 * Int(Int32(clamping: years)))
  }

  /// The first such weekday on or after this day.
  package func onOrAfter(_ weekday: Weekday) -> CivilDay {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }
}
