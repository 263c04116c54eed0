import CaseModel
import Chronology
import RuleChecking

/// A moment known within bounds, in minutes since 1970 UTC.
struct MinuteBounds: Equatable {
  var earliest: Int32
  var latest: Int32

  /// When the first of two happened.
  func first(with other: MinuteBounds) -> MinuteBounds {
    MinuteBounds(earliest: min(earliest, other.earliest), latest: min(latest, other.latest))
  }
}

/// Something that may have been what an hour duty waits for.
private struct DoubtfulMoment {
  /// Nil where its day is not known.
  var minutes: MinuteBounds?
  /// What keeps it open.
  var fact: UnknownFact
  /// Whether it does not say what it belongs to.
  var isUnlinked: Bool
}

extension RuleJudge {
  /// The rows of an expectation for one subject whose clock is a moment.
  ///
  /// What is not counted in hours is judged from the London day of its earliest reading.
  func hourRows(
    of expectation: CheckedExpectation, _ subject: Subject, clock: (Int32, Int32), frame: PartFrame
  ) -> [JudgedRow] {
    switch expectation {
    case .howSoon(let timetable) where timetable.isInHours:
      return [hourRow(timetable, subject, MinuteBounds(earliest: clock.0, latest: clock.1), frame)]
    case .all(let parts):
      let judged = parts.enumerated().map { position, part in
        hourRows(of: part.expectation, subject, clock: clock, frame: PartFrame(rule, part: position, part))
      }
      return parts.contains(where: \.expectation.repeats) ? judged.flatMap(\.self) : all(judged)
    case .either(let parts):
      return either(
        parts.enumerated().map { position, part in
          hourRows(of: part.expectation, subject, clock: clock, frame: PartFrame(rule, part: position, part))
        })
    default:
      let day = Moment(minute: clock.0).localDay.number
      return day > asAt ? [] : rows(of: expectation, subject, clock: day, frame: frame)
    }
  }

  /// One duty counted in elapsed hours.
  ///
  /// From a date without a time only its 24 hours are known; where the answer depends on the time of day the
  /// row is not assessable and says so.
  private func hourRow(
    _ timetable: CheckedTimetable, _ subject: Subject, _ clock: MinuteBounds, _ frame: PartFrame
  ) -> JudgedRow {
    let day = Moment(minute: clock.earliest).localDay.number
    let (done, doubtful) = firstMoment(timetable, subject, from: clock.earliest)
    func attempted(_ done: (MinuteBounds, Int32)?) -> Attempt {
      questioner.obstacle = nil
      return attempt(subject, frame, clock: day, isInMinutes: true) {
        self.judge(timetable, subject, clock, day: day, done: done)
      }
    }
    var settled = explorer.settle { attempted(done) }
    let open = settled.verdict.status
    if open.isShortfall || open == .excused || open == .notAssessable {
      let facts = doubtful.filter { event in
        let counted = event.minutes ?? MinuteBounds(earliest: clock.earliest, latest: clock.earliest)
        let first = done.map { $0.0.first(with: counted) } ?? counted
        return event.isUnlinked
          ? explorer.mayMeet { attempted((first, -1)) }
          : explorer.betters({ attempted(done) }, with: { attempted((first, -1)) })
      }.map(\.fact)
      if !facts.isEmpty { settled.open(for: Array((settled.unknown + facts).prefix(8))) }
    }
    return JudgedRow(part: frame.part, clock: clock.earliest, isInMinutes: true, settled: settled)
  }

  private func judge(
    _ timetable: CheckedTimetable, _ subject: Subject, _ clock: MinuteBounds, day: Int32,
    done: (MinuteBounds, Int32)?
  ) -> Attempt {
    let situation = Situation(row: subject.row, clock: day)
    for (phase, line) in timetable.lines.enumerated() {
      switch questioner.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return blocked
      case .yes: break
      }
      guard case .within(.fixed(.hours(let hours))) = line.interval else { continue }
      let length = Int32(hours * 60)
      let due = MinuteBounds(earliest: clock.earliest + length, latest: clock.latest + length)
      let verdict = Verdict(status: .due, phase: phase, due: due.earliest)
      noteTurns(
        ofEnd: subject,
        at: [day, asAt]
          + [due.earliest, due.latest, done?.0.earliest ?? due.latest].map {
            Moment(minute: $0).localDay.number
          })
      switch end(of: subject, start: day) {
      case .unknown: return blocked
      case .open: return .decided(self.verdict(verdict, due: due, done: done, end: nil))
      case .on(let end):
        guard end >= day else {
          return .decided(
            Verdict(status: .excluded, phase: phase, due: due.earliest, detail: "the duty had ended"))
        }
        return .decided(self.verdict(verdict, due: due, done: done, end: end))
      }
    }
    return .decided(Verdict(status: .excluded, detail: Self.noLine))
  }

  private static let timesDecide = "the times of day decide, and only the dates are recorded"

  /// The status that moments alone give.
  ///
  /// A duty ends on a day: until midnight it can still be done, and what was due that day was due before it
  /// ended.
  private func verdict(
    _ open: Verdict, due: MinuteBounds, done: (MinuteBounds, Int32)?, end: Int32?
  ) -> Verdict {
    var verdict = open
    if let (done, row) = done, end.map({ Moment(minute: done.earliest).localDay.number <= $0 }) ?? true {
      verdict.done = done.earliest
      verdict.doneRow = row
      if done.latest <= due.earliest {
        verdict.status = .met
      } else if done.earliest > due.latest {
        verdict.status = .late
      } else {
        verdict.status = .notAssessable
        verdict.detail = Self.timesDecide
      }
    } else if let end {
      if end < Moment(minute: due.earliest).localDay.number {
        verdict.status = .excluded
        verdict.detail = "ended before it fell due"
      } else if end < Moment(minute: due.latest).localDay.number {
        verdict.status = .notAssessable
        verdict.detail = Self.timesDecide
      } else {
        (verdict.status, verdict.ended) = (.notMet, end)
      }
    } else {
      let left = undone(due: Moment(minute: due.latest).localDay.number)
      (verdict.status, verdict.ended) = (left.status, left.ended)
      if undone(due: Moment(minute: due.earliest).localDay.number).status != left.status {
        verdict.status = .notAssessable
        verdict.detail = Self.timesDecide
      }
    }
    return verdict
  }

  /// The first moment that counts at or after the clock, and what may have counted besides.
  private func firstMoment(
    _ timetable: CheckedTimetable, _ subject: Subject, from: Int32
  ) -> (first: (MinuteBounds, Int32)?, doubtful: [DoubtfulMoment]) {
    var first: (MinuteBounds, Int32)?
    var doubtful: [DoubtfulMoment] = []
    func take(
      _ entity: Int, _ field: Int, _ row: Int, doubt: UnknownFact?, isUnlinked: Bool = false,
      own: Bool = false
    ) {
      let column = index.cells[entity, field]
      guard let minutes = column.minutes(at: row) else {
        if column.presence(at: row) != .blank || !column.blankIsAnswer {
          doubtful.append(
            DoubtfulMoment(
              fact: UnknownFact(entity: entity, field: field, row: row), isUnlinked: isUnlinked))
        }
        return
      }
      guard minutes.latest >= from, Moment(minute: minutes.earliest).localDay.number <= asAt else { return }
      // What happened on the day of the clock happened after it, whatever its unrecorded time.
      let bounds = MinuteBounds(earliest: max(minutes.earliest, from), latest: minutes.latest)
      if let doubt {
        doubtful.append(DoubtfulMoment(minutes: bounds, fact: doubt, isUnlinked: isUnlinked))
      } else if let known = first {
        first = (known.0.first(with: bounds), bounds.earliest < known.0.earliest ? Int32(row) : known.1)
      } else {
        first = (bounds, own ? -1 : Int32(row))
      }
    }
    switch timetable.source {
    case .ownDate(let cell):
      if case .row(let row) = questioner.follow(cell.row, Situation(row: subject.row)) {
        take(cell.entity, cell.field, row, doubt: nil, own: true)
      }
    case .rows(let relation, let date):
      for row in index.related(to: subject.row, by: relation, date: date) {
        questioner.obstacle = nil
        let counts = explorer.truth(timetable.countIf, Situation(row: Int(row)))
        guard counts != .no else { continue }
        let open = questioner.obstacle ?? UnknownFact(entity: relation.to, field: date, row: Int(row))
        take(relation.to, date, Int(row), doubt: counts == .unknown ? open : nil)
      }
      for (row, link) in unlinked(relation, subject) {
        questioner.obstacle = nil
        guard explorer.truth(timetable.countIf, Situation(row: row)) != .no else { continue }
        take(relation.to, date, row, doubt: link, isUnlinked: true)
      }
    }
    return (first, doubtful)
  }
}
