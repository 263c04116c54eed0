import Chronology
import RuleChecking
import RuleModel

extension FactFinder {
  /// Notes where a comparison of two days turns for each cell that one of them moves with.
  mutating func noteTurns(_ left: DayExpression, _ right: DayExpression, _ levels: [RowInHand]) {
    for (one, other) in [(left, right), (right, left)] {
      guard let moving = MovingDay(one) else { continue }
      note(moving.turn(at: other, levels), of: moving.cell)
    }
  }

  /// Notes where a comparison of a length of time with a number turns.
  mutating func noteTurns(_ number: NumberExpression, _ limit: Int, _ levels: [RowInHand]) {
    guard case .length(let unit, let from, let to) = number else { return }
    for count in [limit, limit + 1] {
      let period = unit.period(abs(count))
      if let moving = MovingDay(from) {
        let other = DayExpression.shifted(to, by: period, backwards: count > 0)
        note(moving.turn(at: other, levels, spread: (0...1).widened(for: period)), of: moving.cell)
      }
      if let moving = MovingDay(to) {
        let other = DayExpression.shifted(from, by: period, backwards: count < 0)
        note(moving.turn(at: other, levels, spread: (0...1).widened(for: period)), of: moving.cell)
      }
    }
  }

  /// Notes where the figures of a law change for a cell that the day of asking moves with.
  mutating func noteTurns(law value: Int, on day: DayExpression, _ levels: [RowInHand]) {
    guard let moving = MovingDay(day) else { return }
    for dated in vocabulary.lawValues[value].dated {
      note(moving.turn(at: .literal(dated.from), levels), of: moving.cell)
      if let until = dated.until { note(moving.turn(at: .literal(until), levels), of: moving.cell) }
    }
  }
}

extension LengthUnit {
  fileprivate func period(_ count: Int) -> Period {
    switch self {
    case .days: .days(count)
    case .workingDays: .workingDays(count)
    case .weeks: .weeks(count)
    case .months: .months(count)
    case .years: .years(count)
    }
  }
}
