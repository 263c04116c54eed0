import Chronology
import RuleChecking
import RuleModel

/// Where a comparison turns as a day that is not recorded moves from as early as can be to as late: the days on
/// which it may come out otherwise than on the day before.
struct Turn: Hashable {
  /// About when it turns; of what the other side of the comparison says.
  var day: DayExpression
  /// From how many days after that it may turn, to how many: months are of several lengths, and working days lie
  /// apart.
  var spread: ClosedRange<Int>
  /// The rows in hand where the comparison is asked.
  var levels: [RowInHand]
  /// The level of a related row that the other side speaks of: it turns at each of them; nil where it speaks of
  /// none.
  var related: Int?
}

/// A row in hand while cells are gathered.
enum RowInHand: Hashable {
  /// The subject's own, or one that it refers to.
  case own(Base)
  /// One of several that belong to the row in hand before it.
  case related(Relation)

  var base: Base? {
    if case .own(let base) = self { base } else { nil }
  }
}

/// A cell that a day moves with, and how far from it that day lies.
struct MovingDay {
  var cell: CellPath
  /// The periods added to the cell, the last one last.
  private var moves: [(period: Period, backwards: Bool)] = []

  /// Nil where the day moves with no cell.
  init?(_ day: DayExpression) {
    switch day {
    case .cell(let cell): self.cell = cell
    case .shifted(let inner, let period, let backwards):
      guard let start = MovingDay(inner) else { return nil }
      self = start
      moves.append((period, backwards))
    case .orElse(let first, _):
      guard let start = MovingDay(first) else { return nil }
      self = start
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: return nil
    }
  }

  /// Where a comparison with another day turns.
  func turn(at other: DayExpression, _ levels: [RowInHand], spread: ClosedRange<Int> = 0...1) -> Turn {
    var turn = Turn(day: other, spread: spread, levels: levels, related: nil)
    for move in moves.reversed() {
      turn.day = .shifted(turn.day, by: move.period, backwards: !move.backwards)
      turn.spread = turn.spread.widened(for: move.period)
    }
    return turn
  }
}

extension ClosedRange<Int> {
  /// The same once a period has been added or taken away on the other side: the day that leads to another by months
  /// may lie four days later than by months backwards (28 February and 1 March lie a month before 31 March).
  func widened(for period: Period) -> ClosedRange<Int> {
    switch period {
    case .days, .weeks, .hours: self
    case .months, .years: lowerBound...upperBound + 4
    case .workingDays: lowerBound - 1...upperBound + 5
    }
  }
}

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
