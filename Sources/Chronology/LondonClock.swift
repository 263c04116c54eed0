/// When the clocks of Europe/London are an hour ahead of UTC.
///
/// Exact from 1972 on, by the rules of each period and for as long as today's rules stand; before 1972
/// Greenwich time is read all the year round. Local minutes are minutes since 1970-01-01T00:00 on the
/// clock on the wall; `Int`, so that no day a calendar has overflows.
enum LondonClock {
  /// The first year whose summer time is known.
  static let firstYear = 1972

  /// The minutes, in UTC, of a year's summer time.
  static func summerTime(year: Int) -> Range<Int> {
    guard year >= firstYear else { return 0..<0 }
    // 1972 to 1980: the Sunday after the third Saturday of March and the one after the fourth of
    // October, at 02:00. Since 1981: the last Sunday of March, at 01:00 UTC. October's Sunday was the
    // one after the fourth Saturday to 1989, the fourth to 1995, and has been the last since 1996.
    let hour = year <= 1980 ? 2 : 1
    let spring = sunday(onOrAfter: year <= 1980 ? 16 : 25, month: 3, year: year)
    let autumn = sunday(onOrAfter: year <= 1989 ? 23 : year <= 1995 ? 22 : 25, month: 10, year: year)
    return spring * 1440 + hour * 60..<autumn * 1440 + hour * 60
  }

  /// The number of the first Sunday on or after a day that exists.
  private static func sunday(onOrAfter day: Int, month: Int, year: Int) -> Int {
    Int(CivilDay(existingYear: year, month: month, day: day).onOrAfter(.sunday).number)
  }

  /// What the clock on the wall shows at a minute of UTC.
  static func localMinute(utcMinute: Int) -> Int {
    let day = CivilDay(number: Int32(clamping: flooredDay(ofMinute: utcMinute)))
    return summerTime(year: day.year).contains(utcMinute) ? utcMinute + 60 : utcMinute
  }

  /// The earliest and the latest minute of UTC at which the clock on the wall shows a local minute.
  ///
  /// In the hour that the autumn repeats they differ by 60. A minute that the spring leaves out was
  /// never shown: it reads as the first minute after the jump.
  static func utcMinutes(localMinute: Int) -> ClosedRange<Int> {
    let day = CivilDay(number: Int32(clamping: flooredDay(ofMinute: localMinute)))
    let summer = summerTime(year: day.year)
    if localMinute < summer.lowerBound || localMinute >= summer.upperBound + 60 {
      return localMinute...localMinute
    }
    if localMinute < summer.lowerBound + 60 { return summer.lowerBound...summer.lowerBound }
    let asSummerTime = localMinute - 60
    return asSummerTime...(localMinute < summer.upperBound ? asSummerTime : localMinute)
  }

  /// The number of the day that a minute falls in, also before 1970.
  static func flooredDay(ofMinute minute: Int) -> Int {
    minute >= 0 ? minute / 1440 : (minute + 1) / 1440 - 1
  }
}
