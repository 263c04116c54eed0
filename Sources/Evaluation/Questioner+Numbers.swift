import CaseModel
import Chronology
import RuleChecking

/// What a number expression comes to.
enum NumberValue {
  /// A number, or one somewhere between two.
  case between(Int32, Int32)
  /// There is no such number, and the record says so.
  case none
  /// The record does not say; the questioner's obstacle names the fact.
  case unknown
}

extension Questioner {
  /// Whether two numbers stand in an order; counts may be known only within bounds.
  ///
  /// With no such number on either side nothing does.
  func compareNumbers(
    _ left: NumberExpression, _ order: Order, _ right: NumberExpression, _ situation: Situation
  ) -> Truth {
    // Of what lies within bounds each end turns in its own place.
    for isLow in [true, false] {
      noteTurns { order in
        guard case .between(let low, let high) = number(left, situation),
          case .between(let least, let most) = number(right, situation)
        else { return nil }
        return isLow ? order.holds(low, most) : order.holds(high, least)
      }
    }
    let before = obstacle
    switch (number(left, situation), number(right, situation)) {
    case (.none, _), (_, .none):
      obstacle = before
      return .no
    case (.unknown, _), (_, .unknown): return .unknown
    case (.between(let low, let high), .between(let least, let most)):
      var holdsSomewhere = false
      var failsSomewhere = false
      func compare(_ value: Int32, _ limit: Int32) {
        if order.holds(value, limit) { holdsSomewhere = true } else { failsSomewhere = true }
      }
      compare(low, least)
      compare(low, most)
      compare(high, least)
      compare(high, most)
      if order == .equal || order == .unequal, high < least || most < low {
        obstacle = before
        return Truth(order == .unequal)
      }
      // An equality can hold between the bounds without holding at them.
      if order == .equal || order == .unequal, low != high || least != most { return .unknown }
      if holdsSomewhere && failsSomewhere { return .unknown }
      obstacle = before
      return Truth(holdsSomewhere)
    }
  }

  /// What a number comes to.
  func number(_ number: NumberExpression, _ situation: Situation) -> NumberValue {
    switch number {
    case .literal(let value):
      return .between(value, value)
    case .cell(let cell):
      var found: Int32 = 0
      let answer = read(cell, situation) { value in
        found = value
        return .yes
      }
      return answer == .yes ? .between(found, found) : answer == .no ? .none : .unknown
    case .feature(let feature, let cell):
      switch follow(cell.row, situation) {
      case .row(let row):
        // A blank holds no words; a text said to stand elsewhere, or that cannot be read, may hold any.
        let presence = index.tables[cell.entity].columns[cell.field].presence(at: row)
        guard presence == .recorded || presence == .blank else {
          block(cell.entity, cell.field, row)
          return .unknown
        }
        let count = index.feature(feature, entity: cell.entity, field: cell.field)[row]
        return .between(count, count)
      case .none: return .none
      case .unknown: return .unknown
      }
    case .count(let relation, let filter):
      return sum(of: .literal(1), over: relation, filter, situation)
    case .length(let unit, let from, let to):
      let before = obstacle
      let length = length(unit, from: day(from, situation), to: day(to, situation))
      if case .none = length { obstacle = before }
      return length
    case .sum(let inner, let relation, let filter):
      return sum(of: inner, over: relation, filter, situation)
    }
  }

  /// A number added up over related rows; a row that may or may not count widens the bounds.
  private func sum(
    of number: NumberExpression, over relation: Relation, _ filter: Condition?, _ situation: Situation
  ) -> NumberValue {
    let near = situation.row(situation.depth - 1)
    guard hasOwner(relation, situation) != .unknown else { return .unknown }
    var low: Int32 = 0
    var high: Int32 = 0
    for row in index.related(to: near, by: relation) {
      let inner = situation.holding(Int(row))
      let counts = filter.map { truth($0, inner) } ?? .yes
      guard counts != .no else { continue }
      switch self.number(number, inner) {
      case .between(let least, let most):
        low = low.addingCapped(counts == .yes ? least : min(0, least))
        high = high.addingCapped(counts == .yes ? most : max(0, most))
      case .none: break
      case .unknown: return .unknown
      }
    }
    // Where the export does not hold every row, there may be more of them.
    let seen = !index.related(to: near, by: relation).isEmpty
    switch otherRows(of: relation.to, filter, seen: seen, near: near) {
    case .no: return .between(low, high)
    // Where it is supposed that there are others, there is one of them at least.
    case .yes: return .between(number == .literal(1) ? low.addingCapped(1) : low, .max)
    case .unknown: return .between(low, .max)
    }
  }

  private func length(_ unit: LengthUnit, from: DayValue, to: DayValue) -> NumberValue {
    switch (from, to) {
    case (.none, _), (_, .none): return .none
    case (.unknown, _), (_, .unknown): return .unknown
    case (.day(let first), .day(let last)):
      let (first, last) = (CivilDay(number: first), CivilDay(number: last))
      let length =
        unit.length(from: first, to: last, index.vocabulary.calendar)
        // What is only supposed may lie centuries off, where five days in seven are near enough.
        ?? (readings.isEmpty ? nil : (last - first) * 5 / 7)
      return length.map { .between($0, $0) } ?? .none
    }
  }
}

extension LengthUnit {
  /// How many whole units lie between two days; below 0 where the second is earlier, and nil outside the
  /// working-day calendar.
  func length(from first: CivilDay, to last: CivilDay, _ calendar: WorkingCalendar) -> Int32? {
    guard first <= last else { return length(from: last, to: first, calendar).map { -$0 } }
    switch self {
    case .days: return last - first
    case .weeks: return (last - first) / 7
    case .workingDays: return calendar.workingDays(after: first, through: last).map { Int32($0) }
    case .months, .years:
      // The last day of a shorter month completes a month that began on a later day of a longer one.
      let between =
        (last.yearMonthDay.year - first.yearMonthDay.year) * 12 + last.yearMonthDay.month
        - first.yearMonthDay.month
      let months = first.adding(months: between) <= last ? between : between - 1
      return Int32(self == .months ? months : months / 12)
    }
  }
}

extension Int32 {
  fileprivate func addingCapped(_ other: Int32) -> Int32 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other > 0 ? .max : .min) : sum
  }
}
