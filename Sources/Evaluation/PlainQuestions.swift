import CaseModel
import Chronology
import RuleChecking

/// The questions of a rule laid out flat, and answered of rows as the record plainly tells.
///
/// An indirect enum is asked by counting references up and down at every step of it, which was half of the time of
/// judging. Here a step is a few numbers in an array that never changes. Nothing is supposed and no obstacle named:
/// whatever is not plainly yes or no is unknown, and `Questioner` is asked the same for why. What the two say must
/// agree; the evaluator is held against the reference with both in use.
final class PlainQuestions {
  let steps: [PlainStep]
  let stepsAskClock: [Bool]
  let daysAskClock: [Bool]
  let parts: [Int32]
  let days: [PlainDay]
  let numbers: [PlainNumber]
  let hops: [PlainHop]
  let codes: [UInt64]
  let relations: [PlainRelation]
  let choices: [PlainChoice]
  let figures: [PlainFigure]
  let cells: CellViews
  let calendar: WorkingCalendar
  /// Keeps the groups and the answers that steps point at.
  let index: CaseIndex

  init(_ laid: PlainLaying) {
    steps = laid.steps
    (stepsAskClock, daysAskClock) = (laid.stepsAskClock, laid.daysAskClock)
    parts = laid.parts
    days = laid.days
    numbers = laid.numbers
    hops = laid.hops
    codes = laid.codes
    relations = laid.relations
    choices = laid.choices
    figures = laid.figures
    index = laid.index
    cells = laid.index.cells
    calendar = laid.index.vocabulary.calendar
  }

  /// What a question asks first.
  func step(_ question: Int32) -> PlainStep { steps[Int(question)] }

  /// The question at a place of the parts of another.
  func part(_ place: Int) -> Int32 { parts[place] }

  /// How a day is told.
  func day(_ day: Int32) -> PlainDay { days[Int(day)] }

  /// Whether a question depends on the duty in question, and not on the row alone.
  func asksClock(_ question: Int32) -> Bool { stepsAskClock[Int(question)] }

  /// Whether a day does.
  func asksClock(day: Int32) -> Bool { daysAskClock[Int(day)] }

  /// The answer to a question, by the number that it was laid out under.
  func truth(_ step: Int32, _ situation: borrowing Situation) -> Truth {
    switch steps[Int(step)] {
    case .answer(let answer): return answer
    case .not(let inner): return truth(inner, situation).negated
    case .all(let parts): return joined(parts, situation, decisive: .no)
    case .any(let parts): return joined(parts, situation, decisive: .yes)
    case .of(let path, let inner):
      switch follow(path, situation) {
      case .value(let row): return truth(inner, situation.asking(Int(row)))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .remembered(let answers, let inner):
      let row = situation.row(0)
      if let answer = answers[row] { return answer }
      let answer = truth(inner, situation)
      answers[row] = answer
      return answer
    case .assuming(let inner, let isTrue, let isCertain):
      let answer = truth(inner, situation)
      let isOpen = situation.isOpen && asksClock(inner)
      return answer == .unknown && isCertain && !isOpen ? Truth(isTrue) : answer
    case .isRecorded(let cell): return isRecorded(cell, situation)
    case .isOneOf(let cell, let wanted):
      switch read(cell, situation) {
      case .value(let code): return Truth(isAny(of: wanted, code))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .sameRow(let left, let right):
      switch (target(of: left, situation), target(of: right, situation)) {
      case (.value(let one), .value(let other)): return Truth(one == other)
      case (.none, _), (_, .none): return .no
      default: return .unknown
      }
    case .days(let left, let order, let right):
      return compare(day(left, situation), order, day(right, situation))
    case .numbers(let left, let order, let right):
      return compare(number(left, situation), order, number(right, situation))
    case .fallsOn(let day, let kind):
      switch self.day(day, situation) {
      case .value(let day): return Truth(kind.includes(CivilDay(number: day), by: calendar))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .exists(let relation, let filter): return exists(relation, filter, situation)
    case .chosen(let choice, let has):
      switch chosen(choice, near: situation.row(situation.depth - 1), situation) {
      case .value(let row): return truth(has, situation.holding(Int(row)))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .law(let figures, let day): return law(figures, on: day, situation)
    case .ordinal(let number):
      if situation.isOpen { return .unknown }
      if situation.ordinalIsLeast, number >= situation.ordinal { return .unknown }
      return Truth(situation.ordinal == number)
    case .isOther(let level):
      return Truth(situation.row(situation.depth - 1) != situation.row(level))
    case .open: return .unknown
    }
  }

  /// Whether a code is any of those asked for.
  func isAny(of wanted: PlainParts, _ code: Int32) -> Bool {
    let word = Int(wanted.first) + Int(code) >> 6
    return word < Int(wanted.end) && codes[word] >> UInt64(code & 63) & 1 != 0
  }

  private func joined(_ places: PlainParts, _ situation: borrowing Situation, decisive: Truth) -> Truth {
    var isUnknown = false
    for place in Int(places.first)..<Int(places.end) {
      let answer = truth(parts[place], situation)
      if answer == decisive { return decisive }
      if answer == .unknown { isUnknown = true }
    }
    return isUnknown ? .unknown : decisive.negated
  }

  /// With no such day or number on either side nothing holds.
  func compare(_ left: PlainValue, _ order: PlainOrder, _ right: PlainValue) -> Truth {
    switch (left, right) {
    case (.value(let one), .value(let other)): Truth(order.holds(one, other))
    case (.none, _), (_, .none): .no
    default: .unknown
    }
  }
}
