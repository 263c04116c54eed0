import CaseModel
import RuleChecking

// What the record plainly tells of a subject; nil where something is open, and the long way is to be taken.
extension RuleJudge {
  /// Whether a row is a subject of the rule.
  func plainGate(_ row: Int) -> Gate? {
    let situation = Situation(row: row)
    switch plain.questions.truth(plain.onlyIf, situation) {
    case .no: return .closed
    case .unknown: return nil
    case .yes: break
    }
    for place in plain.leaveOut.indices {
      switch plain.questions.truth(plain.leaveOut[place], situation) {
      case .yes: return .leftOut(rule.leaveOut[place].words)
      case .unknown: return nil
      case .no: break
      }
    }
    return .open
  }

  /// The same for each of some rows.
  func plainGates(_ rows: [Int]) -> [Gate?] {
    var gates = plain.questions.answers(to: plain.onlyIf, of: rows).map { answer -> Gate? in
      switch answer {
      case .yes: .open
      case .no: .closed
      case .unknown: nil
      }
    }
    for place in plain.leaveOut.indices {
      let left = gates.indices.filter { if case .open = gates[$0] { true } else { false } }
      let answers = plain.questions.answers(to: plain.leaveOut[place], of: left.map { rows[$0] })
      for (position, answer) in zip(left, answers) {
        switch answer {
        case .yes: gates[position] = .leftOut(rule.leaveOut[place].words)
        case .unknown: gates[position] = nil
        case .no: break
        }
      }
    }
    return gates
  }

  /// When a subject's clock starts.
  func plainClock(of row: Int) -> ClockStart? {
    let situation = Situation(row: row)
    for line in plain.clockStarts {
      switch plain.questions.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return nil
      case .yes: break
      }
      guard case .value(let at) = plain.questions.follow(line.day.path, situation) else { return nil }
      let column = index.cells[place: Int(line.day.column)]
      guard let day = column.day(at: Int(at)) else { return nil }
      return day > asAt ? ClockStart.none : .day(day, isPrivate: column.isPrivate)
    }
    return ClockStart.none
  }

  /// The day a duty ends.
  func plainEnd(of row: Int) -> DutyEnd? {
    let situation = Situation(row: row)
    var end = Int32.max
    for expression in plain.ends {
      switch plain.questions.day(expression.day, situation) {
      case .value(let day): if day <= asAt { end = min(end, day) }
      case .none: break
      case .unknown: guard expression.maySayNothing else { return nil }
      }
    }
    return end == .max ? .open : .on(end)
  }

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

  /// Whether a line of a timetable fits an interval.
  func truth(
    ofLine line: Int, of timetable: CheckedTimetable, _ interval: OpenInterval, _ row: Int
  ) -> Truth {
    var situation = Situation(row: row, clock: interval.clock)
    situation.ordinal = interval.ordinal
    let answer = plain.questions.truth(plain.lines[line], situation)
    return answer == .unknown ? questioner.truth(timetable.lines[line].condition, situation) : answer
  }

  /// The first line that fits; -1 where none does.
  private func plainLine(_ situation: Situation) -> Int? {
    for line in plain.lines.indices {
      switch plain.questions.truth(plain.lines[line], situation) {
      case .yes: return line
      case .unknown: return nil
      case .no: break
      }
    }
    return -1
  }

  /// What excuses a shortfall, by its place among the rule's excuses; -1 where nothing does.
  func plainExcuse(_ situation: Situation) -> Int? {
    let excuses = shortfall.excuses
    for place in excuses.indices {
      switch shortfall.questions.truth(excuses[place], situation) {
      case .yes: return place
      case .unknown: return nil
      case .no: break
      }
    }
    return -1
  }
}
