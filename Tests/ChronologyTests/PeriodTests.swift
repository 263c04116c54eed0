import Chronology
import Testing

@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("1 day", .days(1)), ("7 days", .days(7)), ("1 week", .weeks(1)), ("6 weeks", .weeks(6)),
      ("1 month", .months(1)), ("3 months", .months(3)), ("1 year", .years(1)), ("2 years", .years(2)),
      ("1 working day", .workingDays(1)), ("10 working days", .workingDays(10)), ("1 hour", .hours(1)),
      ("72 hours", .hours(72)), ("0 working days", .workingDays(0)), ("99999 days", .days(99_999)),
    ] as [(String, Period)])
  func lengthsAreReadAndWrittenInTheSameWords(text: String, period: Period) {
    #expect(Period.parse(text) == period)
    #expect(period.description == text)
  }

  @Test(
    arguments: [
      ("  6   Weeks ", .weeks(6)), ("1 weeks", .weeks(1)), ("2 week", .weeks(2)),
      ("10 Working Days", .workingDays(10)), ("045 days", .days(45)),
    ] as [(String, Period)])
  func spacesLettersAndPluralsDoNotMatter(text: String, period: Period) {
    #expect(Period.parse(text) == period)
  }

  @Test(
    arguments: [
      "", "6", "weeks", "six weeks", "6weeks", "-1 days", "+1 days", "1.5 weeks", "1,000 days",
      "100000 days", "6 weeks 2 days", "10 working weeks", "working 10 days", "10 workingdays",
      "6 fortnights",
      "٦ weeks", "6 week's",
    ])
  func otherTextIsRefused(text: String) {
    #expect(Period.parse(text) == nil)
  }

  @Test func unitsStayApart() {
    #expect(Period.days(7) != .weeks(1))
    #expect(Period.weeks(6).count == 6)
  }
}
