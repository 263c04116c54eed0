import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// What is overdue, open and due next for each child, once for each rule.
struct LiveDuties {
  private(set) var overdue: [[OpenDuty]]
  private(set) var open: [[OpenDuty]]
  private(set) var next: [OpenDuty?]
  /// The day on which each child's next duty falls due, also where it is not told.
  private var nextDue: [CivilDay?]
  private let tables: CaseTables
  private let vocabulary: Vocabulary
  private let asAt: CivilDay
  private let writeUpAllowance: Int

  /// Which rows of one rule matter to one child.
  private struct Rows {
    var worst = -1
    var overdueCount = 0
    var open = -1
    var openCount = 0
    var next = -1
    /// The last day on which what the rule looks for is recorded.
    var lastDone = Int32.min
  }

  init(
    _ result: EvaluationResult, tables: CaseTables, vocabulary: Vocabulary, children: Int, asAt: CivilDay,
    writeUpAllowance: Int
  ) {
    overdue = [[OpenDuty]](repeating: [], count: children)
    open = overdue
    next = [OpenDuty?](repeating: nil, count: children)
    nextDue = [CivilDay?](repeating: nil, count: children)
    self.tables = tables
    self.vocabulary = vocabulary
    self.asAt = asAt
    self.writeUpAllowance = writeUpAllowance
    for outcome in result.outcomes where !outcome.obligations.isEmpty { add(outcome) }
    for child in overdue.indices where overdue[child].count > 1 {
      overdue[child].sort { left, right in
        (right.severity.rank, right.urgency, left.rule) < (left.severity.rank, left.urgency, right.rule)
      }
    }
  }

  private mutating func add(_ outcome: RuleOutcome) {
    var rows = [Rows](repeating: Rows(), count: overdue.count)
    var touched: [Int] = []
    let (packed, isStock) = (outcome.obligations, outcome.isStock)
    var index = 0
    for segment in packed.packedSegments {
      for row in segment {
        take(row, at: index, among: packed, isStock: isStock, into: &rows, touched: &touched)
        index += 1
      }
    }
    let words = RowWords(outcome, tables: tables, extract: asAt)
    for child in touched {
      let found = rows[child]
      let last = found.lastDone == .min ? nil : CivilDay(number: found.lastDone)
      func duty(_ row: Int, _ sentence: String) -> OpenDuty {
        self.duty(outcome, row: row, words: words, sentence: sentence, last: last)
      }
      if found.worst >= 0 {
        let sentence = words.overdue(outcome.obligations[found.worst])
        overdue[child].append(duty(found.worst, sentence + more(found.overdueCount - 1, "overdue")))
      }
      if found.open >= 0 {
        let sentence = words.open(outcome.obligations[found.open])
        open[child].append(duty(found.open, sentence + more(found.openCount - 1, "open")))
      }
      guard found.next >= 0, let due = outcome.obligations[found.next].dueDay else { continue }
      if let known = nextDue[child], known <= due { continue }
      nextDue[child] = due
      next[child] = duty(found.next, words.next(outcome.obligations[found.next]))
    }
  }

  private func more(_ count: Int, _ what: String) -> String {
    switch count {
    case ..<1: ""
    case 1: " One more like it is \(what)."
    default: " \(spelt(count).capitalised) more like it are \(what)."
    }
  }

  /// Notes what a row is to its child; parts of a duty give way to the duty.
  private func take(
    _ row: ObligationList.Packed, at index: Int, among packed: ObligationList, isStock: Bool,
    into rows: inout [Rows], touched: inout [Int]
  ) {
    let child = Int(row.child)
    guard child >= 0, child < rows.count else { return }
    if let done = row.printedDone, let day = row.day(done) {
      rows[child].lastDone = max(rows[child].lastDone, day.number)
    }
    guard row.countsInRates else { return }
    let before = rows[child]
    switch row.status {
    case .overdue:
      rows[child].overdueCount += 1
      if before.worst < 0 || packed[packed: before.worst].daysLate < row.daysLate {
        rows[child].worst = index
      }
    case .notAssessable:
      guard isStock || row.isInWindow else { return }
      rows[child].openCount += 1
      // The latest one is the one that still matters.
      if before.open < 0 || packed[packed: before.open].due <= row.due {
        rows[child].open = index
      }
    case .due:
      if before.next < 0
        || (row.recorded(packed[packed: before.next].due) ?? .max) > (row.recorded(row.due) ?? .max)
      {
        rows[child].next = index
      }
    default: return
    }
    if before.worst < 0, before.open < 0, before.next < 0 { touched.append(child) }
  }

  private func duty(
    _ outcome: RuleOutcome, row index: Int, words: RowWords, sentence: String, last: CivilDay?
  ) -> OpenDuty {
    let row = outcome.obligations[index]
    return OpenDuty(
      rule: outcome.rule.id, name: words.name(of: row), sentence: sentence,
      severity: outcome.rule.gradesShortfalls ? row.severity : outcome.rule.rule.severity,
      force: outcome.rule.force, status: row.status,
      due: row.printedDueDay,
      daysLate: Int(row.meaningfulLateness), lastRecorded: last ?? words.event(before: row),
      mayBeRecording: row.status == .overdue && isWithinAllowance(row.dueDay),
      withheld: words.withheld(row))
  }

  /// Whether so few working days have passed since a day that what happened may not be written up yet.
  private func isWithinAllowance(_ due: CivilDay?) -> Bool {
    guard let due, let days = vocabulary.calendar.workingDays(after: due, through: asAt) else { return false }
    return days <= writeUpAllowance
  }
}
