extension WorkingCalendar {
  /// The years whose bank holidays are known or can be worked out.
  package static let englishBankHolidayYears = 1995...2199

  /// The bank holidays of England and Wales, with Good Friday and Christmas Day, in some years.
  ///
  /// Worked out from the Banking and Financial Dealings Act 1971 and the yearly proclamations, with the
  /// days that were moved or added up to 2023; years to come have only the ordinary ones. Where an
  /// ordinary day falls on a weekend, its substitute is given and the day itself is not. Years outside
  /// ``englishBankHolidayYears`` have none.
  package static func englishBankHolidays(years: ClosedRange<Int>) -> [CivilDay: String] {
    var holidays: [CivilDay: String] = [:]
    guard years.overlaps(englishBankHolidayYears) else { return holidays }
    for year in years.clamped(to: englishBankHolidayYears) {
      addOrdinaryDays(of: year, to: &holidays)
      for extra in extraDays where extra.year == year {
        if let day = extra.day { holidays[day] = extra.name }
      }
    }
    return holidays
  }

  /// The calendar of England's working days from 1 January of one year to 31 December of another, within
  /// ``englishBankHolidayYears``.
  package static func england(years: ClosedRange<Int>) -> WorkingCalendar {
    let years = years.clamped(to: englishBankHolidayYears)
    let first = CivilDay(existingYear: years.lowerBound, month: 1, day: 1)
    let last = CivilDay(existingYear: years.upperBound, month: 12, day: 31)
    return WorkingCalendar(
      holidays: englishBankHolidays(years: years), covers: first...last, name: "england",
      citation: "Banking and Financial Dealings Act 1971, section 1 and Schedule 1")
  }

  private static func addOrdinaryDays(of year: Int, to holidays: inout [CivilDay: String]) {
    func day(_ month: Int, _ day: Int) -> CivilDay {
      CivilDay(existingYear: year, month: month, day: day)
    }
    if let easter = EasterTable.sunday(year: year) {
      holidays[easter.adding(days: -2)] = "Good Friday"
      holidays[easter.adding(days: 1)] = "Easter Monday"
    }
    let mondays = [
      ("Early May bank holiday", day(5, 1)), ("Spring bank holiday", day(5, 25)),
      ("Summer bank holiday", day(8, 25)),
    ]
    for (name, earliest) in mondays {
      if let move = movedDays.first(where: { $0.year == year && $0.name == name }) {
        if let day = move.day { holidays[day] = "\(name) (moved for \(move.reason))" }
      } else {
        holidays[earliest.onOrAfter(.monday)] = name
      }
    }
    // Days that fall on weekdays take their places first; those on weekends then take the next free
    // weekday, in order.
    let fixed = [("New Year's Day", day(1, 1)), ("Christmas Day", day(12, 25)), ("Boxing Day", day(12, 26))]
    for (name, day) in fixed where day.weekday < .saturday { holidays[day] = name }
    for (name, day) in fixed where day.weekday >= .saturday {
      var substitute = day.onOrAfter(.monday)
      while holidays[substitute] != nil { substitute = substitute.adding(days: 1) }
      holidays[substitute] = "\(name) (substitute)"
    }
  }

  /// An ordinary day that a proclamation moved: its name, where it went and why.
  private struct MovedDay: Sendable {
    var year: Int
    var name: String
    var month: Int
    var dayOfMonth: Int
    var reason: String
    var day: CivilDay? { CivilDay(year: year, month: month, day: dayOfMonth) }
  }

  /// A day off in one year only.
  private struct ExtraDay: Sendable {
    var year: Int
    var month: Int
    var dayOfMonth: Int
    var name: String
    var day: CivilDay? { CivilDay(year: year, month: month, day: dayOfMonth) }
  }

  private static let movedDays = [
    MovedDay(year: 1995, name: "Early May bank holiday", month: 5, dayOfMonth: 8, reason: "VE Day"),
    MovedDay(year: 2002, name: "Spring bank holiday", month: 6, dayOfMonth: 4, reason: "the Golden Jubilee"),
    MovedDay(year: 2012, name: "Spring bank holiday", month: 6, dayOfMonth: 4, reason: "the Diamond Jubilee"),
    MovedDay(year: 2020, name: "Early May bank holiday", month: 5, dayOfMonth: 8, reason: "VE Day"),
    MovedDay(
      year: 2022, name: "Spring bank holiday", month: 6, dayOfMonth: 2, reason: "the Platinum Jubilee"),
  ]

  private static let extraDays = [
    ExtraDay(year: 1999, month: 12, dayOfMonth: 31, name: "Millennium Eve"),
    ExtraDay(year: 2002, month: 6, dayOfMonth: 3, name: "Golden Jubilee"),
    ExtraDay(year: 2011, month: 4, dayOfMonth: 29, name: "Royal wedding"),
    ExtraDay(year: 2012, month: 6, dayOfMonth: 5, name: "Diamond Jubilee"),
    ExtraDay(year: 2022, month: 6, dayOfMonth: 3, name: "Platinum Jubilee"),
    ExtraDay(year: 2022, month: 9, dayOfMonth: 19, name: "State funeral of Queen Elizabeth II"),
    ExtraDay(year: 2023, month: 5, dayOfMonth: 8, name: "Coronation of King Charles III"),
  ]
}
