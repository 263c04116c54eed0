/// A day on the civil calendar, with no time and no place: proleptic Gregorian.
///
/// One 32-bit number, so that a column of days is a column of `Int32`.
package struct CivilDay: Sendable, Hashable, BitwiseCopyable {
  /// Days since 1 January 1970; days before it are negative.
  package var number: Int32

  /// The day so many days after 1 January 1970.
  @inlinable
  package init(number: Int32) {
    self.number = number
  }

  /// The day of a year, month and day; nil where there is no such day, or outside the years 1 to 9999.
  @inlinable @inline(__always)
  package init?(year: Int, month: Int, day: Int) {
    // Every month has 28 days, so that most days need no look at the month's length.
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= 28 || day <= YearMonthDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// The day of a year (1 or later), month and day already known to exist.
  @inlinable @inline(__always)
  package init(existingYear year: Int, month: Int, day: Int) {
    // The year is taken to begin in March, so that a leap day is its last: then the days before a
    // month follow one straight line, and the leap days before a year are those of whole years.
    let isAfterFebruary = month > 2
    let marchYear = isAfterFebruary ? year : year - 1
    let monthsSinceMarch = isAfterFebruary ? month - 3 : month + 9
    let century = marchYear / 100
    let days = 365 * marchYear + marchYear / 4 - century + century / 4
    number = Int32(truncatingIfNeeded: days + Self.days(beforeMonth: monthsSinceMarch) + day - 1 - Self.epoch)
  }

  /// 1 January of the year 1: arithmetic stops here.
  package static var earliest: CivilDay { CivilDay(number: -719_162) }

  /// 31 December 9999: arithmetic stops here.
  package static var latest: CivilDay { CivilDay(number: 2_932_896) }

  /// Days from 1 March of the year 0, where March-based years begin, to 1 January 1970.
  @inlinable
  package static var epoch: Int { 719_468 }

  /// Days from 1 March to the first of a month counted from March.
  @inlinable
  package static func days(beforeMonth monthsSinceMarch: Int) -> Int {
    (153 * monthsSinceMarch + 2) / 5
  }

  /// The year, the month and the day of the month.
  package var yearMonthDay: YearMonthDay {
    // 14,704 whole Gregorian cycles of 400 years are added, so that every `Int32` is counted upwards.
    let cycles = 14_704
    let sinceMarchZero = Int(number) + Self.epoch + 146_097 * cycles
    // A quarter of a day keeps the leap day at the end of the century, and of the four years.
    let quarters = 4 * sinceMarchZero + 3
    let century = quarters / 146_097
    let quartersOfCentury = quarters % 146_097 | 3
    let yearOfCentury = quartersOfCentury / 1461
    let dayOfYear = quartersOfCentury % 1461 / 4
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let isNextYear = monthsSinceMarch >= 10
    return YearMonthDay(
      year: 100 * century + yearOfCentury - 400 * cycles + (isNextYear ? 1 : 0),
      month: isNextYear ? monthsSinceMarch - 9 : monthsSinceMarch + 3,
      day: dayOfYear - Self.days(beforeMonth: monthsSinceMarch) + 1)
  }

  /// The year, such as 2026.
  package var year: Int { yearMonthDay.year }

  /// The month, from 1 to 12.
  package var month: Int { yearMonthDay.month }

  /// The day of the month, from 1.
  package var day: Int { yearMonthDay.day }

  /// The day of the week.
  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let sinceMonday = (Int(number) + 3) % 7
    return Weekday(rawValue: (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) ?? .monday
  }
}

extension CivilDay: Comparable {
  @inlinable
  package static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }
}
