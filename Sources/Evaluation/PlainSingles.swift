import Chronology
import RuleChecking

/// Judges the subjects of a rule that one question decides — a condition, a number, a date of the subject's own — some
/// hundred at a time, a column after the other.
///
/// Of a subject by itself nearly all the time went into setting out, and into counting references to what says nothing.
/// Whatever is not plainly there has the subject judged at length; both ways must give the same rows.
struct PlainSingles {
  private let judge: RuleJudge
  /// What each line of a limit or timetable says.
  private let mosts: [Int32]
  private let intervals: [Interval]
  private let asAt: Int32
  private var rows: PlainRows
  private var dues: DueDays
  /// What the list of rows calls what is said of a number, by the number and its limit.
  private var sayings: [UInt64: Int32] = [:]

  /// What a rule asks of duties came to, a column for each thing asked.
  private enum Answers {
    case holds([Truth])
    case within(lines: [Int32], numbers: [Int32])
    case timely(lines: [Int32], days: [Int32], ends: [Int32])
  }

  /// - Parameter subjects: how many subjects there are to judge.
  /// - Returns: nil where the rule asks for more than this can tell.
  init?(_ judge: RuleJudge, subjects count: Int) {
    guard judge.notes == nil, !judge.tellsPrivateDates else { return nil }
    switch judge.plain.expectation {
    case .other: return nil
    case .holds: (mosts, intervals) = ([], [])
    case .noMoreThan(_, let most): (mosts, intervals) = (most, [])
    case .ownDate(_, let lines): (mosts, intervals) = ([], lines)
    }
    self.judge = judge
    asAt = judge.asAt
    rows = PlainRows(judge)
    dues = judge.dueDays ?? DueDays(lines: judge.plain.lines.count, asAt: judge.asAt, subjects: count)
  }

  /// Judges the subjects that can be seen among some rows of their table, in order.
  mutating func judge(rows all: Range<Int>) {
    judge.index.forEachBatch(of: judge.rule.entity, all) { judge(PlainBatch($0)) }
    rows.writeDown()
    judge.dueDays = dues
  }

  private mutating func judge(_ batch: PlainBatch) {
    let (gates, clocks) = judge.plainStarts(batch)
    let open = [Int32].places(batch.count) { gates[$0] == .open && PlainValues.isValue(clocks[$0]) }
    var duties = open.count == batch.count ? batch : batch.gathered(open)
    duties.clocks = .each(open.count == batch.count ? clocks : clocks.gathered(open))
    let answers = answers(duties)
    var next = 0
    for (place, subject) in batch.rows[0].enumerated() {
      let clock = clocks[place]
      if gates[place] == .open, PlainValues.isValue(clock) {
        if !write(answers, at: next, subject, clock: clock) { rows.judgeAtLength(subject) }
        next += 1
      } else if gates[place] == .unknown || clock == PlainValues.unknown {
        rows.judgeAtLength(subject)
      } else if let line = gates[place].line {
        rows.leaveOut(subject, line: line, clock: clock)
      }
    }
    if rows.isFull { rows.writeDown() }
  }

  /// What the rule asks of duties.
  private func answers(_ duties: PlainBatch) -> Answers {
    let questions = judge.plain.questions
    return switch judge.plain.expectation {
    case .holds(let condition): .holds(questions.answers(to: condition, of: duties))
    case .noMoreThan(let number, _):
      .within(
        lines: judge.plainLines(duties), numbers: questions.numbers(number, duties).numbers(duties.count))
    case .ownDate(let date, _):
      .timely(
        lines: judge.plainLines(duties), days: questions.days(date, duties).numbers(duties.count),
        ends: judge.plainEnds(duties))
    case .other: .holds([Truth](repeating: .unknown, count: duties.count))
    }
  }

  /// Writes down what became of a duty; false where that is open.
  @inline(__always) private mutating func write(
    _ answers: Answers, at place: Int, _ subject: Int32, clock: Int32
  ) -> Bool {
    switch answers {
    case .holds(let answers):
      if answers[place] == .unknown { return false }
      let holds = answers[place] == .yes
      rows.add(
        subject, holds ? .met : .notMet, clock: clock, due: clock,
        done: holds ? clock : ObligationList.none)
      return true
    case .within(let lines, let numbers):
      return writeLimit(subject, clock: clock, line: lines[place], numbers[place])
    case .timely(let lines, let days, let ends):
      return writeTimely(subject, clock: clock, line: Int(lines[place]), days[place], end: ends[place])
    }
  }

  // MARK: Limits

  private mutating func writeLimit(_ subject: Int32, clock: Int32, line: Int32, _ number: Int32) -> Bool {
    guard line >= 0 else {
      if line == -1 {
        rows.add(
          subject, .excluded, clock: clock, saying: judge.number(ofSaying: Verdict.noLimit.detail))
      }
      return line == -1
    }
    guard PlainValues.isValue(number) else {
      if number == PlainValues.none { rows.add(subject, .met, clock: clock, due: clock, done: clock) }
      return number == PlainValues.none
    }
    let most = mosts[Int(line)]
    let saying = saying(number, most)
    let isWithin = number <= most
    rows.add(
      subject, isWithin ? .met : .notMet, clock: clock, due: clock,
      done: isWithin ? clock : ObligationList.none, saying: saying)
    return true
  }

  /// What the list of rows calls what is said of a number and its limit.
  private mutating func saying(_ number: Int32, _ most: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(bitPattern: most))
    if let known = sayings[key] { return known }
    let verdict =
      number <= most ? Verdict.within(number, most, clock: asAt) : .beyond(number, most, clock: asAt)
    let saying = judge.number(ofSaying: verdict.detail)
    sayings[key] = saying
    return saying
  }

  // MARK: Dates

  /// - Parameters:
  ///   - line: the line that fits; -1 for none, -2 where that is not plain.
  ///   - day: the day it was done.
  ///   - end: the day the duty ended, the last of all days while it goes on.
  @inline(__always) private mutating func writeTimely(
    _ subject: Int32, clock: Int32, line: Int, _ day: Int32, end: Int32
  ) -> Bool {
    guard day != PlainValues.unknown, line >= -1 else { return false }
    if line < 0 { return writeUnjudged(subject, clock: clock, line, RuleJudge.noLine) }
    if case .notJudged(let words) = intervals[line] {
      return writeUnjudged(subject, clock: clock, line, words)
    }
    let due = due(intervals[line], line, after: clock)
    guard due != DueDays.nothing, end != PlainValues.unknown else { return false }
    let isDone = PlainValues.isValue(day) && day >= clock && day <= asAt
    rows.add(
      subject, phase: line, clock: clock, due: due, done: isDone ? day : ObligationList.none, doneRow: -1,
      end: end, ordinal: 1)
    return true
  }

  private mutating func writeUnjudged(_ subject: Int32, clock: Int32, _ line: Int, _ words: String) -> Bool {
    rows.add(subject, .excluded, phase: line, clock: clock, saying: judge.number(ofSaying: words))
    return true
  }

  private mutating func due(_ interval: Interval, _ line: Int, after clock: Int32) -> Int32 {
    let known = dues.due(byLine: line, after: clock)
    if known != DueDays.unasked { return known }
    let due = judge.due(interval, after: clock) ?? DueDays.nothing
    dues.note(due, byLine: line, after: clock)
    return due
  }
}
