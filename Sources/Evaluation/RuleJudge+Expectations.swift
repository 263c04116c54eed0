import Chronology
import RuleChecking

extension RuleJudge {
  /// The rows of an expectation for one subject whose clock is a day.
  func rows(
    of expectation: CheckedExpectation, _ subject: Subject, clock: Int32, frame: PartFrame
  ) -> [JudgedRow] {
    switch expectation {
    case .howSoon(let timetable):
      return timetableRows(timetable, subject, start: clock, frame: frame)
    case .recorded(let facts):
      return [single(subject, clock, frame) { recorded(facts, subject, clock) }]
    case .attended(let attendance):
      return [single(subject, clock, frame) { attended(attendance, subject, clock) }]
    case .holds(let condition):
      return [single(subject, clock, frame) { holds(condition, subject, clock) }]
    case .score(let rubric):
      return [single(subject, clock, frame) { scored(rubric, subject, clock) }]
    case .all(let parts):
      let judged = parts.enumerated().map { position, part in
        rows(of: part.expectation, subject, clock: clock, frame: PartFrame(rule, part: position, part))
      }
      return parts.contains(where: \.expectation.repeats) ? judged.flatMap(\.self) : all(judged)
    case .either(let parts):
      return either(
        parts.enumerated().map { position, part in
          rows(of: part.expectation, subject, clock: clock, frame: PartFrame(rule, part: position, part))
        })
    case .noMoreThan(let limit):
      return [single(subject, clock, frame) { within(limit, subject, clock) }]
    case .share, .compare, .median:
      return []
    }
  }

  /// One row, judged once: gate and part first, then the expectation, then what excuses a shortfall.
  private func single(
    _ subject: Subject, _ clock: Int32, _ frame: PartFrame, _ judge: () -> Attempt
  ) -> JudgedRow {
    let settled = explorer.settle {
      questioner.obstacle = nil
      return attempt(subject, frame, clock: clock, judge)
    }
    return JudgedRow(part: frame.part, clock: clock, settled: settled)
  }

  /// Gate, part and excuses around one judgement, under the readings being tried.
  ///
  /// - Parameter isInMinutes: whether the judgement tells when it is due in minutes.
  func attempt(
    _ subject: Subject, _ frame: PartFrame, clock: Int32, isInMinutes: Bool = false, _ judge: () -> Attempt
  ) -> Attempt {
    if let stopped = gateAttempt(subject) { return stopped }
    switch questioner.truth(frame.onlyIf, Situation(row: subject.row, clock: clock)) {
    case .no: return .decided(Verdict(status: .excluded, detail: "not expected here"))
    case .unknown: return blocked
    case .yes: break
    }
    guard case .decided(let verdict) = judge() else { return blocked }
    let dueDay = isInMinutes ? verdict.due.map { Moment(minute: $0).localDay.number } : nil
    return excused(verdict, subject, frame, clock: clock, dueDay: dueDay)
  }

  /// A shortfall with an accepted reason is excused; a reason that may or may not apply keeps it open.
  ///
  /// - Parameter dueDay: the day it was due, where the verdict is told in minutes.
  func excused(
    _ verdict: Verdict, _ subject: Subject, _ frame: PartFrame, clock: Int32, dueDay: Int32? = nil
  ) -> Attempt {
    guard verdict.status.isShortfall else { return .decided(verdict) }
    questioner.obstacle = nil
    var isOpen = false
    let situation = Situation(row: subject.row, clock: clock, due: dueDay ?? verdict.due)
    if frame.part < 0, questioner.readings.isEmpty, let excuse = plainExcuse(situation) {
      guard excuse >= 0 else { return .decided(verdict) }
      var excused = verdict
      excused.status = .excused
      excused.detail = rule.excuses[excuse].words
      return .decided(excused)
    }
    for excuse in frame.excuses {
      switch questioner.truth(excuse.condition, situation) {
      case .yes:
        var excused = verdict
        excused.status = .excused
        excused.detail = excuse.words
        return .decided(excused)
      case .unknown: isOpen = true
      case .no: break
      }
    }
    return isOpen ? blocked : .decided(verdict)
  }

  // MARK: Joining parts

  /// Rows of every part, and one for the whole whose status is its worst part's.
  ///
  /// Not for parts that repeat: there is no whole to speak of, and each row counts by itself, however few
  /// there are.
  func all(_ parts: [[JudgedRow]]) -> [JudgedRow] {
    var rows = parts.flatMap(\.self)
    guard rows.count > 1 else { return rows }
    for index in rows.indices { rows[index].countsInRates = false }
    let counted = rows.filter { $0.settled.verdict.status != .excluded }
    guard
      var whole = (counted.isEmpty ? rows : counted).max(by: {
        $0.settled.verdict.status.rank < $1.settled.verdict.status.rank
      })
    else { return rows }
    if whole.settled.verdict.status == .notAssessable {
      whole.settled.unknown = unique(counted.flatMap(\.settled.unknown))
    }
    if whole.settled.verdict.status.isShortfall {
      let short = counted.filter { $0.settled.verdict.status.isShortfall }
      whole.settled.verdict.detail = short.compactMap(describe).joined(separator: "; ")
    }
    whole.part = -1
    whole.settled.verdict.phase = -1
    whole.countsInRates = true
    return [whole] + rows
  }

  private func describe(_ row: JudgedRow) -> String? {
    let name = rule.partName(row.part)
    let detail = row.settled.verdict.detail
    return detail.isEmpty ? name : name.map { "\($0): \(detail)" } ?? detail
  }

  /// One row: met if any part is; open while any might be; else the best of the parts.
  func either(_ parts: [[JudgedRow]]) -> [JudgedRow] {
    let rows = parts.compactMap(\.first)
    notes?.alternatives = rows
    let counted = rows.filter { $0.settled.verdict.status != .excluded }
    guard let first = counted.first else { return rows.first.map { [$0] } ?? [] }
    if let met = counted.first(where: { $0.settled.verdict.status == .met }) { return [met] }
    let open = counted.filter { $0.settled.verdict.status == .notAssessable }
    if var row = open.first {
      // Whatever the rest say, this part may be met.
      row.settled.unknown = unique(open.flatMap(\.settled.unknown))
      return [row]
    }
    let best = counted.dropFirst().reduce(first) { best, next in
      next.settled.verdict.status.rank < best.settled.verdict.status.rank ? next : best
    }
    return [best]
  }

  private func unique(_ facts: [UnknownFact]) -> [UnknownFact] {
    var seen: [UnknownFact] = []
    for fact in facts where !seen.contains(fact) { seen.append(fact) }
    return seen
  }
}
