import CaseModel
import Chronology
import RuleModel

extension ConditionParser {
  mutating func dayExpression() -> DayExpression? {
    guard let day = singleDay() else { return nil }
    guard take("else") else { return day }
    return nested { $0.dayExpression() }.map { .orElse(day, $0) }
  }

  private mutating func singleDay() -> DayExpression? {
    if let day = leadingDay() { return day }
    guard mistake == nil else { return nil }
    let start = position
    guard let named = name() else { return nil }
    guard case .field(let cell, let type) = named, type == .date || type == .moment else {
      position = start
      return fail("a date is expected here", code: .mismatchedTypes)
    }
    return shifted(.cell(cell))
  }

  /// A day that does not begin with a field: a literal, or one of the days of the duty.
  mutating func leadingDay() -> DayExpression? {
    let entity = scopes[scopes.count - 1]
    let isField =
      position < words.count && vocabulary.dictionary.entities[entity].fieldIndex(words[position].text) != nil
    if !isField {
      if take("clock") { return shifted(.clock) }
      if take("due") { return shifted(.due) }
      if take(all: "as at") { return shifted(.asAt) }
      if take(all: "year start") { return shifted(.yearStart) }
      if take(all: "year end") { return shifted(.yearEnd) }
    }
    if position < words.count, !words[position].isQuoted, let day = CivilDay.parse(words[position].text) {
      position += 1
      return shifted(.literal(day))
    }
    return nil
  }

  mutating func shifted(_ day: DayExpression) -> DayExpression {
    var day = day
    var count = 0
    while peek("+") || peek("-") {
      count += 1
      guard count < RuleLimits.nesting else { return tooDeep() ?? day }
      let backwards = peek("-")
      position += 1
      guard position >= words.count || Int(words[position].text) != nil else {
        return subtraction(at: position - 1) ?? day
      }
      guard let period = period() else { return day }
      day = .shifted(day, by: period, backwards: backwards)
    }
    return day
  }

  /// Two days taken from one another: a number of days, which months cannot be held against.
  private mutating func subtraction(at sign: Int) -> DayExpression? {
    position = sign
    return fail(
      "a date can be moved by a length of time, not by another date", code: .mismatchedTypes,
      help: "a month has no fixed length: compare dates, as in 'end before start + 3 months', "
        + "or count with 'days from start to end'")
  }

  private mutating func period() -> Period? {
    for length in [3, 2] where position + length <= words.count {
      let text = words[position..<position + length].map(\.text).joined(separator: " ")
      if let period = Period.parse(text) {
        position += length
        return period
      }
    }
    return fail(
      "an interval such as '3 months' or '10 working days' is expected here", code: .malformedInterval)
  }

  mutating func dayTest(_ left: DayExpression) -> Condition? {
    guard mistake == nil else { return nil }
    var left = left
    if take("else") {
      guard let other = dayExpression() else { return nil }
      left = .orElse(left, other)
    }
    if let falls = kindOfDayTest(left) { return falls }
    guard let order = dayOrder() else {
      return fail(
        "say how the date compares: 'before', 'after', 'on or before' or 'on or after'", help: kindsOfDayHelp)
    }
    return dayExpression().map { .days(left, order, $0) }
  }

  /// `is on a weekend`, `is not on a working day`; nil, with nothing taken, where it is another question.
  private mutating func kindOfDayTest(_ day: DayExpression) -> Condition? {
    for kind in KindOfDay.allCases {
      if take(all: "is on \(kind.rawValue)") { return .fallsOn(day, kind) }
      if take(all: "is not on \(kind.rawValue)") { return .not(.fallsOn(day, kind)) }
    }
    return nil
  }

  /// What else can be asked of a day, where `is` stands behind it.
  private var kindsOfDayHelp: String? {
    guard peek("is") else { return nil }
    return "or ask " + KindOfDay.allCases.map { "'is on \($0.rawValue)'" }.joined(separator: " or ")
  }

  private mutating func dayOrder() -> Order? {
    if take(all: "on or before") { return .atMost }
    if take(all: "on or after") { return .atLeast }
    if take("before") { return .less }
    if take("after") { return .greater }
    if take("on") { return .equal }
    return sign()
  }

  mutating func momentTest(_ cell: CellPath) -> Condition? {
    if let falls = kindOfDayTest(.cell(cell)) { return falls }
    guard let order = dayOrder() else {
      return fail(
        "say how the time compares: 'before', 'after', 'on or before' or 'on or after'", help: kindsOfDayHelp)
    }
    let start = position
    if leadingDay() == nil, mistake == nil, case .field(let other, .moment) = name() {
      return .moments(cell, order, other)
    }
    position = start
    mistake = nil
    return dayExpression().map { .days(.cell(cell), order, $0) }
  }
}
