import Chronology
import RuleChecking

/// How many days lie between two days, held against a length of time: what a comparison of days comes to.
///
/// `x after y + 3 months` asks whether `x - y` is more than three months. How many days a length has may depend on
/// the day it is counted from; it lies between two bounds.
struct DayDifference: Hashable {
  /// A day that is told by an expression, or the day that days are numbered from.
  enum Base: Hashable {
    case zero
    case day(DayExpression)

    /// The cell that it is read from, if it is one.
    var cell: CellPath? {
      if case .day(.cell(let cell)) = self { cell } else { nil }
    }
  }

  /// How long, as written, where it has no fixed number of days.
  private struct Length: Hashable {
    var period: Period
    var isBackwards: Bool
  }

  let left: Base
  let right: Base
  /// The fewest and the most days of the length.
  let days: ClosedRange<Int>
  private let length: Length?

  /// Whether its length has the same number of days wherever it is counted from.
  var isExact: Bool { length == nil }

  /// A comparison of two days, in that form.
  ///
  /// - Returns: the difference, and the order that it must stand in to its length.
  static func reading(
    _ left: DayExpression, _ order: Order, _ right: DayExpression
  ) -> (DayDifference, Order) {
    switch (left, right) {
    case (.shifted, .shifted): return (DayDifference(left, minus: right, .days(0), false), order)
    case (.shifted(let inner, let period, let backwards), _):
      return (DayDifference(right, minus: inner, period, backwards), order.flipped)
    case (_, .shifted(let inner, let period, let backwards)):
      return (DayDifference(left, minus: inner, period, backwards), order)
    default: return (DayDifference(left, minus: right, .days(0), false), order)
    }
  }

  /// How many days a length from one day to another has, held against a number.
  init(daysFrom first: DayExpression, to last: DayExpression, _ count: Int) {
    self.init(last, minus: first, .days(count), false)
  }

  private init(
    _ left: DayExpression, minus right: DayExpression, _ period: Period, _ isBackwards: Bool
  ) {
    var days = period.numberOfDays
    if isBackwards { days = -days.upperBound ... -days.lowerBound }
    length = days.count == 1 ? nil : Length(period: period, isBackwards: isBackwards)
    // A day that is written out is so many days after the day that days are numbered from.
    var moved = 0
    if case .literal(let day) = left {
      self.left = .zero
      moved -= Int(day.number)
    } else {
      self.left = .day(left)
    }
    if case .literal(let day) = right {
      self.right = .zero
      moved += Int(day.number)
    } else {
      self.right = .day(right)
    }
    self.days = days.lowerBound + moved...days.upperBound + moved
  }

  /// The least and the most that left less right can be, where it stands in an order to the length.
  func span(_ order: FactState) -> (least: Int, most: Int)? {
    switch order {
    case .less: (Int.min / 4, days.upperBound - 1)
    case .equal: (days.lowerBound, days.upperBound)
    case .greater: (days.lowerBound + 1, Int.max / 4)
    default: nil
    }
  }

  /// A comparison that says that left less right stands in an order to the length.
  func condition(_ state: FactState) -> Condition? {
    let order: Order? =
      switch state {
      case .less: .less
      case .equal: .equal
      case .greater: .greater
      default: nil
      }
    guard let order else { return nil }
    switch (left, right) {
    case (.day(let left), .zero):
      return .days(left, order, .literal(CivilDay(number: Int32(clamping: days.lowerBound))))
    case (.zero, .day(let right)):
      return .days(right, order.flipped, .literal(CivilDay(number: Int32(clamping: -days.lowerBound))))
    case (.day(let left), .day(let right)):
      if days == 0...0 { return .days(left, order, right) }
      let isBackwards = length?.isBackwards ?? (days.lowerBound < 0)
      let period = length?.period ?? .days(abs(days.lowerBound))
      return .days(left, order, .shifted(right, by: period, backwards: isBackwards))
    case (.zero, .zero): return nil
    }
  }

  /// Whether there can be days that stand in the given orders, all at once.
  ///
  /// Where the lengths are exact, there are such days whenever this says so.
  static func leaveRoom(_ differences: [(difference: DayDifference, order: FactState)]) -> Bool {
    // The most that one day can be after another; a day that had to be before itself ends it.
    var most: [Base: [Base: Int]] = [:]
    func limit(_ later: Base, after earlier: Base, by days: Int) {
      most[earlier, default: [:]][later] = min(most[earlier]?[later] ?? .max, days)
    }
    for (difference, order) in differences {
      guard let span = difference.span(order) else { continue }
      if span.most < Int.max / 4 { limit(difference.left, after: difference.right, by: span.most) }
      if span.least > Int.min / 4 { limit(difference.right, after: difference.left, by: -span.least) }
    }
    let bases = Set(differences.flatMap { [$0.difference.left, $0.difference.right] })
    for middle in bases {
      for first in bases {
        guard let toMiddle = most[first]?[middle] else { continue }
        for (last, onward) in most[middle] ?? [:] { limit(last, after: first, by: toMiddle + onward) }
      }
    }
    return bases.allSatisfy { most[$0]?[$0] ?? 0 >= 0 }
  }
}

extension Period {
  /// The fewest and the most days that it can have, wherever it begins.
  ///
  /// A month has 28 to 31 days, and several months about 30.44 each. Five weekdays make a week; of a stretch of them,
  /// holidays take one in twenty at most, and ten more where they fall together.
  var numberOfDays: ClosedRange<Int> {
    switch self {
    case .days(let count): return count...count
    case .weeks(let count): return 7 * count...7 * count
    case .hours(let count): return (count + 23) / 24...(count + 23) / 24
    case .months(let count): return Self.days(ofMonths: count)
    case .years(let count): return Self.days(ofMonths: 12 * count)
    case .workingDays(let count):
      guard count > 0 else { return 0...0 }
      let weekdays = count + count / 20 + 10
      return 7 * (count / 5) + count % 5...7 * ((weekdays + 4) / 5)
    }
  }

  private static func days(ofMonths count: Int) -> ClosedRange<Int> {
    let usual = count * 30_436_875 / 1_000_000
    return max(28 * count, usual - 3)...min(31 * count, usual + 4)
  }
}
