import RuleChecking

/// What a condition comes to for the intervals of one subject, once all is answered that is the same for each.
enum LineTest {
  /// The same for every interval.
  case fixed(Bool)
  /// It holds of the interval with this number.
  case ordinal(Int)
  /// It holds where the interval's clock stands in this order to a day.
  case clock(Order, Int32)
  /// To be asked of each interval.
  case any
}

extension Questioner {
  /// What a condition that depends on the interval comes to for one subject.
  func lineTest(_ condition: Condition, of row: Int) -> LineTest {
    switch condition {
    case .always: .fixed(true)
    case .ordinal(let number): .ordinal(number)
    case .not(let inner): lineTest(inner, of: row).negated
    case .all(let parts): joined(parts, of: row, decisive: false)
    case .any(let parts): joined(parts, of: row, decisive: true)
    case .named(let position, let path): named(position, path, of: row)
    case .days(.clock, let order, let day): clock(order, day, of: row)
    case .days(let day, let order, .clock): clock(order.flipped, day, of: row)
    default: .any
    }
  }

  private func named(_ position: Int, _ path: RowPath, of row: Int) -> LineTest {
    let situation = Situation(row: row)
    guard case .row(let row) = follow(path, situation) else { return .any }
    guard !index.conditions[position].needsClock else {
      return lineTest(index.conditions[position].condition, of: row)
    }
    return switch truth(.named(position, of: path), situation) {
    case .yes: .fixed(true)
    case .no: .fixed(false)
    case .unknown: .any
    }
  }

  private func joined(_ parts: [Condition], of row: Int, decisive: Bool) -> LineTest {
    var left: LineTest?
    var count = 0
    for part in parts {
      let test = lineTest(part, of: row)
      if case .fixed(let answer) = test {
        if answer == decisive { return .fixed(decisive) }
        continue
      }
      (left, count) = (test, count + 1)
    }
    guard let left else { return .fixed(!decisive) }
    return count == 1 ? left : .any
  }

  private func clock(_ order: Order, _ expression: DayExpression, of row: Int) -> LineTest {
    guard expression.isOfRowAlone else { return .any }
    return switch day(expression, Situation(row: row)) {
    case .day(let day): .clock(order, day)
    case .none: .fixed(false)
    case .unknown: .any
    }
  }
}

extension LineTest {
  fileprivate var negated: LineTest {
    switch self {
    case .fixed(let answer): .fixed(!answer)
    case .clock(let order, let day): .clock(order.negated, day)
    case .ordinal, .any: .any
    }
  }
}

extension DayExpression {
  /// Whether it depends on the row in hand only, and not on the interval in question.
  fileprivate var isOfRowAlone: Bool {
    switch self {
    case .literal, .asAt, .yearStart, .yearEnd: true
    case .clock, .due: false
    case .cell(let cell):
      cell.row.hops.allSatisfy { hop in if case .reference = hop { true } else { false } }
    case .shifted(let inner, _, _): inner.isOfRowAlone
    case .orElse(let first, let second): first.isOfRowAlone && second.isOfRowAlone
    }
  }
}
