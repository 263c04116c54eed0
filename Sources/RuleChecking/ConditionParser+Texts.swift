import CaseModel
import Diagnostics

extension ConditionParser {
  /// What is asked of a short text: `is S`, `is one of [V3, V4]`, `is in the list "…"`, `begins with SW`.
  mutating func textTest(_ cell: CellPath) -> Condition? {
    if take(all: "begins with") { return literal().map { .text(cell, .begins($0)) } }
    if take(all: "ends with") { return literal().map { .text(cell, .ends($0)) } }
    if take(all: "differs from") { return otherText().map { .not(.sameText(cell, $0)) } }
    guard take("is") else {
      return fail("say what it is to be: 'is …', 'is one of […]', 'begins with …' or 'is the same as …'")
    }
    let negated = take("not")
    guard let test = affirmativeTest(cell) else { return nil }
    return negated ? .not(test) : test
  }

  private mutating func affirmativeTest(_ cell: CellPath) -> Condition? {
    if take(all: "one of") { return literals().map { .text(cell, .isOneOf($0)) } }
    if take(all: "in the list") { return list().map { .text(cell, .isInList($0)) } }
    if take("repeated") { return .isRepeated(cell) }
    if take(all: "the same as") { return otherText().map { .sameText(cell, $0) } }
    if take(all: "shaped like") { return shape().map { .text(cell, .hasShape($0)) } }
    return literal().map { .text(cell, .isOneOf([$0])) }
  }

  private mutating func otherText() -> CellPath? {
    guard let named = name() else { return nil }
    guard case .field(let other, let type) = named, type == .label || type == .identifier else {
      return fail("a short text is expected here", code: .mismatchedTypes)
    }
    return other
  }

  /// One word, or several in double quotes.
  private mutating func literal() -> String? {
    guard position < words.count, words[position].isQuoted || !"()[],+=<>".contains(words[position].text)
    else {
      return fail("a text is missing here", help: "write one word as it stands, several in double quotes")
    }
    position += 1
    return words[position - 1].text
  }

  private mutating func literals() -> [String]? {
    guard take("[") else { return fail("a list in square brackets is missing here") }
    var found: [String] = []
    repeat {
      guard let text = literal() else { return nil }
      found.append(text)
    } while take(",")
    guard take("]") else { return fail("a closing square bracket is missing here") }
    return found
  }

  /// The name of a code list of the dictionary, in double quotes.
  private mutating func list() -> Int? {
    let names = vocabulary.dictionary.lists.map(\.name)
    guard position < words.count, words[position].isQuoted else {
      return fail("the name of a list of codes, in double quotes, is missing here")
    }
    guard let found = names.firstIndex(of: words[position].text) else { return unknownName(among: names) }
    position += 1
    return found
  }

  /// `a UPN`, `a checked UPN`, `a postcode`, or a pattern in double quotes in which a letter stands for any letter and a digit
  /// for any digit.
  private mutating func shape() -> TextShape? {
    if take(all: "a UPN") { return .uniquePupilNumber(isChecked: false) }
    if take(all: "a checked UPN") { return .uniquePupilNumber(isChecked: true) }
    if take(all: "a postcode") { return .postcode }
    guard position < words.count, words[position].isQuoted else {
      return fail(
        "a shape is missing here", help: "write 'a UPN', 'a postcode' or a pattern such as \"A9999\"")
    }
    return literal().map { .like($0) }
  }
}
