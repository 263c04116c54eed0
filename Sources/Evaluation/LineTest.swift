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
