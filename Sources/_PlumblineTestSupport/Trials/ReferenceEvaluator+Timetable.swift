import Chronology

import Evaluation
import RuleChecking
import RuleModel

extension ReferenceEvaluator {
  /// The intervals of a timetable: the first opened by the subject's clock, each later one by what met the one
  /// before.
  func timetableRows(_ timetable: CheckedTimetable, _ duty: Duty) -> [ReferenceJudgement] {
    let start = duty.clock
    let found = events(timetable, duty.subject, start: start)
    var remaining = found.definite[...]
    var interval = duty
    interval.situation.ordinalEntity = found.entity
    var isFirst = true
    if timetable.repeats, found.isSnapshot || found.mayHaveEarlier, let first = remaining.first {
      // Of a snapshot only the latest is known, and it opened the interval that is judged; where the beginning
      // is not covered, the first that is covered opened the first interval that can be judged.
      interval.clock = found.isSnapshot ? remaining[remaining.endIndex - 1] : first
      remaining = found.isSnapshot ? [] : remaining.dropFirst()
      interval.situation.ordinal = 2
      interval.situation.ordinalIsLeast = true
      isFirst = false
    }
    var rows: [ReferenceJudgement] = []
    while true {
      interval.situation.clock = interval.clock
      let done = remaining.first
      guard let row = interval.row(self, timetable, start: start, done: done, isFirst: isFirst, found) else {
        break
      }
      rows.append(row)
      guard timetable.repeats, let done else { break }
      remaining = remaining.dropFirst()
      interval.clock = done
      interval.situation.ordinal += 1
      isFirst = false
    }
    return rows
  }

  /// What becomes of an interval, with and without something that may have happened.
  func judge(
    _ timetable: CheckedTimetable, _ duty: Duty, start: Int, done: Int?
  ) throws(Ask) -> ReferenceVerdict {
    for (phase, line) in timetable.lines.enumerated()
    where try questions.holds(line.condition, duty.situation) {
      guard let due = due(line.interval, after: duty.clock) else {
        return ReferenceVerdict(status: .notAssessable, phase: phase)
      }
      let ends = try self.ends(of: duty.subject, start: start)
      func hasEnded(before day: Int) throws(Ask) -> Bool {
        for end in ends where try questions.compare(end, .less, .known(day)) { return true }
        return false
      }
      var verdict = ReferenceVerdict(status: .excluded, phase: phase, due: due)
      if try hasEnded(before: duty.clock) { return verdict }
      if let done, try !hasEnded(before: done) {
        verdict.done = done
        verdict.status = done <= due ? .met : .late
      } else if !ends.isEmpty {
        if try hasEnded(before: due) { return verdict }
        verdict.status = .notMet
        verdict.ended = ends.compactMap { if case .known(let day) = $0 { day } else { nil } }.min()
      } else {
        undone(&verdict, due: due)
      }
      return verdict
    }
    return ReferenceVerdict(status: .excluded, hasNoLine: true)
  }

  /// What is neither done nor ended.
  func undone(_ verdict: inout ReferenceVerdict, due: Int) {
    guard due < asAt else {
      verdict.status = .due
      return
    }
    let lapsed = rule.lapse.flatMap { self.due(.within(.fixed($0)), after: due) }
    if let lapsed, lapsed < asAt {
      (verdict.status, verdict.ended) = (.notMet, lapsed)
    } else {
      verdict.status = .overdue
    }
  }

  /// The last day an interval leaves.
  func due(_ interval: Interval, after clock: Int) -> Int? {
    switch interval {
    case .within(.fixed(let period)), .every(.fixed(let period)):
      return questions.shifted(clock, by: period, backwards: false)
    case .within(.law(let value)), .every(.law(let value)):
      let dated = vocabulary.lawValues[value].dated.filter { one in
        one.from.number <= clock && (one.until.map { clock <= $0.number } ?? true)
      }
      guard let text = dated.last?.text.text, let period = Period.parse(text) else { return nil }
      return questions.shifted(clock, by: period, backwards: false)
    case .eachTerm, .notJudged: return nil
    }
  }

  // MARK: School terms

  /// A row for each term that began after the start and before the end.
  func termRows(_ timetable: CheckedTimetable, _ duty: Duty) -> [ReferenceJudgement] {
    guard duty.clock <= asAt else { return [] }
    let found = events(timetable, duty.subject, start: duty.clock)
    let ended = recordedEnd(of: duty.subject) ?? asAt
    var rows: [ReferenceJudgement] = []
    for term in vocabulary.terms.terms(
      overlapping: CivilDay(number: Int32(duty.clock))...CivilDay(number: Int32(asAt)))
    {
      let (first, last) = (Int(term.first.number), Int(term.last.number))
      guard first > duty.clock, first <= asAt, first <= ended else { continue }
      var inTerm = duty
      inTerm.clock = first
      inTerm.situation = ReferenceSituation(rows: [duty.subject], clock: first, due: last)
      let done = found.definite.first { $0 >= first && $0 <= last }
      func verdicts(_ done: Int?) -> [ReferenceLeaf<ReferenceVerdict>] {
        questions.everyWorld { () throws(Ask) in
          try self.attempt(inTerm) { () throws(Ask) in
            try self.judge(first...last, timetable, inTerm, done: done)
          }
        }
      }
      let leaves = verdicts(done)
      if leaves.allSatisfy({ $0.answer?.hasNoLine == true }) { continue }
      var row = finished(inTerm, leaves, clock: first)
      let events = found.doubtful.filter { ($0.day ?? first) >= first && ($0.day ?? last) <= last }
      inTerm.doubt(&row, events.map(\.facts), self)
      rows.append(row)
    }
    return rows
  }

  private func judge(
    _ term: ClosedRange<Int>, _ timetable: CheckedTimetable, _ duty: Duty, done: Int?
  ) throws(Ask) -> ReferenceVerdict {
    for (phase, line) in timetable.lines.enumerated()
    where line.interval == .eachTerm {
      guard try questions.holds(line.condition, duty.situation) else { continue }
      var verdict = ReferenceVerdict(status: .met, phase: phase, due: term.upperBound, done: done)
      if done != nil { return verdict }
      verdict.status = term.upperBound < asAt ? .notMet : .due
      let ends = try self.ends(of: duty.subject, start: term.lowerBound)
      for end in ends where try questions.compare(end, .less, .known(term.upperBound)) {
        verdict.status = .excluded
      }
      return verdict
    }
    return ReferenceVerdict(status: .excluded, hasNoLine: true)
  }
}

extension ReferenceEvaluator.Duty {
  /// One interval in every world, then with what may have happened; nil where it is not the first and no line
  /// applies to it.
  func row(
    _ evaluator: ReferenceEvaluator, _ timetable: CheckedTimetable, start: Int, done: Int?, isFirst: Bool,
    _ found: ReferenceEvents
  ) -> ReferenceJudgement? {
    func verdict(_ done: Int?) throws(Ask) -> ReferenceVerdict {
      try evaluator.attempt(self) { () throws(Ask) in
        try evaluator.judge(timetable, self, start: start, done: done)
      }
    }
    let leaves = evaluator.questions.everyWorld { () throws(Ask) in try verdict(done) }
    if !isFirst, leaves.allSatisfy({ $0.answer?.hasNoLine == true }) { return nil }
    var row = evaluator.finished(self, leaves, clock: clock)
    /// Whether some world is better with an event than without it.
    func betters(_ day: Int) -> Bool {
      evaluator.questions.everyWorld { () throws(Ask) -> Bool in
        let without = try verdict(done)
        let with = try verdict(day)
        return with.status != .excluded && with.status.rank < without.status.rank
      }.contains { $0.answer != false }
    }
    var facts: [Set<UnknownFact>] = []
    for event in found.doubtful {
      let day = event.day ?? clock
      guard isFirst ? day >= start || timetable.mayPrecede != nil : day > clock || event.day == nil else {
        continue
      }
      if isFirst, timetable.mayPrecede == nil, day < clock { continue }
      if let done, day >= done { continue }
      if betters(day) { facts.append(event.facts) }
    }
    for event in found.unlinked {
      guard isFirst, let day = event.day, done.map({ day < $0 }) ?? true else { continue }
      let worlds = evaluator.questions.everyWorld { () throws(Ask) in try verdict(day) }
      if worlds.contains(where: \.mayMeet) { facts.append(event.facts) }
    }
    if isFirst, found.isSnapshot || found.mayHaveEarlier, betters(clock) {
      facts.append([
        UnknownFact(entity: found.entity, field: -1, row: subject, aspect: .otherRows)
      ])
    }
    doubt(&row, facts, evaluator)
    return row
  }

  /// Makes of a row what it is where something may have happened that would better it.
  func doubt(_ row: inout ReferenceJudgement, _ facts: [Set<UnknownFact>], _ evaluator: ReferenceEvaluator) {
    let open = row.obligation.status
    guard open.isShortfall || open == .notAssessable || open == .excused, !facts.isEmpty else { return }
    let all = facts.reduce(into: Set<UnknownFact>()) { $0.formUnion($1) }
    row.mayName.formUnion(all)
    row.mayName.formUnion(row.obligation.unknown)
    row.namesAreFree = true
    row.obligation.status = .notAssessable
    row.obligation.daysLate = 0
    if let due = row.agreed.earliestDue {
      row.obligation.isInWindow = evaluator.isInWindow(
        isInMinutes ? ReferenceEvaluator.day(ofMinute: due) : due)
    }
    row.obligation.severity = evaluator.rule.rule.severity
    // With the event it would have been done on another day.
    (row.obligation.phase, row.obligation.due, row.obligation.done) = (row.agreed.phase, row.agreed.due, nil)
  }
}
