import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  func day(_ expression: DayExpression, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    switch expression {
    case .literal(let day): return .known(Int(day.number))
    case .cell(let cell): return try term(cell, situation)
    case .clock: return situation.clock.map { .known($0) } ?? .none
    case .due: return situation.due.map { .known($0) } ?? .none
    case .asAt: return .known(record.asAt)
    case .yearStart, .yearEnd:
      let day = CivilDay(number: Int32(record.asAt))
      let year = day.month < 4 ? day.year - 1 : day.year
      let isStart = expression == .yearStart
      let edge = CivilDay(year: isStart ? year : year + 1, month: isStart ? 4 : 3, day: isStart ? 1 : 31)
      return .known(Int(edge?.number ?? 0))
    case .shifted(let inner, let period, let backwards):
      return try day(inner, situation).map { self.shifted($0, by: period, backwards: backwards) }
    case .orElse(let first, let second):
      let value = try day(first, situation)
      if case .none = value { return try day(second, situation) }
      return value
    }
  }

  /// Whether a day is of a kind, found in the calendar's own list of days off.
  func falls(
    _ expression: DayExpression, on kind: KindOfDay, _ situation: ReferenceSituation
  ) throws(Ask) -> Bool {
    switch try day(expression, situation) {
    case .none: return false
    case .known(let number):
      // 1 January 1970 was a Thursday.
      let weekday = ((number + 3) % 7 + 7) % 7
      guard kind == .workingDay else { return weekday >= 5 }
      let isDayOff = vocabulary.calendar.holidays[CivilDay(number: Int32(clamping: number))] != nil
      let isCovered = vocabulary.calendar.covers.contains(CivilDay(number: Int32(clamping: number)))
      return weekday < 5 && !(isCovered && isDayOff)
    case .between(_, _, let fact): throw .nothing(fact)
    case .open(let fact, _):
      var kindOfIt = fact
      kindOfIt.kind = .kindOfDay(number(of: .fallsOn(expression, kind)))
      guard let known = world.range(of: kindOfIt) else { throw .which(kindOfIt, 2) }
      return known.lowerBound == 1
    }
  }

  /// A day moved by a period, working days counted one by one; beyond the calendar five a week.
  func shifted(_ day: Int, by period: Period, backwards: Bool) -> Int {
    let start = CivilDay(number: Int32(clamping: day))
    let sign = backwards ? -1 : 1
    switch period {
    case .days(let count): return day + sign * count
    case .weeks(let count): return day + sign * count * 7
    case .months(let count): return Int(start.adding(months: sign * count).number)
    case .years(let count): return Int(start.adding(months: sign * count * 12).number)
    case .hours(let count): return day + sign * ((count + 23) / 24)
    case .workingDays(let count):
      guard vocabulary.calendar.covers.contains(start) else { return day + sign * count * 7 / 5 }
      var (at, left) = (start, count)
      while left > 0 {
        at = at.adding(days: sign)
        guard vocabulary.calendar.covers.contains(at) else { return day + sign * count * 7 / 5 }
        if vocabulary.calendar.isWorkingDay(at) { left -= 1 }
      }
      return Int(at.number)
    }
  }
}
