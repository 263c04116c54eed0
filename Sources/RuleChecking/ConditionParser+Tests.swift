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
      if let test = fieldTest(cell, type, from: start) { return test }
      takeForMisspelt(from: start, among: validNames(of: scopes[scopes.count - 1]))
      return nil
    }
  }

  private mutating func fieldTest(_ cell: CellPath, _ type: FieldType, from start: Int) -> Condition? {
    if take(all: "is recorded") { return .isRecorded(cell) }
    if take(all: "is not recorded") { return .not(.isRecorded(cell)) }
    if let state = stateTest(cell, type) { return state }
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
    case .label, .identifier:
      return textTest(cell)
    case .text:
      return fail(
        "of free text only 'is recorded' and 'is not recorded' can be asked, and 'words in …'",
        code: .mismatchedTypes)
    }
  }

  /// `is blank`, `is a date` and the like, which say what stands in a cell as it was filled in.
  private mutating func stateTest(_ cell: CellPath, _ type: FieldType) -> Condition? {
    if take(all: "is blank") { return .state(cell, .blank) }
    if take(all: "is not blank") { return .not(.state(cell, .blank)) }
    if take(all: "is unreadable") { return .state(cell, .unreadable) }
    if take(all: "is not unreadable") { return .not(.state(cell, .unreadable)) }
    let words: (such: String, other: String)? =
      switch type {
      case .date: ("is a date", "is not a date")
      case .moment: ("is a time", "is not a time")
      case .number: ("is a number", "is not a number")
      default: nil
      }
    guard let words else { return nil }
    if take(all: words.such) { return .state(cell, .readable) }
    if take(all: words.other) { return .not(.state(cell, .readable)) }
    return nil
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
    for (index, name) in ordinals.enumerated() where take(all: name) { return .ordinal(index + 1) }
    return nil
  }
}
