import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// What a timetable found for one subject: days on which what it looks for happened, in order.
struct FoundEvents {
  /// The days that count, each once, with the first row found on it; -1 for a date of the subject's own.
  var definite: [(day: Int32, row: Int32)] = []
  /// Those that may count, with the fact that keeps it open; undated ones have no day.
  var doubtful: [(day: Int32?, fact: UnknownFact)] = []
  /// Those of the child that do not say what they belong to; they matter only where they would have met the duty.
  var unlinked: [(day: Int32, fact: UnknownFact)] = []
  /// What is looked for; -1 for a date of the subject's own.
  var entity = -1
  /// Whether the export shows the latest only, and there is one.
  var isSnapshot = false
  /// Whether earlier ones may lie before the days that the export covers.
  var mayHaveEarlier = false
  /// The first and the last day of the time that was looked through.
  var lookedFrom: Int32 = 0
  var lookedUntil: Int32 = 0
}

extension RuleJudge {
  /// The intervals of a timetable for one subject: one row each, the last one open.
  func timetableRows(
    _ timetable: CheckedTimetable, _ subject: Subject, start: Int32, frame: PartFrame
  ) -> [JudgedRow] {
    if timetable.lines.contains(where: { $0.interval == .eachTerm }) {
      return termRows(timetable, subject, start: start, frame: frame)
    }
    if case .rows(let relation, _) = timetable.source { questioner.ordinalEntity = relation.to }
    let found = events(timetable, subject, start: start)
    let restarts = restarts(of: subject, after: start)
    // Where earlier ones may be missing, what is first on record opened the first interval that can be judged;
    // of a snapshot, which shows the latest only, the one interval there is.
    let isPartial = timetable.repeats && (found.isSnapshot || found.mayHaveEarlier)
    let opener = isPartial ? (found.isSnapshot ? found.definite.last : found.definite.first) : nil
    if restarts.days.isEmpty {
      let stretch = Stretch(
        from: start, until: nil, opensWithSubject: true, events: found.definite, opener: opener)
      return stretchRows(timetable, subject, start: start, frame, stretch, found, restarts)
    }
    var rows: [JudgedRow] = []
    let starts = [start] + restarts.days
    for (place, from) in starts.enumerated() {
      let until = place + 1 < starts.count ? starts[place + 1] : nil
      if let opener, let until, opener.day >= until { continue }
      var stretch = Stretch(from: from, until: until, opensWithSubject: place == 0)
      stretch.events = found.definite.filter { event in
        (place == 0 || event.day >= from) && (until.map { event.day <= $0 } ?? true)
      }
      if let opener, place == 0 || opener.day >= from { stretch.opener = opener }
      rows += stretchRows(timetable, subject, start: start, frame, stretch, found, restarts)
    }
    return rows
  }

  /// The intervals of one stretch of a subject's time, from one start of its clock to the next.
  private func stretchRows(
    _ timetable: CheckedTimetable, _ subject: Subject, start: Int32, _ frame: PartFrame, _ stretch: Stretch,
    _ found: FoundEvents, _ restarts: Restarts
  ) -> [JudgedRow] {
    var rows: [JudgedRow] = []
    var interval = OpenInterval(
      clock: stretch.from, start: start, ordinal: 1, isFirst: true, until: stretch.until)
    var next = 0
    if let opener = stretch.opener {
      next = (stretch.events.firstIndex { $0.day == opener.day } ?? -1) + 1
      interval = OpenInterval(
        clock: opener.day, start: start, ordinal: 2, isFirst: false, until: stretch.until,
        ordinalIsLeast: true)
    }
    while true {
      let done = next < stretch.events.count ? stretch.events[next] : nil
      guard var settled = settle(timetable, subject, frame, interval, done: done, found) else { break }
      settled = doubted(settled, interval, done: done?.day, restarts)
      rows.append(
        JudgedRow(
          part: frame.part, clock: interval.clock,
          opensWithSubject: interval.isFirst && stretch.opensWithSubject,
          ordinal: interval.ordinal, ordinalIsLeast: interval.ordinalIsLeast, settled: settled))
      guard timetable.repeats, let done, stretch.until.map({ done.day < $0 }) ?? true else { break }
      interval = OpenInterval(
        clock: done.day, start: start, ordinal: interval.ordinal + 1, isFirst: false, until: stretch.until,
        ordinalIsLeast: interval.ordinalIsLeast)
      next += 1
    }
    return rows
  }

  /// One interval under every reading, then with the events that may count; nil where no line applies, so
  /// that the sequence ends there.
  private func settle(
    _ timetable: CheckedTimetable, _ subject: Subject, _ frame: PartFrame, _ interval: OpenInterval,
    done: (day: Int32, row: Int32)?, _ found: FoundEvents
  ) -> Settled? {
    func attempted(_ done: (day: Int32, row: Int32)?) -> Attempt {
      questioner.obstacle = nil
      return attempt(subject, frame, clock: interval.clock) {
        self.judge(timetable, subject, interval, done: done)
      }
    }
    func betters(_ day: Int32) -> Bool {
      explorer.betters({ attempted(done) }, with: { attempted((day, -1)) })
    }
    var settled = explorer.settle { attempted(done) }
    if !interval.isFirst, settled.possible.allSatisfy({ $0.status == .excluded && $0.detail == Self.noLine })
    {
      return nil
    }
    let open = settled.verdict.status
    guard open.isShortfall || open == .notAssessable || open == .excused else { return settled }
    var facts: [UnknownFact] = []
    var ifCounted: [(fact: UnknownFact, day: Int32?, verdict: Verdict)] = []
    for event in found.doubtful where facts.count < Self.mostNamed || notes != nil {
      let day = event.day ?? interval.clock
      // What the rule allows to precede the first clock was sorted out when it was found.
      let mayCount = interval.isFirst && (day >= interval.clock || interval.clock == interval.start)
      guard mayCount || day > interval.clock || event.day == nil else { continue }
      if let done, day >= done.day { continue }
      if let until = interval.until, day > until { continue }
      if notes != nil {
        let counted = explorer.settle { attempted((day, -1)) }
        ifCounted.append((event.fact, event.day, counted.verdict))
      }
      guard facts.count < Self.mostNamed else { continue }
      if !facts.contains(event.fact), betters(day) { facts.append(event.fact) }
    }
    for event in found.unlinked where done.map({ event.day < $0.day }) ?? true {
      guard facts.count < Self.mostNamed else { break }
      guard interval.isFirst, !facts.contains(event.fact), interval.until.map({ event.day <= $0 }) ?? true
      else { continue }
      if explorer.mayMeet({ attempted((event.day, -1)) }) { facts.append(event.fact) }
    }
    if interval.isFirst, found.isSnapshot || found.mayHaveEarlier, betters(interval.clock) {
      facts.append(
        UnknownFact(entity: found.entity, field: -1, row: subject.row, aspect: .otherRows))
    }
    guard !facts.isEmpty else { return settled }
    settled.open(
      for: Array((open == .notAssessable ? settled.unknown + facts : facts).prefix(Self.mostNamed)))
    settled.ifCounted = ifCounted
    return settled
  }

  /// So many facts that keep an interval open are named, and no more are sought: each is held against those found
  /// before, and one child may have millions of rows that cannot be read.
  private static let mostNamed = 8

  static let noLine = "no line of the timetable applies"

  /// One interval under one reading.
  private func judge(
    _ timetable: CheckedTimetable, _ subject: Subject, _ interval: OpenInterval,
    done: (day: Int32, row: Int32)?
  ) -> Attempt {
    var situation = Situation(row: subject.row, clock: interval.clock)
    situation.ordinal = interval.ordinal
    situation.ordinalIsLeast = interval.ordinalIsLeast
    for phase in timetable.lines.indices {
      switch questioner.truth(timetable.lines[phase].condition, situation) {
      case .no: continue
      case .unknown: return blocked
      case .yes: break
      }
      let line = timetable.lines[phase]
      if case .notJudged(let words) = line.interval {
        return .decided(Verdict(status: .excluded, phase: phase, detail: words))
      }
      guard let due = due(line.interval, after: interval.clock) else {
        return .decided(
          Verdict(
            status: .notAssessable, phase: phase, done: done?.day, doneRow: done?.row ?? -1,
            detail: whyNothingFallsDue(line.interval, on: interval.clock)))
      }
      noteTurns(ofEnd: subject, at: [interval.clock, due, asAt] + (done.map { [$0.day] } ?? []))
      switch end(of: subject, start: interval.start).noLater(than: interval.until) {
      case .unknown: return blocked
      case .open: return .decided(verdict(phase, due: due, done: done, end: nil))
      case .on(let end):
        guard end >= interval.clock else {
          return .decided(hadEnded(phase: phase, due: due))
        }
        return .decided(verdict(phase, due: due, done: done, end: end))
      }
    }
    return .decided(Verdict(status: .excluded, detail: Self.noLine))
  }

  /// The status that dates alone give.
  func verdict(_ phase: Int, due: Int32, done: (day: Int32, row: Int32)?, end: Int32?) -> Verdict {
    if let done, end.map({ done.day <= $0 }) ?? true {
      return Verdict(
        status: done.day <= due ? .met : .late, phase: phase, due: due, done: done.day, doneRow: done.row)
    }
    return undone(phase: phase, due: due, ended: end)
  }

  /// What would have begun after the duty had ended.
  func hadEnded(phase: Int, due: Int32) -> Verdict {
    Verdict(status: .excluded, phase: phase, due: due, detail: "the duty had ended")
  }

  /// What was not done while the duty lasted; of one that goes on, what is not done.
  func undone(phase: Int, due: Int32, ended: Int32?, detail: String = "") -> Verdict {
    guard let ended else { return undone(phase: phase, due: due, detail: detail) }
    return ended < due
      ? Verdict(status: .excluded, phase: phase, due: due, detail: "ended before it fell due")
      : Verdict(status: .notMet, phase: phase, due: due, ended: ended, detail: detail)
  }

  /// What is not done and has not ended: still to come, still to be done, or past doing because the rule says
  /// how long after the due date it can be.
  func undone(phase: Int = -1, due: Int32, detail: String = "") -> Verdict {
    guard due < asAt else { return Verdict(status: .due, phase: phase, due: due, detail: detail) }
    guard let lapsed = lapsed(due: due) else {
      return Verdict(status: .overdue, phase: phase, due: due, detail: detail)
    }
    return Verdict(status: .notMet, phase: phase, due: due, ended: lapsed, detail: detail)
  }

  /// The day since which what was due on a day can no longer be done; nil where it still can.
  func lapsed(due: Int32) -> Int32? {
    guard let lapse = rule.lapse, let lapsed = self.due(.within(.fixed(lapse)), after: due), lapsed < asAt
    else { return nil }
    return lapsed
  }

  /// The last day an interval leaves, counted from its clock; nil outside the law or the calendar.
  func due(_ interval: Interval, after clock: Int32) -> Int32? {
    switch interval {
    case .within(let source), .every(let source):
      guard let period = period(source, on: clock) else { return nil }
      return Counting.due(
        after: CivilDay(number: clock), period: period, calendar: index.vocabulary.calendar,
        counting: index.vocabulary.counting)?.number
    case .eachTerm, .notJudged:
      return nil
    }
  }

  /// Why an interval has no last day: the law was silent when its clock started, or the working days that it
  /// counts are not known.
  private func whyNothingFallsDue(_ interval: Interval, on clock: Int32) -> String {
    switch interval {
    case .within(.law(let value)), .every(.law(let value)):
      if period(.law(value), on: clock) == nil { return noLawInForce(value) }
    case .within(.fixed), .every(.fixed), .eachTerm, .notJudged: break
    }
    return "outside the days that the working calendar covers"
  }

  /// What is said where a figure of the law is asked for on a day when no law was in force.
  func noLawInForce(_ value: Int) -> String {
    "no law in force: \(index.vocabulary.lawValues[value].name)"
  }

  private func period(_ source: PeriodSource, on day: Int32) -> Period? {
    switch source {
    case .fixed(let period): return period
    case .law(let value):
      return index.lawPeriod(value, on: CivilDay(number: day))
    }
  }
}

/// An interval being judged: where its clock stands and its place in the sequence.
struct OpenInterval {
  var clock: Int32
  /// The day the subject itself started.
  var start: Int32
  var ordinal: Int
  /// Whether a start of the clock opened it, so that what happened that day counts.
  var isFirst: Bool
  /// The day the clock starts again, which ends it; nil where it does not.
  var until: Int32?
  var ordinalIsLeast = false
}
