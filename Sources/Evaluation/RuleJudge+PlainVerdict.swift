import CaseModel
import RuleChecking

// What the record plainly tells of a duty that is judged by one question; nil where something is open.
extension RuleJudge {
  /// What became of a duty that is judged by one question.
  func plainVerdict(_ row: Int, clock: Int32) -> Verdict? {
    let situation = Situation(row: row, clock: clock)
    let verdict: Verdict
    switch plain.expectation {
    case .other: return nil
    case .holds(let condition):
      switch plain.questions.truth(condition, situation) {
      case .yes: return Verdict(status: .met, due: clock, done: clock)
      case .no: verdict = Verdict(status: .notMet, due: clock)
      case .unknown: return nil
      }
    case .noMoreThan(let number, let most):
      guard let line = plainLine(situation) else { return nil }
      guard line >= 0 else { return .noLimit }
      switch plain.questions.number(number, situation) {
      case .unknown: return nil
      case .none: return .within(clock: clock)
      case .value(let value):
        if value <= most[line] { return .within(value, most[line], clock: clock) }
        verdict = .beyond(value, most[line], clock: clock)
      }
    case .ownDate(let date, let intervals):
      guard let timely = plainVerdict(on: date, intervals, situation, clock: clock) else { return nil }
      verdict = timely
    }
    guard verdict.status.isShortfall, !rule.excuses.isEmpty else { return verdict }
    let subject = Subject(row: row, gate: .open)
    guard case .decided(let settled) = excused(verdict, subject, frame, clock: clock) else { return nil }
    return settled
  }

  /// What became of a duty that is done on a date of the subject's own.
  private func plainVerdict(
    on date: Int32, _ intervals: [Interval], _ situation: Situation, clock: Int32
  ) -> Verdict? {
    var done: Int32?
    switch plain.questions.day(date, situation) {
    case .value(let day): if day >= clock, day <= asAt { done = day }
    case .none: break
    case .unknown: return nil
    }
    guard let line = plainLine(situation) else { return nil }
    guard line >= 0 else { return Verdict(status: .excluded, detail: Self.noLine) }
    if case .notJudged(let words) = intervals[line] {
      return Verdict(status: .excluded, phase: line, detail: words)
    }
    guard let due = due(intervals[line], after: clock) else { return nil }
    switch plainEnd(of: situation.row(0)) {
    case nil, .unknown: return nil
    case .open: return verdict(line, due: due, done: done.map { ($0, -1) }, end: nil)
    case .on(let end):
      guard end >= clock else { return hadEnded(phase: line, due: due) }
      return verdict(line, due: due, done: done.map { ($0, -1) }, end: end)
    }
  }

  /// The first line that fits; -1 where none does.
  func plainLine(_ situation: Situation) -> Int? {
    for line in plain.lines.indices {
      switch plain.questions.truth(plain.lines[line], situation) {
      case .yes: return line
      case .unknown: return nil
      case .no: break
      }
    }
    return -1
  }
}
