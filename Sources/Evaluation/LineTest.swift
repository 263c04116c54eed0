import RuleChecking

/// What a condition comes to for the intervals of one subject, once all is answered that is the same for each.
enum LineTest {
  /// The same for every interval.
  case fixed(Bool)
  /// It holds of the interval with this number.
  case ordinal(Int)
  /// It holds where the interval's clock stands in this order to a day.
  case clock(PlainOrder, Int32)
  /// To be asked of each interval.
  case any
}

extension PlainQuestions {
  /// What a question comes to for the intervals of one subject.
  ///
  /// - Parameter situation: the subject, without any clock.
  func lineTest(_ question: Int32, _ situation: borrowing Situation) -> LineTest {
    switch step(question) {
    case .ordinal(let number): return .ordinal(number)
    case .not(let inner): return lineTest(inner, situation).negated
    case .all(let parts): return joined(parts, situation, decisive: false)
    case .any(let parts): return joined(parts, situation, decisive: true)
    case .of(let path, let inner):
      guard case .value(let row) = follow(path, situation) else { return .any }
      return lineTest(inner, Situation(row: Int(row)))
    case .days(let left, let order, let right):
      if case .clock = day(left), !asksClock(day: right) { return clock(order, day(right, situation)) }
      if case .clock = day(right), !asksClock(day: left) { return clock(order.flipped, day(left, situation)) }
    default: break
    }
    guard !asksClock(question) else { return .any }
    return switch truth(question, situation) {
    case .yes: .fixed(true)
    case .no: .fixed(false)
    case .unknown: .any
    }
  }

  private func joined(_ places: PlainParts, _ situation: borrowing Situation, decisive: Bool) -> LineTest {
    var left: LineTest?
    var count = 0
    for place in Int(places.first)..<Int(places.end) {
      let test = lineTest(part(place), situation)
      if case .fixed(let answer) = test {
        if answer == decisive { return .fixed(decisive) }
        continue
      }
      (left, count) = (test, count + 1)
    }
    guard let left else { return .fixed(!decisive) }
    return count == 1 ? left : .any
  }

  private func clock(_ order: PlainOrder, _ day: PlainValue) -> LineTest {
    switch day {
    case .value(let day): .clock(order, day)
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
