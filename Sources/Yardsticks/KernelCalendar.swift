import Chronology

/// Days as the kernel counts them: from 1 January 1970 in 16 bits, up to 2079.
struct KernelCalendar: Sendable {
  /// For each day the same day three months later, and a year later.
  let threeMonthsLater: [UInt16]
  let yearLater: [UInt16]
  /// The day before the first of each month.
  private let monthStarts: [UInt16]
  private static let years = 110

  init() {
    let first = CivilDay(number: 0)
    monthStarts = (0..<12 * Self.years).map { UInt16(clamping: first.adding(months: $0).number - 1) }
    let days = first.adding(years: Self.years).number
    threeMonthsLater = (0..<days).map { UInt16(clamping: CivilDay(number: $0).adding(months: 3).number) }
    yearLater = (0..<days).map { UInt16(clamping: CivilDay(number: $0).adding(years: 1).number) }
  }

  /// The number of a day told as months since 1970 and a day of the month.
  @inline(__always)
  func number(_ day: (month: Int, day: Int)) -> UInt16 {
    monthStarts[day.month] &+ UInt16(truncatingIfNeeded: day.day)
  }
}
