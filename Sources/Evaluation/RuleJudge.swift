import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Judges every subject of one rule over the record.
final class RuleJudge {
  let rule: CheckedRule
  let position: Int
  let index: CaseIndex
  let questioner: Questioner
  let explorer: ReadingExplorer
  let allocations: AllocationLookup
  /// The day before the first on which a due date counts towards rates.
  let windowOpens: CivilDay
  /// Whether any date that the rule reckons with may reach no output.
  let tellsPrivateDates: Bool
  /// Of the rule as a whole, then of each part: whether what it looks for is dated by a private date.
  let eventsArePrivate: [Bool]
  /// What the rule asks of every subject, as the record plainly answers it.
  let plain: PlainRule
  /// The rule as a whole, for what has no parts.
  let frame: PartFrame
  /// What it asks of those that fell short.
  private(set) lazy var shortfall = PlainShortfall(rule, index)
  /// The rows written down so far.
  var obligations: ObligationList
  /// What the last row that said something said, and what the list of rows calls it.
  var lastSaid: (detail: String, number: Int32) = ("", 0)
  /// What the lines of its timetable leave, as far as it has been worked out, for the next rows of the same rule.
  var dueDays: DueDays?
  /// What is noted of each row as it is judged, where somebody asked why; else nil, and nothing is noted.
  var notes: JudgingNotes?

  init(
    rule: CheckedRule, position: Int, index: CaseIndex, questioner: Questioner, explorer: ReadingExplorer,
    allocations: AllocationLookup, windowOpens: CivilDay
  ) {
    self.rule = rule
    self.position = position
    self.index = index
    self.questioner = questioner
    self.explorer = explorer
    self.allocations = allocations
    self.windowOpens = windowOpens
    obligations = ObligationList(children: index.tables[rule.entity].childRow)
    plain = PlainRule(rule, index)
    frame = PartFrame(rule)
    let dictionary = index.vocabulary.dictionary
    tellsPrivateDates = !rule.privateDates(in: dictionary).isEmpty
    eventsArePrivate = rule.expectation.datesWithParts.map { dates in
      dates.contains(where: dictionary.isPrivate)
    }
  }

  var asAt: Int32 { index.asAt.number }

  /// Judges the subjects that can be seen among some rows of their table, in order.
  func judge(rows: Range<Int>) {
    if var timetable = PlainTimetable(self, subjects: rows.count) { return timetable.judge(rows: rows) }
    if var singles = PlainSingles(self, subjects: rows.count) { return singles.judge(rows: rows) }
    index.forEachBatch(of: rule.entity, rows) { rows in
      let gates = plainGates(PlainBatch(rows))
      for (row, gate) in zip(rows, gates) { judge(Int(row), self.gate(Int(row), gate)) }
    }
  }

  /// Judges a subject.
  func judge(_ row: Int) { judge(row, gate(row)) }

  private func judge(_ row: Int, _ gate: Gate) {
    let subject = Subject(row: row, gate: gate)
    switch subject.gate {
    case .closed: return
    case .leftOut(let words):
      let verdict = Verdict(status: .excluded, detail: words)
      let (clock, isPrivate) = clockDay(row)
      write(verdict, of: row, clock: clock, clockIsPrivate: isPrivate)
    case .open, .uncertain:
      switch clock(of: row) {
      case .none: return
      case .unknown(let fact):
        let verdict = Verdict(status: .notAssessable)
        let settled = Settled(verdict: verdict, unknown: [fact])
        emit([JudgedRow(clock: nil, settled: settled)], row, clockIsPrivate: false)
      case .day(let clock, let isPrivate):
        if case .open = subject.gate, let verdict = plainVerdict(row, clock: clock) {
          return write(verdict, of: row, clock: clock, clockIsPrivate: isPrivate)
        }
        let rows = rows(of: rule.expectation, subject, clock: clock, frame: PartFrame(rule))
        emit(rows, row, clockIsPrivate: isPrivate)
      case .minutes(let earliest, let latest, let isPrivate):
        let rows = hourRows(of: rule.expectation, subject, clock: (earliest, latest), frame: PartFrame(rule))
        emit(rows, row, clockIsPrivate: isPrivate)
      }
    }
  }

  // MARK: Who is looked at

  /// The same of a row of which it is told, or not plainly.
  private func gate(_ row: Int, _ plainly: PlainGate) -> Gate {
    if let line = plainly.line { return .leftOut(rule.leaveOut[line].words) }
    return plainly == .open ? .open : plainly == .closed ? .closed : gate(row)
  }

  /// Whether a row is a subject of the rule, as the record alone tells.
  func gate(_ row: Int) -> Gate {
    questioner.obstacle = nil
    if let gate = plainGate(row) { return gate }
    var isUncertain = false
    switch explorer.truth(rule.onlyIf, Situation(row: row)) {
    case .no: return .closed
    case .unknown: isUncertain = true
    case .yes: break
    }
    for line in rule.leaveOut {
      switch explorer.truth(line.condition, Situation(row: row)) {
      case .yes: return .leftOut(line.words)
      case .unknown: isUncertain = true
      case .no: break
      }
    }
    guard isUncertain else { return .open }
    return jointGate(row)
  }

  /// What several conditions come to together, each of which may or may not hold: under every reading one of them
  /// may shut the row out.
  private func jointGate(_ row: Int) -> Gate {
    guard rule.leaveOut.count > (rule.onlyIf == .always ? 1 : 0) else { return .uncertain }
    let verdicts = explorer.settle {
      questioner.obstacle = nil
      return gateAttempt(Subject(row: row, gate: .uncertain)) ?? .decided(Verdict(status: .met))
    }.possible
    guard verdicts.allSatisfy({ $0.status == .excluded }) else { return .uncertain }
    return verdicts.first { $0.detail != Self.notLookedAt }.map { .leftOut($0.detail) } ?? .closed
  }

  private static let notLookedAt = "not one that the rule looks at"

  /// The same under the readings being tried; nil once the subject is in.
  func gateAttempt(_ subject: Subject) -> Attempt? {
    guard case .uncertain = subject.gate else { return nil }
    var isOpen = false
    switch questioner.truth(rule.onlyIf, Situation(row: subject.row)) {
    case .no: return .decided(Verdict(status: .excluded, detail: Self.notLookedAt))
    case .unknown: isOpen = true
    case .yes: break
    }
    // One reason to leave it out is enough, whatever cannot be told of the others.
    for line in rule.leaveOut {
      switch questioner.truth(line.condition, Situation(row: subject.row)) {
      case .yes: return .decided(Verdict(status: .excluded, detail: line.words))
      case .unknown: isOpen = true
      case .no: break
      }
    }
    return isOpen ? blocked : nil
  }

  /// The attempt that failed on the questioner's obstacle.
  var blocked: Attempt { .blocked(blockingFact) }

  var blockingFact: UnknownFact {
    questioner.obstacle ?? UnknownFact(entity: rule.entity, field: -1, row: -1, aspect: .otherRows)
  }
}
