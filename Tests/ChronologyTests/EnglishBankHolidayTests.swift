import Chronology
import Testing

@Suite struct EnglishBankHolidayTests {
  /// The dates of 2019 to 2027, written out by hand: day/month of each year.
  private static let written: [Int: String] = [
    2019: "1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12",
    2020: "1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12",
    2021: "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12",
    2022: "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12",
    2023: "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12",
    2024: "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12",
    2025: "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12",
    2026: "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12",
    2027: "1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12",
  ]

  @Test(arguments: 2019...2027)
  func theDaysAreThoseWrittenByHand(year: Int) throws {
    let computed = WorkingCalendar.englishBankHolidays(years: year...year).keys.sorted()
    let line = try #require(Self.written[year])
    #expect(computed.map { "\($0.day)/\($0.month)" }.joined(separator: " ") == line)
  }

  @Test(
    arguments: [
      ("03/01/2022", "New Year's Day (substitute)"),
      ("02/06/2022", "Spring bank holiday (moved for the Platinum Jubilee)"),
      ("03/06/2022", "Platinum Jubilee"), ("19/09/2022", "State funeral of Queen Elizabeth II"),
      ("26/12/2022", "Boxing Day"), ("27/12/2022", "Christmas Day (substitute)"),
      ("27/12/2021", "Christmas Day (substitute)"), ("28/12/2021", "Boxing Day (substitute)"),
      ("28/12/2026", "Boxing Day (substitute)"), ("08/05/2020", "Early May bank holiday (moved for VE Day)"),
      ("08/05/2023", "Coronation of King Charles III"), ("31/12/1999", "Millennium Eve"),
      ("29/04/2011", "Royal wedding"), ("04/06/2012", "Spring bank holiday (moved for the Diamond Jubilee)"),
      ("05/06/2012", "Diamond Jubilee"), ("03/06/2002", "Golden Jubilee"), ("29/03/2024", "Good Friday"),
    ])
  func daysAreNamed(text: String, name: String) throws {
    let day = try day(text)
    #expect(WorkingCalendar.englishBankHolidays(years: day.year...day.year)[day] == name)
  }

  @Test(
    .enabled("the list beside the checkout is not here") {
      CheckoutFiles.shared("facts/bank_holidays_england_1995_2028.csv") != nil
    })
  func theDaysAreThoseOfTheListBesideTheCheckout() throws {
    let file = try #require(CheckoutFiles.shared("facts/bank_holidays_england_1995_2028.csv"))
    let computed = WorkingCalendar.englishBankHolidays(years: 1995...2028)
    var listed: Set<CivilDay> = []
    for line in try CheckoutFiles.lines(of: file).dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ",").map(String.init)
      let day = try #require(CivilDay.parse(cells[0]))
      listed.insert(day)
      let name = try #require(computed[day], "\(line)")
      #expect(day.weekday.name.hasPrefix(cells[1]))
      // The list has shorter names: "Early May", "Millennium", "New Year's Day" for its substitute.
      let short = cells[2].split(separator: " (")[0]
      #expect(name.hasPrefix(short), "\(line)")
      #expect(!cells[2].hasSuffix("(substitute)") || name == cells[2])
    }
    #expect(listed == Set(computed.keys))
    #expect(listed.count == 279)
  }

  /// Easter by the arithmetic known as Meeus, Jones and Butcher's, which knows nothing of the table.
  @Test func goodFridayAndEasterMondayStandByEaster() throws {
    for year in WorkingCalendar.englishBankHolidayYears {
      let (century, inCentury) = year.quotientAndRemainder(dividingBy: 100)
      let epact =
        (19 * (year % 19) + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
      let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
      let correction = (year % 19 + 11 * epact + 22 * weekday) / 451
      let sum = epact + weekday - 7 * correction + 114
      let easter = try #require(CivilDay(year: year, month: sum / 31, day: sum % 31 + 1))
      let holidays = WorkingCalendar.englishBankHolidays(years: year...year)
      #expect(holidays[easter.adding(days: -2)] == "Good Friday", "\(year)")
      #expect(holidays[easter.adding(days: 1)] == "Easter Monday", "\(year)")
    }
  }

  @Test func everyYearHasEightWeekdaysAndTheExtraOnes() {
    let extra = [1999: 1, 2002: 1, 2011: 1, 2012: 1, 2022: 2, 2023: 1]
    for year in WorkingCalendar.englishBankHolidayYears {
      let holidays = WorkingCalendar.englishBankHolidays(years: year...year)
      #expect(holidays.count == 8 + (extra[year] ?? 0), "\(year)")
      #expect(holidays.keys.allSatisfy { $0.weekday < .saturday && $0.year == year }, "\(year)")
    }
  }

  @Test func yearsThatAreNotKnownHaveNone() {
    #expect(WorkingCalendar.englishBankHolidays(years: 1900...1994).isEmpty)
    #expect(WorkingCalendar.englishBankHolidays(years: 2200...2300).isEmpty)
    #expect(WorkingCalendar.englishBankHolidays(years: 1900...1995).count == 8)
    #expect(WorkingCalendar.england(years: 1900...1995).covers.lowerBound.year == 1995)
  }
}
