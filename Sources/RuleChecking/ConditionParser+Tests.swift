import CaseModel
import Chronology
import RuleModel

extension ConditionParser {
  /// One comparison, or a name that is a question by itself.
  mutating func test() -> Condition? {
    if let ordinal = ordinal() { return ordinal }
    if let number = leadingNumber() { return numberTest(number) }
    guard mistake == nil else { return nil }
    if let day = leadingDay() { return dayTest(day) }
    guard mistake == nil else { return nil }
    let start = position
    guard let named = name() else { return nil }
    switch named {
    case .condition(let index, let row):
      return .named(index, of: row)
    case .field(let cell, let type):
      return fieldTest(cell, type, from: start)
    }
  }

  private mutating func fieldTest(_ cell: CellPath, _ type: FieldType, from start: Int) -> Condition? {
    if take(all: "is recorded") { return .isRecorded(cell) }
    if take(all: "is not recorded") { return .not(.isRecorded(cell)) }
    switch type {
    case .yesNo:
      guard take("is") else { return .isOneOf(cell, [1]) }
      return codeTest(cell, codes: ["no", "yes"])
    case .code(let codes):
      guard take("is") else { return fail("say what it is to be: 'is …', 'is one of […]' or 'is recorded'") }
      return codeTest(cell, codes: codes)
    case .date:
      return dayTest(shifted(.cell(cell)))
    case .moment:
      return momentTest(cell)
    case .number:
      return numberTest(.cell(cell))
    case .reference(let entity):
      return referenceTest(cell, to: entity)
    case .label, .text, .identifier:
      return fail("only 'is recorded' and 'is not recorded' can be asked of this", code: .mismatchedTypes)
    }
  }

  private mutating func codeTest(_ cell: CellPath, codes: [String]) -> Condition? {
    let negated = take("not")
    var wanted: [UInt16] = []
    if take(all: "one of") {
      guard take("[") else { return fail("a list in square brackets is missing here") }
      repeat {
        guard let code = code(among: codes) else { return nil }
        wanted.append(code)
      } while take(",")
      guard take("]") else { return fail("a closing square bracket is missing here") }
    } else {
      guard let code = code(among: codes) else { return nil }
      wanted = [code]
    }
    return negated ? .not(.isOneOf(cell, wanted)) : .isOneOf(cell, wanted)
  }

  private mutating func code(among codes: [String]) -> UInt16? {
    guard let name = longest(among: codes), let index = codes.firstIndex(of: name) else {
      return unknownName(among: codes)
    }
    return UInt16(index)
  }

  private mutating func referenceTest(_ cell: CellPath, to entity: String) -> Condition? {
    guard take("is") else { return fail("say which one it is to be, or ask whether it 'is recorded'") }
    let negated = take("not")
    guard let other = name() else { return nil }
    guard case .field(let target, .reference(entity)) = other else {
      return fail("this does not refer to the same kind of thing", code: .mismatchedTypes)
    }
    return negated ? .not(.sameRow(cell, target)) : .sameRow(cell, target)
  }

  /// `first visit`, where a timetable looks for visits.
  private mutating func ordinal() -> Condition? {
    guard let noun = ordinalNoun, scopes.count == 1 else { return nil }
    for (index, word) in ["first", "second", "third", "fourth"].enumerated()
    where take(all: "\(word) \(noun)") {
      return .ordinal(index + 1)
    }
    return nil
  }

  // MARK: Days

  mutating func dayExpression() -> DayExpression? {
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
  private mutating func leadingDay() -> DayExpression? {
    let entity = scopes[scopes.count - 1]
    let isField =
      position < words.count && vocabulary.dictionary.entities[entity].fieldIndex(words[position].text) != nil
    if !isField {
      if take("clock") { return shifted(.clock) }
      if take("due") { return shifted(.due) }
      if take(all: "as at") { return shifted(.asAt) }
    }
    if position < words.count, !words[position].isQuoted, let day = CivilDay.parse(words[position].text) {
      position += 1
      return shifted(.literal(day))
    }
    return nil
  }

  private mutating func shifted(_ day: DayExpression) -> DayExpression {
    var day = day
    while peek("+") || peek("-") {
      let backwards = peek("-")
      position += 1
      guard let period = period() else { return day }
      day = .shifted(day, by: period, backwards: backwards)
    }
    return day
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

  private mutating func dayTest(_ left: DayExpression) -> Condition? {
    guard mistake == nil else { return nil }
    guard let order = dayOrder() else {
      return fail("say how the date compares: 'before', 'after', 'on or before' or 'on or after'")
    }
    return dayExpression().map { .days(left, order, $0) }
  }

  private mutating func dayOrder() -> Order? {
    if take(all: "on or before") { return .atMost }
    if take(all: "on or after") { return .atLeast }
    if take("before") { return .less }
    if take("after") { return .greater }
    if take("on") { return .equal }
    return sign()
  }

  private mutating func momentTest(_ cell: CellPath) -> Condition? {
    guard let order = dayOrder() else {
      return fail("say how the time compares: 'before', 'after', 'on or before' or 'on or after'")
    }
    let start = position
    if leadingDay() == nil, mistake == nil, case .field(let other, .moment) = name() {
      return .moments(cell, order, other)
    }
    position = start
    mistake = nil
    return dayExpression().map { .days(.cell(cell), order, $0) }
  }

  // MARK: Numbers

  /// A number that does not begin with a field: a literal, a count, or a feature of a text.
  private mutating func leadingNumber() -> NumberExpression? {
    if position < words.count, let number = Int32(words[position].text) {
      position += 1
      return .literal(number)
    }
    if take(all: "count of") {
      return related(named: { $0.plural }).map { .count($0.0, where: $0.1) }
    }
    let start = position
    let names = ["words", "numbers"] + vocabulary.lexicons.map(\.name)
    guard let name = longest(among: names), take("in") else {
      position = start
      return nil
    }
    guard case .field(let cell, .text) = self.name() else {
      return fail("a field of free text is expected here", code: .mismatchedTypes)
    }
    switch name {
    case "words": return .feature(.words, of: cell)
    case "numbers": return .feature(.numbers, of: cell)
    default:
      return vocabulary.lexicons.firstIndex { $0.name == name }.map { .feature(.phrases($0), of: cell) }
    }
  }

  private mutating func numberTest(_ left: NumberExpression) -> Condition? {
    guard let order = numberOrder() else {
      return fail("say how the number compares: 'is at least', 'is at most', '>=', '=' or the like")
    }
    if let right = leadingNumber() { return .numbers(left, order, right) }
    guard mistake == nil, let named = name() else { return nil }
    guard case .field(let cell, .number) = named else {
      return fail("a number is expected here", code: .mismatchedTypes)
    }
    return .numbers(left, order, .cell(cell))
  }

  private mutating func numberOrder() -> Order? {
    if take(all: "is at least") { return .atLeast }
    if take(all: "is at most") { return .atMost }
    if take(all: "is more than") { return .greater }
    if take(all: "is less than") { return .less }
    return sign()
  }

  private mutating func sign() -> Order? {
    for (word, order) in [
      ("=", Order.equal), ("<", .less), ("<=", .atMost), (">", .greater), (">=", .atLeast),
    ] where take(word) {
      return order
    }
    return nil
  }
}
