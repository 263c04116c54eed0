/// How a period is added to a clock.
package struct Counting: Sendable {
  /// The working days it counts by.
  package var calendar: WorkingCalendar
  /// Whether the trigger may be the first working day.
  package var workingDays: WorkingDayCounting

  /// Counting by a calendar; the trigger is not counted unless asked for.
  package init(calendar: WorkingCalendar, workingDays: WorkingDayCounting = .exclusive) {
    self.calendar = calendar
    self.workingDays = workingDays
  }

  /// The day a period after a clock falls due, by this calendar and way of counting.
  package func due(after clock: CivilDay, period: Period) -> CivilDay? {
    Self.due(after: clock, period: period, calendar: calendar, counting: workingDays)
  }

  /// The last day on which a duty to be done within a period of a clock is still in time.
  ///
  /// Weeks are 7 days. Months and years keep the day of the month, or take the last day of a month too
  /// short to have it. Hours from a day without a time are whole days, rounded up: an outer limit, since
  /// hours are otherwise counted from a ``Moment``. Working days follow the calendar, and give nil where
  /// the clock or the answer lies outside its span.
  package static func due(
    after clock: CivilDay, period: Period, calendar: WorkingCalendar,
    counting: WorkingDayCounting = .exclusive
  ) -> CivilDay? {
    switch period {
    case .days(let count): return clock.adding(days: count)
    case .weeks(let count): return clock.adding(days: 7 * Int(Int32(clamping: count)))
    case .months(let count): return clock.adding(months: count)
    case .years(let count): return clock.adding(years: count)
    case .hours(let count):
      // Swift's division drops the fraction towards nought, which for negative hours is already up.
      return clock.adding(days: count / 24 + (count % 24 > 0 ? 1 : 0))
    case .workingDays(let count):
      guard counting == .inclusive, count != 0, calendar.isWorkingDay(clock) else {
        return calendar.day(count, workingDaysAfter: clock)
      }
      return calendar.day(count > 0 ? count - 1 : count + 1, workingDaysAfter: clock)
    }
  }
}
