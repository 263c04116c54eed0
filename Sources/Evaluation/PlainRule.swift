import RuleChecking

/// What a rule asks of every subject, laid out flat; each question by its number.
struct PlainRule {
  let questions: PlainQuestions
  let onlyIf: Int32
  let leaveOut: [Int32]
  let clockStarts: [(condition: Int32, day: PlainCell)]
  /// The days that end the duty, and whether one that is not known ends nothing, as a birthday does not.
  let ends: [(day: Int32, maySayNothing: Bool)]
  /// Of the rows that start the clock again, by which they are asked.
  let restarts: [Int32]
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
    switch rule.expectation {
    case .howSoon(let timetable):
      lines = timetable.lines.map { laying.lay($0.condition) }
      expectation = .other
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
  case other
}

/// What a rule asks only where a duty fell short, laid out flat.
struct PlainShortfall {
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
