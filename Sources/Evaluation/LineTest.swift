/// What a condition comes to for the intervals of one subject, once all is answered that is the same for each: asked
/// once for every interval of millions, so that it is numbers and nothing else.
struct LineTest {
  /// What of an interval is asked.
  private enum Asked: UInt8 {
    case clock, ordinal, all
  }

  private var asked: Asked
  /// Whether the number has to lie outside the bounds rather than within.
  private var isOutside = false
  private var low, high: Int32

  /// It holds of every interval.
  static var always: LineTest { LineTest(asked: .clock, low: .min, high: .max) }
  /// It holds of none.
  static var never: LineTest { LineTest(asked: .clock, low: .max, high: .min) }
  /// To be asked of each interval.
  static var open: LineTest { LineTest(asked: .all, low: 0, high: 0) }

  /// The same for every interval.
  static func fixed(_ holds: Bool) -> LineTest { holds ? always : never }

  /// It holds of the interval with this number.
  static func ordinal(_ number: Int) -> LineTest {
    let number = Int32(clamping: number)
    return LineTest(asked: .ordinal, low: number, high: number)
  }

  /// It holds where the interval's clock stands in this order to a day.
  static func clock(_ order: PlainOrder, _ day: Int32) -> LineTest {
    switch order {
    case .equal: LineTest(asked: .clock, low: day, high: day)
    case .unequal: LineTest(asked: .clock, isOutside: true, low: day, high: day)
    case .less: day == .min ? never : LineTest(asked: .clock, low: .min, high: day - 1)
    case .atMost: LineTest(asked: .clock, low: .min, high: day)
    case .greater: day == .max ? never : LineTest(asked: .clock, low: day + 1, high: .max)
    case .atLeast: LineTest(asked: .clock, low: day, high: .max)
    }
  }

  /// Whether it holds of every interval, or of none; nil where that is not known of all alike.
  var fixed: Bool? {
    guard asked == .clock, !isOutside else { return nil }
    if low > high { return false }
    return low == .min && high == .max ? true : nil
  }

  /// The contrary.
  var negated: LineTest {
    if let fixed { return .fixed(!fixed) }
    var negated = self
    negated.isOutside.toggle()
    return negated
  }

  /// Whether it holds neither of an interval nor of any after it, whose clocks and numbers are greater.
  @inline(__always) func isOver(clock: Int32, ordinal: Int32) -> Bool {
    !isOutside && (asked == .clock ? clock > high : asked == .ordinal && ordinal > high)
  }

  /// Whether it holds of an interval; nil where it has to be asked.
  @inline(__always) func holds(clock: Int32, ordinal: Int32) -> Bool? {
    if asked == .all { return nil }
    let number = asked == .clock ? clock : ordinal
    return (low <= number && number <= high) != isOutside
  }
}

extension PlainQuestions {
  /// What a question comes to for the intervals of one subject.
  ///
  /// - Parameter situation: the subject with an open duty.
  func lineTest(_ question: Int32, _ situation: borrowing Situation) -> LineTest {
    switch step(question) {
    case .ordinal(let number): return .ordinal(number)
    case .not(let inner): return lineTest(inner, situation).negated
    case .all(let parts): return joined(parts, situation, decisive: false)
    case .any(let parts): return joined(parts, situation, decisive: true)
    case .of(let path, let inner):
      guard case .value(let row) = follow(path, situation) else { return .open }
      return lineTest(inner, situation.asking(Int(row)))
    case .days(let left, let order, let right):
      if case .clock = day(left), !asksClock(day: right) { return clock(order, day(right, situation)) }
    default: break
    }
    // Of what depends on the interval the rest may settle it for all: there is no placement of the kind at all.
    return switch truth(question, situation) {
    case .yes: .fixed(true)
    case .no: .fixed(false)
    case .unknown: .open
    }
  }

  private func joined(_ places: PlainParts, _ situation: borrowing Situation, decisive: Bool) -> LineTest {
    var left: LineTest?
    var count = 0
    for place in Int(places.first)..<Int(places.end) {
      let test = lineTest(part(place), situation)
      if let answer = test.fixed {
        if answer == decisive { return .fixed(decisive) }
        continue
      }
      (left, count) = (test, count + 1)
    }
    guard let left else { return .fixed(!decisive) }
    return count == 1 ? left : .open
  }

  private func clock(_ order: PlainOrder, _ day: PlainValue) -> LineTest {
    switch day {
    case .value(let day): .clock(order, day)
    case .none: .never
    case .unknown: .open
    }
  }
}
