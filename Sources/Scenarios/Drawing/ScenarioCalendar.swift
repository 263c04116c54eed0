import Chronology

/// The days on which a scenario's council works, and its school terms.
struct ScenarioCalendar: Sendable {
  private let working: WorkingCalendar
  /// Three terms a year; their dates are typical, and no council's own.
  let terms: SchoolTerms

  /// The calendar that a scenario's histories need.
  init(asAt: CivilDay) {
    let years = (asAt.year - 26)...(asAt.year + 3)
    working = .england(years: years)
    var terms: [SchoolTerm] = []
    for year in years {
      let bounds = [
        ("Spring", (1, 6), (4, 3)), ("Summer", (4, 20), (7, 22)), ("Autumn", (9, 3), (12, 20)),
      ]
      for (name, first, last) in bounds {
        guard let first = CivilDay(year: year, month: first.0, day: first.1),
          let last = CivilDay(year: year, month: last.0, day: last.1)
        else { continue }
        terms.append(SchoolTerm(name: "\(name) \(year)", first: first, last: last))
      }
    }
    self.terms = SchoolTerms(terms)
  }

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

  /// The last day of the first term to begin after a day.
  func endOfTerm(after day: CivilDay) -> CivilDay {
    terms.next(after: day)?.last ?? day.adding(days: 120)
  }
}
