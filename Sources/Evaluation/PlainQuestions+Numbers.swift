import Chronology
import RuleChecking

// What days and numbers come to.
extension PlainQuestions {
  /// What a day comes to.
  func day(_ day: Int32, _ situation: borrowing Situation) -> PlainValue {
    switch days[Int(day)] {
    case .literal(let day): return .value(day)
    case .clock:
      if situation.isOpen { return .unknown }
      return situation.clock.map { .value($0) } ?? .none
    case .due:
      if situation.isOpen { return .unknown }
      return situation.due.map { .value($0) } ?? .none
    case .cell(let cell):
      let found = follow(cell.path, situation)
      guard case .value(let row) = found else { return found }
      return self.day(cell, column(cell), at: Int(row))
    case .shifted(let inner, let period, let backwards):
      return moved(self.day(inner, situation), by: period, backwards: backwards)
    case .orElse(let first, let second):
      let value = self.day(first, situation)
      guard case .none = value else { return value }
      return self.day(second, situation)
    }
  }

  /// A day moved by a period; none outside the working-day calendar.
  func moved(_ day: PlainValue, by period: Period, backwards: Bool) -> PlainValue {
    guard case .value(let number) = day else { return day }
    let moved = CivilDay(number: number).moved(by: period, backwards: backwards, calendar)
    return moved.map { .value($0.number) } ?? .none
  }

  /// What a number comes to; unknown where it is known only within bounds.
  func number(_ number: Int32, _ situation: borrowing Situation) -> PlainValue {
    switch numbers[Int(number)] {
    case .literal(let value): return .value(value)
    case .cell(let cell): return read(cell, situation)
    case .count(let relation, let filter): return count(relation, filter, situation)
    case .length(let unit, let from, let to):
      switch (day(from, situation), day(to, situation)) {
      case (.value(let first), .value(let last)):
        let length = unit.length(from: CivilDay(number: first), to: CivilDay(number: last), calendar)
        return length.map { .value($0) } ?? .none
      case (.none, _), (_, .none): return .none
      default: return .unknown
      }
    case .open: return .unknown
    }
  }

  /// What a figure of the law said on a day.
  func law(_ places: PlainParts, on day: Int32, _ situation: borrowing Situation) -> Truth {
    law(places, on: PlainValues.number(self.day(day, situation)))
  }
}
