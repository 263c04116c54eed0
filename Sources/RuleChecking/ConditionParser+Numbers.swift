import CaseModel
import Chronology
import Diagnostics
import RuleModel

extension ConditionParser {
  /// A number that does not begin with a field: a literal, a count, or a feature of a text.
  mutating func leadingNumber() -> NumberExpression? {
    if position < words.count, let number = Int32(words[position].text) {
      position += 1
      return .literal(number)
    }
    if take(all: "count of") {
      return related(among: vocabulary.names.plurals).map { .count($0.0, where: $0.1) }
    }
    if take(all: "sum of") { return sum() }
    if let length = length() { return length }
    guard mistake == nil else { return nil }
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

  /// A number alone, or nil with the mistake added to the diagnostics.
  mutating func number(into diagnostics: inout [Diagnostic]) -> NumberExpression? {
    let number: NumberExpression? =
      words.isEmpty ? fail("a number is missing here") : isShort() ? leadingNumber() ?? numberField() : nil
    if mistake == nil, position < words.count {
      _ = fail("'\(words[position].text)' is not understood here") as NumberExpression?
    }
    if let mistake { diagnostics.append(mistake) }
    return mistake == nil ? number : nil
  }

  private static let lengths = LengthUnit.allCases.map { (unit: $0, words: $0.rawValue + " from") }

  /// `days from start to end`, `years from date of birth to year end`.
  private mutating func length() -> NumberExpression? {
    for (unit, words) in Self.lengths where take(all: words) {
      guard let from = dayExpression() else { return nil }
      guard take("to") else { return fail("say until when: '\(unit.rawValue) from … to …'") }
      return dayExpression().map { .length(unit, from: from, to: $0) }
    }
    return nil
  }

  /// `sum of days from start to end over placements where …`: what is added up is asked of each of the rows.
  private mutating func sum() -> NumberExpression? {
    let start = position
    // The rows come last in the words, but what is added up is about them: look ahead for them.
    guard let over = words[start...].firstIndex(where: { $0.text == "over" && !$0.isQuoted }) else {
      return fail("say what is added up over which rows: 'sum of … over …'")
    }
    position = over + 1
    guard let (relation, filter) = related(among: vocabulary.names.plurals) else { return nil }
    let end = position
    position = start
    let number = inside(relation.to) { parser in parser.leadingNumber() ?? parser.numberField() }
    guard let number, position == over else {
      return fail("a number is expected between 'sum of' and 'over'")
    }
    position = end
    return .sum(number, over: relation, where: filter)
  }

  /// A field that holds a number.
  private mutating func numberField() -> NumberExpression? {
    guard mistake == nil, let named = name() else { return nil }
    guard case .field(let cell, .number) = named else {
      return fail("a number is expected here", code: .mismatchedTypes)
    }
    return .cell(cell)
  }

  mutating func numberTest(_ left: NumberExpression) -> Condition? {
    guard let order = numberOrder() else {
      return fail("say how the number compares: 'is at least', 'is at most', '>=', '=' or the like")
    }
    if let right = leadingNumber() { return .numbers(left, order, right) }
    return numberField().map { .numbers(left, order, $0) }
  }

  private mutating func numberOrder() -> Order? {
    if take(all: "is at least") { return .atLeast }
    if take(all: "is at most") { return .atMost }
    if take(all: "is more than") { return .greater }
    if take(all: "is less than") { return .less }
    return sign()
  }

  mutating func sign() -> Order? {
    for (word, order) in [
      ("=", Order.equal), ("<", .less), ("<=", .atMost), (">", .greater), (">=", .atLeast),
    ] where take(word) {
      return order
    }
    return nil
  }
}
