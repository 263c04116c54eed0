import CaseModel
import Chronology
import Evaluation
import RuleChecking

extension ReferenceEvaluator {
  /// The rows of a subject whose clock is a moment: what is counted in hours by the minute, the rest from the
  /// London day of its earliest reading.
  func hourRows(
    of expectation: CheckedExpectation, _ duty: Duty, _ clock: ClosedRange<Int>
  ) -> [ReferenceJudgement] {
    switch expectation {
    case .howSoon(let timetable) where timetable.isInHours: return [hourRow(timetable, duty, clock)]
    case .all(let parts): return joined(parts, duty) { self.hourRows(of: $0.expectation, $1, clock) }
    case .either(let parts): return either(parts, duty) { self.hourRows(of: $0.expectation, $1, clock) }
    default: return duty.clock > asAt ? [] : rows(of: expectation, duty)
    }
  }

  private func hourRow(
    _ timetable: CheckedTimetable, _ duty: Duty, _ clock: ClosedRange<Int>
  ) -> ReferenceJudgement {
    let (done, doubtful) = moments(timetable, duty.subject, from: clock.lowerBound)
    var duty = duty
    duty.isInMinutes = true
    func verdict(_ done: ClosedRange<Int>?) throws(Ask) -> ReferenceVerdict {
      try attempt(duty) { () throws(Ask) in try self.judge(timetable, duty, clock, done: done) }
    }
    let leaves = questions.everyWorld { () throws(Ask) in try verdict(done) }
    var row = finished(duty, leaves, clock: clock.lowerBound, isInMinutes: true)
    var facts: [Set<UnknownFact>] = []
    for (span, event, isUnlinked) in doubtful {
      // On an unknown day it may have been at once.
      let span = span ?? clock.lowerBound...clock.lowerBound
      let both =
        done.map { min($0.lowerBound, span.lowerBound)...min($0.upperBound, span.upperBound) } ?? span
      if isUnlinked {
        let worlds = questions.everyWorld { () throws(Ask) in try verdict(both) }
        if worlds.contains(where: \.mayMeet) { facts.append(event) }
        continue
      }
      let isBetter = questions.everyWorld { () throws(Ask) -> Bool in
        let without = try verdict(done)
        let with = try verdict(both)
        return with.status != .excluded && with.status.rank < without.status.rank
      }.contains { $0.answer != false }
      if isBetter { facts.append(event) }
    }
    duty.doubt(&row, facts, self)
    return row
  }

  private func judge(
    _ timetable: CheckedTimetable, _ duty: Duty, _ clock: ClosedRange<Int>, done: ClosedRange<Int>?
  ) throws(Ask) -> ReferenceVerdict {
    for (phase, line) in timetable.lines.enumerated() {
      guard try questions.holds(line.condition, duty.situation),
        case .within(.fixed(.hours(let hours))) = line.interval
      else { continue }
      let length = hours * 60
      let ends = try self.ends(of: duty.subject, start: duty.clock)
      func hasEnded(before day: Int) throws(Ask) -> Bool {
        for end in ends where try questions.compare(end, .less, .known(day)) { return true }
        return false
      }
      var verdict = ReferenceVerdict(status: .excluded, phase: phase, due: clock.lowerBound + length)
      if try hasEnded(before: duty.clock) { return verdict }
      var statuses: Set<Status> = []
      if let done, try !hasEnded(before: Self.day(ofMinute: done.lowerBound)) {
        verdict.done = done.lowerBound
        // Every minute it may have begun and been done, as far as it makes a difference.
        let turns = [done.lowerBound, done.upperBound].flatMap { [$0, $0 - length, $0 - length - 1] }
        for start in [clock.lowerBound, clock.upperBound] + turns.filter(clock.contains) {
          for end in [done.lowerBound, start, start + length, start + length + 1, done.upperBound]
          where end >= start && done.contains(end) {
            statuses.insert(end <= start + length ? .met : .late)
          }
        }
      } else {
        for start in [clock.lowerBound, clock.upperBound] {
          let due = Self.day(ofMinute: start + length)
          var undone = ReferenceVerdict(status: .due)
          if !ends.isEmpty {
            undone.status = try hasEnded(before: due) ? .excluded : .notMet
            undone.ended = ends.compactMap { if case .known(let day) = $0 { day } else { nil } }.min()
          } else {
            self.undone(&undone, due: due)
          }
          statuses.insert(undone.status)
          if undone.status == .notMet { verdict.ended = undone.ended }
        }
      }
      verdict.status = statuses.count == 1 ? statuses.first ?? .notAssessable : .notAssessable
      return verdict
    }
    return ReferenceVerdict(status: .excluded, hasNoLine: true)
  }

  /// Between which minutes the first that counts happened, and what may have happened besides.
  private func moments(
    _ timetable: CheckedTimetable, _ subject: Int, from: Int
  ) -> (ClosedRange<Int>?, [(ClosedRange<Int>?, Set<UnknownFact>, isUnlinked: Bool)]) {
    var first: ClosedRange<Int>?
    var doubtful: [(ClosedRange<Int>?, Set<UnknownFact>, isUnlinked: Bool)] = []
    func take(_ entity: Int, _ field: Int, _ row: Int, doubt: Set<UnknownFact>, isUnlinked: Bool = false) {
      let definition = record.dictionary.entities[entity].fields[field]
      switch record.rows[entity][row][field] {
      case .span(let earliest, let latest):
        guard latest >= from, Self.day(ofMinute: earliest) <= asAt else { return }
        let span = max(earliest, from)...latest
        if !doubt.isEmpty {
          doubtful.append((span, doubt, isUnlinked))
        } else {
          first =
            first.map { min($0.lowerBound, span.lowerBound)...min($0.upperBound, span.upperBound) } ?? span
        }
      case .gap(.blank) where definition.blankIsAnswer: break
      default:
        doubtful.append(
          (nil, doubt.union([UnknownFact(entity: entity, field: field, row: row)]), isUnlinked))
      }
    }
    switch timetable.source {
    case .ownDate(let cell): take(cell.entity, cell.field, subject, doubt: [])
    case .rows(let relation, let field):
      var rows = record.related(to: subject, by: relation, date: field).map { ($0, Set<UnknownFact>()) }
      if case .reference(let link) = relation.kind {
        let child = record.children[relation.from][subject]
        for row in record.rows[relation.to].indices
        where record.isVisible[relation.to][row] && record.children[relation.to][row] == child {
          if case .row = record.rows[relation.to][row][link] { continue }
          rows.append((row, [UnknownFact(entity: relation.to, field: link, row: row)]))
        }
      }
      for (row, unlinked) in rows {
        let leaves = questions.everyWorld { () throws(Ask) in
          try self.questions.holds(timetable.countIf, ReferenceSituation(rows: [row]))
        }
        guard leaves.contains(where: { $0.answer != false }) else { continue }
        var doubt = unlinked
        if leaves.contains(where: { $0.answer != true }) {
          doubt.formUnion(leaves.flatMap { $0.world.facts.compactMap(\.fact.named) })
        }
        take(relation.to, field, row, doubt: doubt, isUnlinked: !unlinked.isEmpty)
      }
    }
    return (first, doubtful)
  }
}
