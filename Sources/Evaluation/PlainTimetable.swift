import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Judges a timetable's subjects of which the record leaves nothing open, in one pass over their days.
///
/// Nearly every subject is such a one, and of a million visits nearly all the time went into setting out to try
/// readings of which there is only one. When clocks start, when duties end and which lines there are is asked of some
/// hundred subjects at a time, a column after the other; then each subject's days are passed over. Whatever is not
/// plainly there — an answer that is unknown, a row without its day, a reason to excuse that may or may not apply —
/// has the subject judged at length. Both ways must give the same rows: the evaluator is held against the reference
/// with both in use.
struct PlainTimetable {
  private let judge: RuleJudge
  private let timetable: CheckedTimetable
  private let groups: RowGroups
  /// The same, to be asked for a subject's rows without counting references.
  private let held: HeldGroups
  /// Whether the rows looked for count, by row, unless all do.
  private let counts: [UInt8]
  private let allCount: Bool
  private let repeats: Bool
  /// By what a subject finds the rows looked for: its child, or itself.
  private let owners: [Int32]
  private let unlinked: UnlinkedRows?
  private let mayBeUnlinked: Bool
  /// For each line whether it is judged at all.
  private let areJudged: [Bool]
  private let asAt: Int32

  private var lines: PlainLines
  private var dues: DueDays
  private var rows: PlainRows
  /// What the list of rows calls what is said of an interval that no line, or one that is not judged, applies to.
  private var unjudged: [Int: Int32] = [:]

  /// - Parameter subjects: how many subjects there are to judge.
  /// - Returns: nil where the rule asks for more than this can tell.
  init?(_ judge: RuleJudge, subjects count: Int) {
    guard judge.notes == nil, !judge.eventsArePrivate.contains(true),
      case .howSoon(let timetable) = judge.rule.expectation, timetable.isPlain,
      case .rows(let relation, let date) = timetable.source,
      judge.index.tables[relation.to].completeness == .all
    else { return nil }
    switch relation.kind {
    case .sameChild: (owners, unlinked) = (judge.index.tables[judge.rule.entity].childRow, nil)
    case .reference:
      owners = .places(judge.index.tables[judge.rule.entity].rowCount)
      unlinked = UnlinkedRows(judge, relation)
    case .sameText: return nil
    }
    self.judge = judge
    self.timetable = timetable
    mayBeUnlinked = unlinked != nil
    groups = judge.index.groups(relation, date: date)
    held = HeldGroups(groups)
    allCount = timetable.countIf == .always
    if allCount {
      counts = []
    } else {
      guard !judge.index.needsClock(timetable.countIf) else { return nil }
      counts = judge.questioner.answers(to: timetable.countIf, ofAllRowsOf: relation.to)
    }
    repeats = timetable.repeats
    areJudged = timetable.lines.map { if case .notJudged = $0.interval { false } else { true } }
    asAt = judge.asAt
    lines = PlainLines(judge, timetable)
    dues = judge.dueDays ?? DueDays(lines: timetable.lines.count, asAt: judge.asAt, subjects: count)
    rows = PlainRows(judge)
    judge.questioner.ordinalEntity = relation.to
  }

  /// Judges the subjects that can be seen among some rows of their table, in order.
  mutating func judge(rows all: Range<Int>) {
    judge.index.forEachBatch(of: judge.rule.entity, all) { judge(PlainBatch($0)) }
    rows.writeDown()
    judge.dueDays = dues
  }

  private mutating func judge(_ batch: PlainBatch) {
    let subjects = PlainSubjects(judge, batch)
    lines.lay(batch, subjects)
    let (keys, layout) = (groups.keys, groups.layout)
    for (place, row) in batch.rows[0].enumerated() {
      let start = subjects.starts[place]
      guard PlainValues.isValue(start), subjects.leftOut[place] < 0 else {
        if start == PlainValues.unknown {
          rows.judgeAtLength(row)
        } else if subjects.leftOut[place] >= 0 {
          rows.leaveOut(row, line: Int(subjects.leftOut[place]), clock: start)
        }
        continue
      }
      let written = rows.count
      lines.take(place)
      if !writeIntervals(of: row, from: start, end: subjects.ends[place], among: keys.span, layout) {
        rows.takeBack(to: written)
        rows.judgeAtLength(row)
      }
      if rows.isFull { rows.writeDown() }
    }
  }

  /// Writes the intervals one after the other, as the days on which something counted divide the time.
  ///
  /// - Returns: false where something about the subject is open.
  private mutating func writeIntervals(
    of row: Int32, from start: Int32, end: Int32, among keys: Span<UInt64>, _ layout: RowKeys
  ) -> Bool {
    if mayBeUnlinked, unlinked?.mayBelong(to: Int(row)) == true { return false }
    let last = min(asAt, end)
    let places = held.places(of: Int(owners[Int(row)]))
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
      guard let isLast = write(interval, of: row, done: day, doneRow, end: end) else { return false }
      guard !isLast, repeats, day != ObligationList.none else { return true }
      interval.clock = day
      interval.ordinal += 1
      interval.isFirst = false
    }
  }

  /// Writes one interval down.
  ///
  /// - Returns: whether the sequence ended before it; nil where something is open.
  @inline(__always) private mutating func write(
    _ interval: OpenInterval, of row: Int32, done: Int32, _ doneRow: Int32, end: Int32
  ) -> Bool? {
    guard let phase = lines.line(for: interval, Int(row)) else { return nil }
    if phase < 0 || !areJudged[phase] { return writeUnjudged(phase, interval, row) }
    var due = dues.due(byLine: phase, after: interval.clock)
    if due == DueDays.unasked { due = workOutDue(phase, after: interval.clock) }
    guard due != DueDays.nothing else { return nil }
    rows.add(
      row, phase: phase, clock: interval.clock, due: due, done: done, doneRow: doneRow, end: end,
      ordinal: Int32(truncatingIfNeeded: interval.ordinal))
    return false
  }

  /// Writes down an interval to which no line applies, or one that is not judged.
  @inline(never) private mutating func writeUnjudged(_ phase: Int, _ interval: OpenInterval, _ row: Int32)
    -> Bool
  {
    if phase < 0, !interval.isFirst { return true }
    let saying = unjudged[phase] ?? judge.number(ofSaying: words(ofUnjudged: phase))
    unjudged[phase] = saying
    rows.add(row, .excluded, phase: phase, clock: interval.clock, saying: saying)
    return false
  }

  private func words(ofUnjudged phase: Int) -> String {
    if phase >= 0, case .notJudged(let words) = timetable.lines[phase].interval {
      words
    } else {
      RuleJudge.noLine
    }
  }

  @inline(never) private mutating func workOutDue(_ phase: Int, after clock: Int32) -> Int32 {
    let due = judge.due(timetable.lines[phase].interval, after: clock) ?? DueDays.nothing
    dues.note(due, byLine: phase, after: clock)
    return due
  }
}

extension CheckedTimetable {
  /// Whether it counts days from the clock on, and no terms.
  var isPlain: Bool {
    mayPrecede == nil && !isInHours && !lines.contains { $0.interval == .eachTerm }
  }
}
