import CaseModel
import Chronology
import RuleChecking

/// Judges a timetable's subjects of which the record leaves nothing open, in one pass over their days.
///
/// Nearly every subject is such a one, and of a million visits nearly all the time went into setting out to try
/// readings of which there is only one. Whatever is not plainly there — an answer that is unknown, a row without
/// its day, a reason to excuse that may or may not apply — makes it give the subject back, having written nothing,
/// and the subject is judged the long way. Both ways must give the same rows: the evaluator is held against the
/// reference with both in use.
struct PlainTimetable {
  private let judge: RuleJudge
  private let timetable: CheckedTimetable
  private let groups: RowGroups
  /// Whether the rows looked for count, by row; nil where all do.
  private let counts: [UInt8]?
  private let frame: PartFrame
  /// What each line of the timetable asks of the interval, for the subject in hand.
  private var tests: [LineTest] = []

  /// - Returns: nil where the rule asks for more than this can tell.
  init?(_ judge: RuleJudge) {
    guard judge.notes == nil, !judge.eventsArePrivate.contains(true),
      case .howSoon(let timetable) = judge.rule.expectation, timetable.mayPrecede == nil,
      !timetable.isInHours, !timetable.lines.contains(where: { $0.interval == .eachTerm }),
      case .rows(let relation, let date) = timetable.source, relation.kind == .sameChild,
      judge.index.tables[relation.to].completeness == .all
    else { return nil }
    self.judge = judge
    self.timetable = timetable
    groups = judge.index.groups(relation, date: date)
    if timetable.countIf == .always {
      counts = nil
    } else {
      guard !judge.index.needsClock(timetable.countIf) else { return nil }
      counts = judge.questioner.answers(to: timetable.countIf, ofAllRowsOf: relation.to)
    }
    frame = PartFrame(judge.rule)
    judge.questioner.ordinalEntity = relation.to
  }

  /// Writes down the rows of a subject; false, and none, where something about it is open.
  mutating func writeRows(of row: Int) -> Bool {
    guard case .open = judge.gate(row), case .day(let start, isPrivate: false) = judge.clock(of: row),
      !judge.mayRestart(row, after: start)
    else { return false }
    let written = judge.rowCount
    guard let end = end(of: row, start: start), layTests(row), writeIntervals(of: row, from: start, end: end)
    else {
      judge.takeBack(to: written)
      return false
    }
    return true
  }

  /// The day the duty ended, the last of all days while it goes on; nil where that cannot be told.
  private func end(of row: Int, start: Int32) -> Int32? {
    switch judge.end(of: Subject(row: row, gate: .open), start: start) {
    case .open: .max
    case .on(let day): day
    case .unknown: nil
    }
  }

  /// The intervals one after the other, as the days on which something counted divide the time.
  private func writeIntervals(of row: Int, from start: Int32, end: Int32) -> Bool {
    let last = min(judge.asAt, end)
    let child = judge.index.child(of: row, in: judge.rule.entity)
    let places = groups.places(of: child)
    var place = places.lowerBound
    // Undated rows stand last, and one of them may be what is looked for.
    if let final = places.last, groups.day(at: final) == .max { return false }
    var interval = OpenInterval(clock: start, start: start, ordinal: 1, isFirst: true, until: nil)
    var lastDay: Int32?
    while true {
      var done: (day: Int32, row: Int32)?
      while place < places.upperBound {
        let day = groups.day(at: place)
        defer { place += 1 }
        guard day >= start, day <= last, day != lastDay else { continue }
        let found = groups.row(at: place)
        if let counts {
          let answer = counts[Int(found)]
          if answer == Truth.no.rawValue { continue }
          guard answer == Truth.yes.rawValue else { return false }
        }
        done = (day, found)
        break
      }
      lastDay = done?.day
      guard let isLast = write(interval, of: row, child: child, done: done, end: end) else { return false }
      guard !isLast, timetable.repeats, let done else { return true }
      interval = OpenInterval(
        clock: done.day, start: start, ordinal: interval.ordinal + 1, isFirst: false, until: nil)
    }
  }

  /// Writes one interval down.
  ///
  /// - Returns: whether the sequence ended before it; nil where something is open.
  private func write(
    _ interval: OpenInterval, of row: Int, child: Int, done: (day: Int32, row: Int32)?, end: Int32
  ) -> Bool? {
    guard let phase = line(for: interval, row) else { return nil }
    guard phase >= 0 else {
      if !interval.isFirst { return true }
      writeOut(Verdict(status: .excluded, detail: RuleJudge.noLine), interval, row)
      return false
    }
    let asked = timetable.lines[phase].interval
    if case .notJudged(let words) = asked {
      writeOut(Verdict(status: .excluded, phase: phase, detail: words), interval, row)
      return false
    }
    guard let due = judge.due(asked, after: interval.clock) else { return nil }
    if end < interval.clock {
      writeOut(judge.hadEnded(phase: phase, due: due), interval, row)
    } else if let done, done.day <= end {
      guard done.day <= due else {
        let late = Verdict(status: .late, phase: phase, due: due, done: done.day, doneRow: done.row)
        return writeShortfall(late, interval, row)
      }
      judge.writePlain(
        .met, phase: phase, subject: row, child: child, clock: interval.clock, due: due, done: done)
    } else if end == .max, due >= judge.asAt {
      judge.writePlain(
        .due, phase: phase, subject: row, child: child, clock: interval.clock, due: due, done: nil)
    } else {
      return writeShortfall(
        judge.undone(phase: phase, due: due, ended: end == .max ? nil : end), interval, row)
    }
    return false
  }

  private func writeShortfall(_ verdict: Verdict, _ interval: OpenInterval, _ row: Int) -> Bool? {
    guard verdict.status.isShortfall, !frame.excuses.isEmpty else {
      writeOut(verdict, interval, row)
      return false
    }
    let subject = Subject(row: row, gate: .open)
    guard case .decided(let settled) = judge.excused(verdict, subject, frame, clock: interval.clock) else {
      return nil
    }
    writeOut(settled, interval, row)
    return false
  }

  private func writeOut(_ verdict: Verdict, _ interval: OpenInterval, _ row: Int) {
    judge.write(
      verdict, of: row, clock: interval.clock, opensWithSubject: interval.isFirst, ordinal: interval.ordinal)
  }

  // MARK: Which line applies

  /// The first line that fits an interval; -1 where none does, nil where that is open.
  private func line(for interval: OpenInterval, _ row: Int) -> Int? {
    for phase in tests.indices {
      switch tests[phase] {
      case .fixed(let fits): if fits { return phase }
      case .ordinal(let number): if interval.ordinal == number { return phase }
      case .clock(let order, let day): if order.holds(interval.clock, day) { return phase }
      case .any:
        var situation = Situation(row: row, clock: interval.clock)
        situation.ordinal = interval.ordinal
        var answer = judge.plain.questions.truth(judge.plain.lines[phase], situation)
        if answer == .unknown {
          answer = judge.questioner.truth(timetable.lines[phase].condition, situation)
        }
        switch answer {
        case .yes: return phase
        case .no: continue
        case .unknown: return nil
        }
      }
    }
    return -1
  }

  /// Works out what each line asks of the subject's intervals; false where a line is open for all of them.
  private mutating func layTests(_ row: Int) -> Bool {
    tests.removeAll(keepingCapacity: true)
    let situation = Situation(row: row)
    for line in judge.plain.lines {
      let test = judge.plain.questions.lineTest(line, situation)
      tests.append(test)
      // Where a line fits every interval those after it are never asked.
      if case .fixed(true) = test { return true }
    }
    return true
  }
}
