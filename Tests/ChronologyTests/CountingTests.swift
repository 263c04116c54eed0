import Chronology
import Testing

@Suite struct CountingTests {
  private let calendar = WorkingCalendar.england(years: 2020...2030)

  @Test(
    arguments: [
      ("05/01/2026", "1 week", "12/01/2026"), ("12/01/2026", "6 weeks", "23/02/2026"),
      ("30/11/2025", "3 months", "28/02/2026"), ("30/11/2023", "3 months", "29/02/2024"),
      ("29/02/2024", "1 year", "28/02/2025"), ("17/01/2026", "10 days", "27/01/2026"),
      ("15/12/2025", "20 working days", "15/01/2026"), ("17/01/2026", "1 working day", "19/01/2026"),
      ("27/03/2026", "72 hours", "30/03/2026"), ("27/03/2026", "73 hours", "31/03/2026"),
      ("27/03/2026", "71 hours", "30/03/2026"), ("27/03/2026", "1 hour", "28/03/2026"),
      ("27/03/2026", "24 hours", "28/03/2026"), ("27/03/2026", "0 hours", "27/03/2026"),
    ])
  func periodsAreAddedEachInItsOwnWay(clock: String, period: String, due: String) throws {
    let period = try #require(Period.parse(period))
    let counting = Counting(calendar: calendar)
    #expect(counting.due(after: try day(clock), period: period)?.shortDescription == due)
    #expect(
      Counting.due(after: try day(clock), period: period, calendar: calendar)?.shortDescription == due)
  }

  @Test(
    arguments: [
      // On a working day the trigger is day 1.
      ("19/01/2026", 1, "19/01/2026", "20/01/2026"), ("19/01/2026", 10, "30/01/2026", "02/02/2026"),
      ("15/12/2025", 20, "14/01/2026", "15/01/2026"),
      // On any other day both ways count alike.
      ("17/01/2026", 1, "19/01/2026", "19/01/2026"), ("03/04/2026", 1, "07/04/2026", "07/04/2026"),
      ("06/04/2026", 2, "08/04/2026", "08/04/2026"),
      // Backwards it mirrors, and none is none.
      ("19/01/2026", -1, "19/01/2026", "16/01/2026"), ("18/01/2026", -1, "16/01/2026", "16/01/2026"),
      ("19/01/2026", 0, "19/01/2026", "19/01/2026"),
    ])
  func inclusiveCountingTakesAWorkingTriggerAsDayOne(
    clock: String, count: Int, inclusive: String, exclusive: String
  ) throws {
    let clock = try day(clock)
    let period = Period.workingDays(count)
    #expect(
      Counting.due(after: clock, period: period, calendar: calendar, counting: .inclusive)?.shortDescription
        == inclusive)
    #expect(
      Counting.due(after: clock, period: period, calendar: calendar, counting: .exclusive)?.shortDescription
        == exclusive)
    #expect(
      Counting(calendar: calendar, workingDays: .inclusive).due(after: clock, period: period)?
        .shortDescription == inclusive)
  }

  @Test func onlyWorkingDaysNeedTheCalendarsSpan() throws {
    let outside = try day("31/12/2019")
    for counting in WorkingDayCounting.allCases {
      func due(_ period: Period, _ clock: CivilDay) -> CivilDay? {
        Counting.due(after: clock, period: period, calendar: calendar, counting: counting)
      }
      #expect(due(.workingDays(1), outside) == nil)
      #expect(due(.workingDays(5), try day("31/12/2030")) == nil)
      #expect(due(.workingDays(.max), try day("31/12/2025")) == nil)
      #expect(due(.workingDays(.min), try day("31/12/2025")) == nil)
      #expect(due(.weeks(1), outside)?.shortDescription == "07/01/2020")
      #expect(due(.months(2), outside)?.shortDescription == "29/02/2020")
      #expect(due(.weeks(.max), outside) == .latest)
      #expect(due(.hours(.max), outside) == .latest)
      #expect(due(.hours(-25), outside)?.shortDescription == "30/12/2019")
    }
  }
}
