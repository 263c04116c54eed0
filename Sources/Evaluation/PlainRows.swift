import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Rows of subjects of which the record leaves nothing open, before they are written down.
///
/// They are some hundred at a time, so that what is asked only of those that fell short is asked of many at once.
/// Between them stand the subjects that have to be judged at length, in their order.
struct PlainRows {
  private let judge: RuleJudge
  private var rows: [ObligationList.Packed] = []
  private var short: [ShortRow] = []
  private var atLength: [Stretch] = []
  private var grading: ShortfallGrading
  private let childOfSubject: [Int32]
  private let hasAllocations: Bool
  private let severity: FindingSeverity
  private let asAt, windowOpens: Int32
  /// What the list of rows calls what is said of a subject that a line leaves out; 0 until it is said.
  private var leftOut: [Int32]
  /// The same of a duty that nobody had to do, or that has no line.
  private var hadEnded: Int32 = 0
  private var endedTooSoon: Int32 = 0

  /// A subject that has to be judged at length, and the rows made for it, which then do not count.
  private struct Stretch {
    var subject: Int32
    var rows: Range<Int>
  }

  /// So many rows are written down at a time, or a few more.
  private static let mostRows = 1024

  init(_ judge: RuleJudge) {
    self.judge = judge
    grading = ShortfallGrading(judge)
    childOfSubject = judge.index.tables[judge.rule.entity].childRow
    hasAllocations = !judge.allocations.isEmpty
    severity = judge.rule.rule.severity
    (asAt, windowOpens) = (judge.asAt, judge.windowOpens.number)
    leftOut = [Int32](repeating: 0, count: judge.rule.leaveOut.count)
    rows.reserveCapacity(2 * Self.mostRows)
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// Whether enough stand here to be written down; not within a subject's rows.
  var isFull: Bool { rows.count >= Self.mostRows }

  /// The child of a subject; -1 where there is none.
  @inline(__always) func child(of subject: Int32) -> Int32 { childOfSubject[Int(subject)] }

  /// Takes back all rows after the first so many.
  mutating func takeBack(to count: Int) {
    rows.removeLast(rows.count - count)
    while let last = short.last, Int(last.place) >= count { short.removeLast() }
  }

  /// Has a subject judged at length, after the rows that stand here.
  mutating func judgeAtLength(_ subject: Int32) {
    atLength.append(Stretch(subject: subject, rows: rows.count..<rows.count))
  }

  // MARK: Adding

  /// Adds a duty that its days decide: done by a day, or not, and ended on one.
  ///
  /// - Parameters:
  ///   - done: the day it was done, before or on the as-at date; none where it was not.
  ///   - end: the day the duty ended, the last of all days while it goes on.
  @inline(__always) mutating func add(
    _ subject: Int32, phase: Int, clock: Int32, due: Int32, done: Int32, doneRow: Int32, end: Int32,
    ordinal: Int32
  ) {
    var row = ObligationList.Packed(
      subject: subject, child: child(of: subject), daysLate: 0, doneRow: -1, allocation: -1, clock: clock,
      due: due, done: ObligationList.none, saying: 0, part: -1, phase: Int16(truncatingIfNeeded: phase),
      status: .met, severity: severity, flags: ObligationList.Flag.countsInRates)
    if due > windowOpens, due <= asAt { row.flags |= ObligationList.Flag.isInWindow }
    if hasAllocations {
      row.allocation = judge.allocation(
        of: done == ObligationList.none || done > end ? nil : done, ofChild: Int(row.child),
        on: min(due, asAt))
    }
    if end < clock {
      row.status = .excluded
      row.saying = saying(hadEnded: true, phase, due: due, end: end)
    } else if done != ObligationList.none, done <= end {
      (row.done, row.doneRow) = (done, doneRow)
      if done > due {
        (row.status, row.daysLate) = (.late, done - due)
        return addShort(row, ordinal: ordinal, ended: ObligationList.none)
      }
    } else if end != .max, end < due {
      row.status = .excluded
      row.saying = saying(hadEnded: false, phase, due: due, end: end)
    } else if end == .max, due >= asAt {
      row.status = .due
    } else {
      return addUndone(row, end: end, ordinal: ordinal)
    }
    rows.append(row)
  }

  /// Adds what was not done by the day it was due.
  private mutating func addUndone(_ undone: ObligationList.Packed, end: Int32, ordinal: Int32) {
    var (row, ended) = (undone, end)
    if end == .max {
      ended = judge.lapsed(due: row.due) ?? ObligationList.none
    }
    row.status = ended == ObligationList.none ? .overdue : .notMet
    row.daysLate = max(0, (ended == ObligationList.none ? asAt : min(ended, asAt)) - row.due)
    addShort(row, ordinal: ordinal, ended: ended)
  }

  /// Adds what fell short.
  ///
  /// - Parameter ended: the day its duty ended, where that is what left it undone.
  private mutating func addShort(_ row: ObligationList.Packed, ordinal: Int32, ended: Int32) {
    if !grading.saysNothing {
      short.append(ShortRow(place: Int32(clamping: rows.count), ordinal: ordinal, ended: ended))
    }
    rows.append(row)
  }

  /// Adds a duty that is judged on the spot, or with which the rule has nothing to do.
  ///
  /// - Parameters:
  ///   - due: none where there is none.
  ///   - saying: what the list of rows calls what is said of it.
  mutating func add(
    _ subject: Int32, _ status: Status, phase: Int = -1, clock: Int32, due: Int32 = ObligationList.none,
    done: Int32 = ObligationList.none, saying: Int32 = 0
  ) {
    var row = ObligationList.Packed(
      subject: subject, child: child(of: subject), daysLate: 0, doneRow: -1, allocation: -1, clock: clock,
      due: due, done: done, saying: saying, part: -1, phase: Int16(truncatingIfNeeded: phase),
      status: status, severity: severity, flags: ObligationList.Flag.countsInRates)
    let day = due == ObligationList.none ? clock : due
    if day == ObligationList.none || day > windowOpens && day <= asAt {
      row.flags |= ObligationList.Flag.isInWindow
    }
    if hasAllocations {
      row.allocation = judge.allocation(
        of: done == ObligationList.none ? nil : done, ofChild: Int(row.child),
        on: day == ObligationList.none ? asAt : min(day, asAt))
    }
    guard status.isShortfall else { return rows.append(row) }
    addShort(row, ordinal: 1, ended: ObligationList.none)
  }

  /// Adds a subject that a line of the rule leaves out.
  mutating func leaveOut(_ subject: Int32, line: Int, clock: Int32) {
    if leftOut[line] == 0 { leftOut[line] = judge.number(ofSaying: judge.rule.leaveOut[line].words) }
    add(subject, .excluded, clock: clock, saying: leftOut[line])
  }

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

  // MARK: Writing down

  /// Writes all rows down that stand here, once those that fell short are settled.
  mutating func writeDown() {
    for place in grading.settle(short, among: &rows) { giveBack(Int(place)) }
    if atLength.isEmpty {
      judge.writeDown(rows)
    } else {
      var next = 0
      for stretch in atLength.sorted(by: { $0.subject < $1.subject }) {
        judge.writeDown(Array(rows[next..<stretch.rows.lowerBound]))
        judge.judge(Int(stretch.subject))
        next = stretch.rows.upperBound
      }
      judge.writeDown(Array(rows[next...]))
    }
    rows.removeAll(keepingCapacity: true)
    short.removeAll(keepingCapacity: true)
    atLength.removeAll(keepingCapacity: true)
  }

  /// Has the subject of a row judged at length, instead of by the rows that stand here.
  private mutating func giveBack(_ place: Int) {
    if let last = atLength.last, last.rows.contains(place) { return }
    let subject = rows[place].subject
    var (first, end) = (place, place + 1)
    while first > 0, rows[first - 1].subject == subject { first -= 1 }
    while end < rows.count, rows[end].subject == subject { end += 1 }
    atLength.append(Stretch(subject: subject, rows: first..<end))
  }
}
