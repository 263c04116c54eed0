import _PlumblineTestSupport
import Chronology
import Testing

@Suite struct WorkingCalendarTests {
  private let england = WorkingCalendar.england(years: 1995...2030)

  /// Counted by hand from Monday 15 December 2025.
  ///
  /// 16 to 19 December are days 1 to 4; 22 to 24 are 5 to 7; Christmas Day and Boxing Day are off; 29 to 31 are 8 to 10; New Year's Day is off; 2 January is
  /// 11; 5 to 9 are 12 to 16; 12 to 15 are 17 to 20.
  @Test func twentyWorkingDaysOverChristmas() throws {
    let trigger = try day("15/12/2025")
    let written = [
      4: "19/12/2025", 5: "22/12/2025", 7: "24/12/2025", 8: "29/12/2025", 10: "31/12/2025",
      11: "02/01/2026", 12: "05/01/2026", 16: "09/01/2026", 17: "12/01/2026", 20: "15/01/2026",
    ]
    for (count, due) in written {
      #expect(england.day(count, workingDaysAfter: trigger)?.shortDescription == due)
      #expect(england.workingDays(after: trigger, through: try day(due)) == count)
    }
    #expect(england.workingDays(after: trigger, through: try day("14/01/2026")) == 19)
  }

  @Test(
    arguments: [
      // A Friday, a Saturday and a Sunday before an ordinary Monday, and that Monday itself.
      ("16/01/2026", 1, "19/01/2026"), ("17/01/2026", 1, "19/01/2026"), ("18/01/2026", 1, "19/01/2026"),
      ("19/01/2026", 1, "20/01/2026"),
      // Good Friday, the weekend, and Easter Monday 2026.
      ("02/04/2026", 1, "07/04/2026"), ("03/04/2026", 1, "07/04/2026"), ("04/04/2026", 1, "07/04/2026"),
      ("06/04/2026", 1, "07/04/2026"), ("07/04/2026", 1, "08/04/2026"),
      // 26 December 2026 is a Saturday: Monday the 28th is off for it.
      ("24/12/2026", 1, "29/12/2026"), ("27/12/2026", 1, "29/12/2026"),
      // Backwards, strictly before.
      ("19/01/2026", -1, "16/01/2026"), ("18/01/2026", -1, "16/01/2026"), ("17/01/2026", -1, "16/01/2026"),
      ("07/04/2026", -1, "02/04/2026"), ("06/04/2026", -2, "01/04/2026"),
      // None at all is the trigger, working day or not.
      ("17/01/2026", 0, "17/01/2026"), ("19/01/2026", 0, "19/01/2026"),
    ])
  func theTriggerIsNeverCountedAndNothingRolls(trigger: String, count: Int, expected: String) throws {
    #expect(england.day(count, workingDaysAfter: try day(trigger))?.shortDescription == expected)
  }

  @Test func outsideTheSpanThereIsNoAnswer() throws {
    let (first, last) = (try day("01/01/1995"), try day("31/12/2030"))
    #expect(england.covers == first...last)
    #expect(england.day(1, workingDaysAfter: first.adding(days: -1)) == nil)
    #expect(england.day(1, workingDaysAfter: first)?.shortDescription == "03/01/1995")
    #expect(england.day(-1, workingDaysAfter: try day("03/01/1995")) == nil)
    #expect(england.day(-1, workingDaysAfter: try day("04/01/1995"))?.shortDescription == "03/01/1995")
    #expect(england.day(1, workingDaysAfter: last) == nil)
    #expect(england.day(0, workingDaysAfter: last) == last)
    #expect(england.day(0, workingDaysAfter: last.adding(days: 1)) == nil)
    #expect(england.day(1, workingDaysAfter: last.adding(days: -1)) == last)
    #expect(england.day(-1, workingDaysAfter: last)?.shortDescription == "30/12/2030")
    #expect(england.day(.max, workingDaysAfter: first) == nil)
    #expect(england.day(.min, workingDaysAfter: last) == nil)
    #expect(england.workingDays(after: first, through: last.adding(days: 1)) == nil)
    #expect(england.workingDays(after: first.adding(days: -1), through: last) == nil)
    // 2 January 2031 would be a working day, but nothing is known of it.
    #expect(!england.isWorkingDay(try day("02/01/2031")))
    #expect(england.isWorkingDay(try day("31/12/2030")))
  }

  @Test(arguments: SeededGenerator.seeds)
  func countingAgreesWithGoingDayByDay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let first = try day("01/01/2015").adding(days: Int.random(in: 0...400, using: &generator))
    let last = first.adding(days: Int.random(in: 1...900, using: &generator))
    var weekend: Set<Weekday> = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      weekend.insert(Weekday.allCases.randomElement(using: &generator) ?? .sunday)
    }
    var holidays: [CivilDay: String] = [:]
    for _ in 0..<60 {
      holidays[first.adding(days: Int.random(in: -5...905, using: &generator))] = "a day off"
    }
    let calendar = WorkingCalendar(
      nonWorkingWeekdays: weekend, holidays: holidays, covers: first...last, name: "made up", citation: "none"
    )

    func isWorking(_ day: CivilDay) -> Bool {
      first <= day && day <= last && !weekend.contains(day.weekday) && holidays[day] == nil
    }
    func walked(_ count: Int, _ trigger: CivilDay) -> CivilDay? {
      guard first <= trigger, trigger <= last else { return nil }
      var (at, left) = (trigger, count.magnitude)
      while left > 0 {
        at = at.adding(days: count.signum())
        guard first <= at, at <= last else { return nil }
        left -= isWorking(at) ? 1 : 0
      }
      return at
    }
    for _ in 0..<1500 {
      let trigger = first.adding(days: Int.random(in: -3...903, using: &generator))
      let count = Int.random(in: -50...50, using: &generator)
      #expect(calendar.isWorkingDay(trigger) == isWorking(trigger), "\(trigger), seed \(seed)")
      #expect(
        calendar.day(count, workingDaysAfter: trigger) == walked(count, trigger),
        "\(count) after \(trigger), seed \(seed)")
      let through = trigger.adding(days: Int.random(in: 0...120, using: &generator))
      let isKnown = first <= trigger && through <= last
      let counted = (trigger.number..<through.number).count { isWorking(CivilDay(number: $0 + 1)) }
      #expect(
        calendar.workingDays(after: trigger, through: through) == (isKnown ? counted : nil),
        "\(trigger) to \(through), seed \(seed)")
      #expect(
        calendar.workingDays(after: through, through: trigger) == (isKnown ? -counted : nil),
        "\(through) to \(trigger), seed \(seed)")
    }
  }

  @Test func aCalendarOfOneDayAndOneWithoutWorkingDays() throws {
    let monday = try day("19/01/2026")
    let one = WorkingCalendar(holidays: [:], covers: monday...monday, name: "one", citation: "none")
    #expect(one.isWorkingDay(monday))
    #expect(one.workingDays(after: monday, through: monday) == 0)
    #expect(one.day(1, workingDaysAfter: monday) == nil)
    let none = WorkingCalendar(
      nonWorkingWeekdays: Set(Weekday.allCases), holidays: [:], covers: monday...monday.adding(days: 30),
      name: "none", citation: "none")
    #expect(none.day(1, workingDaysAfter: monday) == nil)
    #expect(none.workingDays(after: monday, through: monday.adding(days: 30)) == 0)
  }
}
