import CaseModel
import Chronology
import RuleChecking
import RuleModel

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
  /// Whether the rows looked for count, by row, unless all do.
  private let counts: [UInt8]
  private let allCount: Bool
  private let repeats: Bool
  /// For each line whether it is judged at all.
  private let areJudged: [Bool]
  /// Whether a shortfall says nothing besides its days, and matters as much as any other.
  private let shortfallsArePlain: Bool
  private let hasAllocations: Bool
  private let severity: FindingSeverity
  private let asAt, windowOpens: Int32

  private let subjects: PlainSubjects
  /// What the lines ask, laid out flat: each by its number.
  private let questions: PlainQuestions
  private let questionsOfLines: [Int32]
  private var dues: DueDays
  /// The lines that may apply to the subject in hand, and how many they are.
  private var lines: [(test: LineTest, line: Int)]
  private var lineCount = 0
  /// The first of those that may apply to the interval in hand or to one after it.
  private var firstLine = 0
  /// Rows that are not written down yet: a list takes many with less work than one by one.
  private var rows: [ObligationList.Packed] = []
  /// What the list of rows calls a sentence that many rows say; 0 until one does.
  private var hadEnded: Int32 = 0
  private var endedTooSoon: Int32 = 0

  /// So many rows are written down at a time, or a few more.
  private static let mostRows = 256

  /// - Parameter subjects: how many subjects there are to judge.
  /// - Returns: nil where the rule asks for more than this can tell.
  init?(_ judge: RuleJudge, subjects count: Int) {
    guard judge.notes == nil, !judge.eventsArePrivate.contains(true),
      case .howSoon(let timetable) = judge.rule.expectation, timetable.mayPrecede == nil,
      !timetable.isInHours, !timetable.lines.contains(where: { $0.interval == .eachTerm }),
      case .rows(let relation, let date) = timetable.source, relation.kind == .sameChild,
      judge.index.tables[relation.to].completeness == .all
    else { return nil }
    self.judge = judge
    self.timetable = timetable
    groups = judge.index.groups(relation, date: date)
    allCount = timetable.countIf == .always
    if allCount {
      counts = []
    } else {
      guard !judge.index.needsClock(timetable.countIf) else { return nil }
      counts = judge.questioner.answers(to: timetable.countIf, ofAllRowsOf: relation.to)
    }
    repeats = timetable.repeats
    areJudged = timetable.lines.map { if case .notJudged = $0.interval { false } else { true } }
    shortfallsArePlain =
      judge.frame.excuses.isEmpty && judge.rule.remarks.isEmpty && !judge.rule.gradesShortfalls
      && judge.rule.lapse == nil && !judge.tellsPrivateDates
    hasAllocations = !judge.allocations.isEmpty
    severity = judge.rule.rule.severity
    (asAt, windowOpens) = (judge.asAt, judge.windowOpens.number)
    subjects = PlainSubjects(judge)
    (questions, questionsOfLines) = (judge.plain.questions, judge.plain.lines)
    dues =
      judge.dueDays ?? DueDays(lines: timetable.lines.count, asAt: judge.asAt, subjects: count)
    lines = [(test: LineTest, line: Int)](repeating: (.never, 0), count: timetable.lines.count)
    judge.questioner.ordinalEntity = relation.to
  }

  /// Judges the subjects that can be seen among some rows of their table, in order.
  mutating func judge(rows all: Range<Int>) {
    let (keys, layout) = (groups.keys, groups.layout)
    let isVisible = judge.index.visibleRows(of: judge.rule.entity)
    for row in all where isVisible[row] {
      let written = judge.rowCount + rows.count
      if let start = subjects.start(of: row), let end = subjects.end(of: row, start: start) {
        layLines(row)
        if writeIntervals(of: row, from: start, end: end, among: keys.span, layout) {
          if rows.count >= Self.mostRows { writeDown() }
          continue
        }
      }
      takeBack(to: written)
      writeDown()
      judge.judge(row)
    }
    writeDown()
    judge.dueDays = dues
  }

  private mutating func writeDown() {
    judge.writeDown(rows)
    rows.removeAll(keepingCapacity: true)
  }

  private mutating func takeBack(to count: Int) {
    let kept = max(0, count - judge.rowCount)
    rows.removeLast(rows.count - kept)
    judge.takeBack(to: min(count, judge.rowCount))
  }

  /// Gathers the lines that may apply to a subject, up to one that fits in any case.
  private mutating func layLines(_ row: Int) {
    (lineCount, firstLine) = (0, 0)
    var situation = Situation(row: row)
    situation.isOpen = true
    for line in questionsOfLines.indices {
      let test = questions.lineTest(questionsOfLines[line], situation)
      let fixed = test.fixed
      if fixed == false { continue }
      lines[lineCount] = (test, line)
      lineCount += 1
      if fixed == true { return }
    }
  }

  /// Writes the intervals one after the other, as the days on which something counted divide the time.
  ///
  /// - Returns: false where something about the subject is open.
  private mutating func writeIntervals(
    of row: Int, from start: Int32, end: Int32, among keys: Span<UInt64>, _ layout: RowKeys
  ) -> Bool {
    let last = min(asAt, end)
    let child = judge.index.child(of: row, in: judge.rule.entity)
    let places = groups.places(of: child)
    // Undated rows stand last, and one of them may be what is looked for.
    if let final = places.last, layout.day(of: keys[final]) == .max { return false }
    var place = places.lowerBound
    var interval = OpenInterval(clock: start, start: start, ordinal: 1, isFirst: true, until: nil)
    var lastDay = ObligationList.none
    while true {
      var (day, doneRow) = (ObligationList.none, Int32(-1))
      while place < places.upperBound {
        let key = keys[place]
        let found = layout.day(of: key)
        if found > last { break }
        place += 1
        if found < start || found == lastDay { continue }
        if !allCount {
          let answer = counts[Int(layout.row(of: key))]
          if answer == Truth.no.rawValue { continue }
          guard answer == Truth.yes.rawValue else { return false }
        }
        (day, doneRow) = (found, layout.row(of: key))
        break
      }
      lastDay = day
      let done = day == ObligationList.none ? nil : (day: day, row: doneRow)
      guard let isLast = write(interval, of: row, child: child, done: done, end: end) else { return false }
      guard !isLast, repeats, let done else { return true }
      interval.clock = done.day
      interval.ordinal += 1
      interval.isFirst = false
    }
  }

  /// Writes one interval down.
  ///
  /// - Returns: whether the sequence ended before it; nil where something is open.
  @inline(__always) private mutating func write(
    _ interval: OpenInterval, of row: Int, child: Int, done: (day: Int32, row: Int32)?, end: Int32
  ) -> Bool? {
    guard let phase = line(for: interval, row) else { return nil }
    if phase < 0 || !areJudged[phase] { return writeUnjudged(phase, interval, row) }
    var due = dues.due(byLine: phase, after: interval.clock)
    if due == DueDays.unasked { due = workOutDue(phase, after: interval.clock) }
    guard due != DueDays.nothing else { return nil }
    var plain = ObligationList.Packed(
      subject: Int32(row), child: Int32(child), daysLate: 0, doneRow: -1, allocation: -1,
      clock: interval.clock,
      due: due, done: ObligationList.none, saying: 0, part: -1, phase: Int16(phase), status: .met,
      severity: severity, flags: ObligationList.Flag.countsInRates)
    var isShortfall = false
    if end < interval.clock {
      plain.status = .excluded
      plain.saying = saying(hadEnded: true, phase, due: due, end: end)
    } else if let done, done.day <= end {
      (plain.done, plain.doneRow) = (done.day, done.row)
      if done.day > due {
        isShortfall = true
        plain.status = .late
        plain.daysLate = done.day - due
      }
    } else if end != .max, end < due {
      plain.status = .excluded
      plain.saying = saying(hadEnded: false, phase, due: due, end: end)
    } else if end == .max, due >= asAt {
      plain.status = .due
    } else {
      isShortfall = true
      plain.status = end == .max ? .overdue : .notMet
      plain.daysLate = min(end, asAt) - due
    }
    if isShortfall, !shortfallsArePlain { return writeShortfall(plain, interval, end: end) }
    if due > windowOpens, due <= asAt { plain.flags |= ObligationList.Flag.isInWindow }
    if hasAllocations {
      plain.allocation = judge.allocation(of: done?.day, ofChild: child, on: min(due, asAt))
    }
    rows.append(plain)
    return false
  }

  /// Writes down an interval to which no line applies, or one that is not judged.
  @inline(never) private mutating func writeUnjudged(_ phase: Int, _ interval: OpenInterval, _ row: Int)
    -> Bool
  {
    if phase >= 0, case .notJudged(let words) = timetable.lines[phase].interval {
      writeOut(Verdict(status: .excluded, phase: phase, detail: words), interval, row)
      return false
    }
    if !interval.isFirst { return true }
    writeOut(Verdict(status: .excluded, detail: RuleJudge.noLine), interval, row)
    return false
  }

  @inline(never) private mutating func workOutDue(_ phase: Int, after clock: Int32) -> Int32 {
    let due = judge.due(timetable.lines[phase].interval, after: clock) ?? DueDays.nothing
    dues.note(due, byLine: phase, after: clock)
    return due
  }

  /// What the list of rows calls what is said of an interval that nobody had to be seen in.
  @inline(never) private mutating func saying(hadEnded: Bool, _ phase: Int, due: Int32, end: Int32) -> Int32 {
    if hadEnded {
      if self.hadEnded == 0 {
        self.hadEnded = judge.number(ofSaying: judge.hadEnded(phase: phase, due: due).detail)
      }
      return self.hadEnded
    }
    if endedTooSoon == 0 {
      endedTooSoon = judge.number(ofSaying: judge.undone(phase: phase, due: due, ended: end).detail)
    }
    return endedTooSoon
  }

  /// Writes down a shortfall of which there may be more to say.
  @inline(never) private mutating func writeShortfall(
    _ plain: ObligationList.Packed, _ interval: OpenInterval, end: Int32
  ) -> Bool? {
    let (row, phase) = (Int(plain.subject), Int(plain.phase))
    let verdict =
      if plain.done == ObligationList.none {
        judge.undone(phase: phase, due: plain.due, ended: end == .max ? nil : end)
      } else {
        Verdict(status: .late, phase: phase, due: plain.due, done: plain.done, doneRow: plain.doneRow)
      }
    guard verdict.status.isShortfall, !judge.frame.excuses.isEmpty else {
      writeOut(verdict, interval, row)
      return false
    }
    let subject = Subject(row: row, gate: .open)
    guard case .decided(let settled) = judge.excused(verdict, subject, judge.frame, clock: interval.clock)
    else {
      return nil
    }
    writeOut(settled, interval, row)
    return false
  }

  @inline(never) private mutating func writeOut(_ verdict: Verdict, _ interval: OpenInterval, _ row: Int) {
    writeDown()
    judge.write(
      verdict, of: row, clock: interval.clock, opensWithSubject: interval.isFirst, ordinal: interval.ordinal)
  }

  /// The first line that fits an interval; -1 where none does, nil where that is open.
  @inline(__always) private mutating func line(for interval: OpenInterval, _ row: Int) -> Int? {
    let (clock, ordinal) = (interval.clock, Int32(truncatingIfNeeded: interval.ordinal))
    while firstLine < lineCount, lines[firstLine].test.isOver(clock: clock, ordinal: ordinal) {
      firstLine += 1
    }
    for place in firstLine..<lineCount {
      guard let holds = lines[place].test.holds(clock: clock, ordinal: ordinal) else {
        switch judge.truth(ofLine: lines[place].line, of: timetable, interval, row) {
        case .yes: return lines[place].line
        case .no: continue
        case .unknown: return nil
        }
      }
      if holds { return lines[place].line }
    }
    return -1
  }
}
