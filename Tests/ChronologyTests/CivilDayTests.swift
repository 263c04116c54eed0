import Chronology
import Testing

@Suite struct CivilDayTests {
  /// Month lengths as the rhyme has them, apart from February.
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
  }

  /// Walks every day from 1900 to 2199 by month lengths alone, from a first day known from elsewhere:
  /// 1 January 1900 was a Monday, 25,567 days before 1970.
  @Test func everyDayOfThreeCenturiesGoesThereAndBack() {
    var number: Int32 = -25_567
    var weekday = 1
    var wrong: [String] = []
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...Self.length(month, year) {
          let made = CivilDay(year: year, month: month, day: day)
          let taken = CivilDay(number: number)
          let parts = YearMonthDay(year: year, month: month, day: day)
          if made != taken || taken.yearMonthDay != parts || taken.weekday.rawValue != weekday
            || taken.year != year || taken.month != month || taken.day != day
          {
            wrong.append("\(year)-\(month)-\(day)")
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        for missing in [-1, 0, Self.length(month, year) + 1, 32]
        where CivilDay(year: year, month: month, day: missing) != nil {
          wrong.append("\(year)-\(month)-\(missing) exists")
        }
      }
    }
    #expect(wrong == [])
    #expect(number == 84_006, "1 January 2200")
  }

  @Test(
    arguments: [
      ("01/01/1970", 0, .thursday), ("31/12/1969", -1, .wednesday), ("29/02/2000", 11_016, .tuesday),
      ("31/03/2026", 20_543, .tuesday), ("15/10/1582", -141_427, .friday),
    ] as [(String, Int32, Weekday)])
  func knownDaysHaveTheirNumbers(text: String, number: Int32, weekday: Weekday) throws {
    let day = try day(text)
    #expect(day.number == number)
    #expect(day.weekday == weekday)
  }

  @Test func theFirstAndTheLastDayAreThoseOfTheYears1And9999() {
    #expect(CivilDay.earliest == CivilDay(year: 1, month: 1, day: 1))
    #expect(CivilDay.latest == CivilDay(year: 9999, month: 12, day: 31))
    #expect(CivilDay.earliest.yearMonthDay == YearMonthDay(year: 1, month: 1, day: 1))
    #expect(CivilDay.latest.yearMonthDay == YearMonthDay(year: 9999, month: 12, day: 31))
    #expect(CivilDay(year: 0, month: 12, day: 31) == nil)
    #expect(CivilDay(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDay(year: 2026, month: 0, day: 1) == nil)
    #expect(CivilDay(year: 2026, month: 13, day: 1) == nil)
  }

  /// Numbers no calendar uses are still taken apart without stopping the run: a year of 400 times
  /// 365.2425 days has no remainder, so whole cycles of 146,097 days must shift the year by 400.
  @Test func everyNumberCanBeTakenApart() {
    for number in [Int32.min, -1_000_000_000, 0, 1_000_000_000, .max] {
      let parts = CivilDay(number: number).yearMonthDay
      let near = number > 0 ? number - 146_097 * 5000 : number + 146_097 * 5000
      let shifted = CivilDay(number: near).yearMonthDay
      #expect(parts.month == shifted.month && parts.day == shifted.day)
      #expect(parts.year - shifted.year == (number > 0 ? 2_000_000 : -2_000_000))
      #expect(1...7 ~= CivilDay(number: number).weekday.rawValue)
    }
  }

  @Test func daysCompareAndSubtract() throws {
    let (first, second) = (try day("28/02/2024"), try day("01/03/2024"))
    #expect(first < second)
    #expect(second - first == 2)
    #expect(first - second == -2)
    #expect(first.adding(days: 2) == second)
    #expect(second.adding(days: -2) == first)
    #expect(first.adding(days: 0) == first)
  }

  @Test(
    arguments: [
      ("31/01/2026", 1, "28/02/2026"), ("31/01/2024", 1, "29/02/2024"), ("30/01/2024", 1, "29/02/2024"),
      ("28/01/2026", 1, "28/02/2026"), ("30/11/2025", 3, "28/02/2026"), ("30/11/2023", 3, "29/02/2024"),
      ("31/03/2026", -1, "28/02/2026"), ("31/05/2026", -1, "30/04/2026"), ("31/05/2026", 1, "30/06/2026"),
      ("28/02/2026", 1, "28/03/2026"), ("31/12/2025", 1, "31/01/2026"), ("15/01/2026", -1, "15/12/2025"),
      ("31/08/2025", 6, "28/02/2026"), ("31/08/2025", 18, "28/02/2027"), ("15/06/2025", 12, "15/06/2026"),
      ("15/06/2025", -30, "15/12/2022"), ("15/06/2025", 0, "15/06/2025"), ("31/10/2025", 13, "30/11/2026"),
    ])
  func monthsClampToAShorterMonthsLastDay(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months).shortDescription == to)
  }

  @Test(
    arguments: [
      ("29/02/2024", 1, "28/02/2025"), ("29/02/2024", -1, "28/02/2023"), ("29/02/2024", 4, "29/02/2028"),
      ("29/02/2096", 4, "28/02/2100"), ("28/02/2023", 1, "28/02/2024"), ("01/03/2023", 1, "01/03/2024"),
      ("31/12/2025", 1, "31/12/2026"),
    ])
  func yearsKeepTheDayOrTakeThe28th(from: String, years: Int, to: String) throws {
    #expect(try day(from).adding(years: years).shortDescription == to)
  }

  @Test func arithmeticStopsAtTheFirstAndTheLastDay() throws {
    let day = try day("31/03/2026")
    for huge in [Int.max, 5_000_000] {
      #expect(day.adding(days: huge) == .latest)
      #expect(day.adding(months: huge) == .latest)
      #expect(day.adding(years: huge) == .latest)
      #expect(day.adding(days: -huge) == .earliest)
      #expect(day.adding(months: -huge) == .earliest)
      #expect(day.adding(years: -huge) == .earliest)
    }
    #expect(day.adding(days: .min) == .earliest)
    #expect(CivilDay.latest.adding(days: 1) == .latest)
    #expect(CivilDay.latest.adding(months: 1) == .latest)
    #expect(CivilDay.earliest.adding(days: -1) == .earliest)
    #expect(CivilDay.earliest.adding(months: -1) == .earliest)
  }

  @Test func daysAreWrittenThreeWays() throws {
    let day = try day("05/03/2026")
    #expect(day.isoDescription == "2026-03-05")
    #expect(day.shortDescription == "05/03/2026")
    #expect(day.writtenDescription == "5 March 2026")
    #expect("\(day)" == "2026-03-05")
    #expect(CivilDay.earliest.isoDescription == "0001-01-01")
    for number in stride(from: CivilDay.earliest.number, through: CivilDay.latest.number, by: 97) {
      let day = CivilDay(number: number)
      let written = [(day.year, 4), (day.month, 2), (day.day, 2)].map { value, width in
        String(repeating: "0", count: width - String(value).count) + String(value)
      }
      #expect(day.isoDescription == written.joined(separator: "-"))
    }
    // Beyond the calendar's ends days are written as they count.
    #expect(CivilDay(number: CivilDay.latest.number + 1).isoDescription == "10000-01-01")
    #expect(CivilDay(number: CivilDay.earliest.number - 366).isoDescription == "0000-01-01")
    #expect(CivilDay(number: CivilDay.earliest.number - 367).isoDescription == "-0001-12-31")
    #expect(try (1...12).map { try self.writtenMonth($0) }.joined(separator: " ") == Self.monthNames)
  }

  private static let monthNames =
    "January February March April May June July August September October November December"

  private func writtenMonth(_ month: Int) throws -> String {
    let day = try #require(CivilDay(year: 2026, month: month, day: 1))
    return String(day.writtenDescription.dropFirst(2).dropLast(5))
  }

  @Test func weekdaysAreNamedAndFound() throws {
    #expect(
      Weekday.allCases.map(\.name)
        == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    for weekday in Weekday.allCases { #expect(Weekday(named: weekday.name) == weekday) }
    #expect(Weekday(named: "saturday") == .saturday)
    #expect(Weekday(named: "Sat") == nil)
    #expect(Weekday(named: "") == nil)
    let tuesday = try day("31/03/2026")
    #expect(tuesday.onOrAfter(.tuesday) == tuesday)
    #expect(tuesday.onOrAfter(.wednesday) == tuesday.adding(days: 1))
    #expect(tuesday.onOrAfter(.monday) == tuesday.adding(days: 6))
  }
}
