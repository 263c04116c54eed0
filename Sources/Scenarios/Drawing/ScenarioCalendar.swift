import Chronology

/// The days on which a scenario's council works, and its school terms.
struct ScenarioCalendar: Sendable {
  private let working: WorkingCalendar
  /// Three terms a year.
  ///
  /// From autumn 2016 they are the stand-ins of the shipped calendar of school terms;
  /// before that, their usual shape.
  let terms: SchoolTerms
  /// The first day of the first term that the shipped calendar knows.
  let termsAreKnownFrom: CivilDay

  /// The calendar that a scenario's histories need.
  init(asAt: CivilDay) {
    let years = (asAt.year - 26)...(asAt.year + 3)
    working = .england(years: years)
    let known = Self.knownTerms.compactMap { Self.term($0.name, $0.first, $0.last) }
    let knownFrom = known.map(\.first).min() ?? asAt
    let usual = years.flatMap { year in
      Self.usualTerms.compactMap {
        Self.term($0.name, (year, $0.first.0, $0.first.1), (year, $0.last.0, $0.last.1))
      }
    }
    let knownUntil = known.map(\.last).max() ?? asAt
    terms = SchoolTerms(known + usual.filter { $0.last < knownFrom || $0.first > knownUntil })
    termsAreKnownFrom = knownFrom
  }

  private typealias YearMonthAndDay = (Int, Int, Int)

  private static func term(
    _ name: String, _ first: YearMonthAndDay, _ last: YearMonthAndDay
  ) -> SchoolTerm? {
    guard let from = CivilDay(year: first.0, month: first.1, day: first.2),
      let until = CivilDay(year: last.0, month: last.1, day: last.2)
    else { return nil }
    return SchoolTerm(name: name, first: from, last: until)
  }

  private static let usualTerms: [(name: String, first: (Int, Int), last: (Int, Int))] = [
    ("Spring", (1, 6), (4, 3)), ("Summer", (4, 20), (7, 22)), ("Autumn", (9, 3), (12, 20)),
  ]

  private static let knownTerms: [(name: String, first: YearMonthAndDay, last: YearMonthAndDay)] = [
    ("Autumn 2016", (2016, 9, 7), (2016, 12, 16)), ("Spring 2017", (2017, 1, 9), (2017, 4, 7)),
    ("Summer 2017", (2017, 4, 24), (2017, 7, 19)), ("Autumn 2017", (2017, 9, 6), (2017, 12, 22)),
    ("Spring 2018", (2018, 1, 8), (2018, 3, 29)), ("Summer 2018", (2018, 4, 16), (2018, 7, 18)),
    ("Autumn 2018", (2018, 9, 5), (2018, 12, 21)), ("Spring 2019", (2019, 1, 7), (2019, 4, 12)),
    ("Summer 2019", (2019, 4, 29), (2019, 7, 24)), ("Autumn 2019", (2019, 9, 4), (2019, 12, 20)),
    ("Spring 2020", (2020, 1, 6), (2020, 4, 3)), ("Summer 2020", (2020, 4, 20), (2020, 7, 22)),
  ]

  /// The nth working day after a day, or before it with a negative number.
  func day(_ count: Int, workingDaysAfter day: CivilDay) -> CivilDay {
    // The calendar spans every history; seven calendar days for five working days stand in outside it.
    working.day(count, workingDaysAfter: day) ?? day.adding(days: count * 7 / 5)
  }

  /// Whether the council works on a day.
  func isWorkingDay(_ day: CivilDay) -> Bool {
    working.isWorkingDay(day)
  }

  /// The last working day up to and including a day.
  func workingDay(onOrBefore day: CivilDay) -> CivilDay {
    isWorkingDay(day) ? day : self.day(-1, workingDaysAfter: day)
  }

  /// The first working day from a day on.
  func workingDay(onOrAfter day: CivilDay) -> CivilDay {
    isWorkingDay(day) ? day : self.day(1, workingDaysAfter: day)
  }

  /// Whether schools are open on a day.
  func isSchoolOpen(_ day: CivilDay) -> Bool {
    isWorkingDay(day) && terms.term(containing: day) != nil
  }
}
