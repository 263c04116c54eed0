import CaseModel
import RuleChecking

/// What a rule asks of every subject, laid out flat; each question by its number.
final class PlainRule {
  let questions: PlainQuestions
  let onlyIf: Int32
  let leaveOut: [Int32]
  let clockStarts: [(condition: Int32, day: PlainCell)]
  /// The days that end the duty, and whether one that is not known ends nothing, as a birthday does not.
  let ends: [(day: Int32, maySayNothing: Bool)]
  /// Of the rows that start the clock again, by which they are asked.
  let restarts: [Int32]
  /// Whether there is any such row, whenever it was.
  let anyRestarts: [Int32]
  /// The conditions of the lines of its timetable or limit.
  let lines: [Int32]
  let expectation: PlainExpectation

  init(_ rule: CheckedRule, _ index: CaseIndex) {
    var laying = PlainLaying(index)
    onlyIf = laying.lay(rule.onlyIf)
    leaveOut = rule.leaveOut.map { laying.lay($0.condition) }
    clockStarts = rule.clockStarts.map { (laying.lay($0.condition), laying.lay($0.day)) }
    ends = rule.ends.map { (laying.lay($0), $0.isShiftedPlainly) }
    restarts = rule.restarts.map { laying.lay(filter: $0.filter) }
    anyRestarts = rule.restarts.filter({ index.tables[$0.relation.to].rowCount > 0 }).map {
      laying.lay(Condition.exists($0.relation, where: $0.filter))
    }
    switch rule.expectation {
    case .howSoon(let timetable):
      lines = timetable.lines.map { laying.lay($0.condition) }
      if case .ownDate(let cell) = timetable.source, timetable.isOfOneDay, rule.restarts.isEmpty {
        expectation = .ownDate(laying.lay(DayExpression.cell(cell)), timetable.lines.map(\.interval))
      } else {
        expectation = .other
      }
    case .noMoreThan(let limit):
      lines = limit.lines.map { laying.lay($0.condition) }
      expectation = .noMoreThan(laying.lay(limit.of), most: limit.lines.map(\.most))
    case .holds(let condition):
      lines = []
      expectation = .holds(laying.lay(condition))
    case .recorded, .attended, .score, .all, .either, .share, .compare, .median:
      (lines, expectation) = ([], .other)
    }
    questions = PlainQuestions(laying)
  }
}

/// What is expected of a subject, where one question tells it.
enum PlainExpectation {
  /// A condition holds.
  case holds(Int32)
  /// A number is no more than what the first line that fits says.
  case noMoreThan(Int32, most: [Int32])
  /// A date of the subject's own comes soon enough after the clock, as the first line that fits says.
  case ownDate(Int32, [Interval])
  case other
}

/// What a rule asks only where a duty fell short, laid out flat.
final class PlainShortfall {
  let questions: PlainQuestions
  let excuses: [Int32]
  let remarks: [Int32]
  let severities: [Int32]

  init(_ rule: CheckedRule, _ index: CaseIndex) {
    var laying = PlainLaying(index)
    excuses = rule.excuses.map { laying.lay($0.condition) }
    remarks = rule.remarks.map { laying.lay($0.condition) }
    severities = rule.severities.map { laying.lay($0.condition) }
    questions = PlainQuestions(laying)
  }
}

extension CheckedTimetable {
  /// Whether it asks for one thing once, counted in days from the clock.
  fileprivate var isOfOneDay: Bool { !repeats && !isInHours && mayPrecede == nil }
}

extension DayExpression {
  /// Whether it is counted from a day that no choice among rows leads to.
  fileprivate var isShiftedPlainly: Bool {
    guard case .shifted = self else { return false }
    var isPlain = true
    forEachPart { part in
      if case .relation = part { isPlain = false }
    }
    return isPlain
  }
}
