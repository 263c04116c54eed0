import Chronology
import RuleChecking

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
