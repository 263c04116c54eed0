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
    let isVisible = index.visibleRows(of: rule.entity)
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.batchLength) {
      let batch = (first..<min(rows.upperBound, first + Self.batchLength)).filter { isVisible[$0] }
      for (row, gate) in zip(batch, plainGates(batch)) { judge(row, gate ?? self.gate(row)) }
    }
  }

  /// So many subjects are looked at a column at a time, so that what is known of them stays at hand.
  private static let batchLength = 512

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

  private var blockingFact: UnknownFact {
    questioner.obstacle ?? UnknownFact(entity: rule.entity, field: -1, row: -1, aspect: .otherRows)
  }

  // MARK: When the clock starts and the duty ends

  func clock(of row: Int) -> ClockStart {
    // What is asked of something that has no day of its own is asked on the as-at date, unless it asks how soon.
    if rule.clockStarts.isEmpty { return rule.expectation.isTimed ? .none : .day(asAt, isPrivate: false) }
    return plainClock(of: row) ?? clock(of: row, by: rule.clockStarts[...])
  }

  private func clock(of row: Int, by lines: ArraySlice<ClockLine>) -> ClockStart {
    let situation = Situation(row: row)
    for (place, line) in zip(lines.indices, lines) {
      questioner.obstacle = nil
      switch explorer.truth(line.condition, situation) {
      case .no: continue
      case .unknown:
        let fact = blockingFact
        // It does not matter which line fits where both start the clock on the same day.
        let (one, other) = (
          clock(of: row, by: [ClockLine(condition: .always, day: line.day)]),
          clock(of: row, by: lines[(place + 1)...])
        )
        return one == other ? one : .unknown(fact)
      case .yes: break
      }
      guard case .row(let at) = questioner.follow(line.day.row, situation) else {
        return questioner.obstacle.map { .unknown($0) } ?? .none
      }
      let column = index.cells[line.day.entity, line.day.field]
      if let minutes = column.minutes(at: at) {
        return .minutes(minutes.earliest, minutes.latest, isPrivate: column.isPrivate)
      }
      if let day = column.day(at: at) { return day > asAt ? .none : .day(day, isPrivate: column.isPrivate) }
      if column.presence(at: at) == .blank, column.blankIsAnswer { return .none }
      return .unknown(UnknownFact(entity: line.day.entity, field: line.day.field, row: at))
    }
    return .none
  }

  private func clockDay(_ row: Int) -> (day: Int32?, isPrivate: Bool) {
    switch clock(of: row) {
    case .day(let day, let isPrivate): (day, isPrivate)
    case .minutes(let earliest, _, let isPrivate): (Moment(minute: earliest).localDay.number, isPrivate)
    case .unknown, .none: (nil, false)
    }
  }

  /// The day the duty ends, under the readings being tried: `open` while it goes on.
  ///
  /// A birthday that cannot be worked out, because the date of birth is not recorded, ends nothing. An end
  /// that is supposed to be as early as can be is no earlier than the start.
  func end(of subject: Subject, start: Int32) -> DutyEnd {
    if questioner.readings.isEmpty, let end = plainEnd(of: subject.row) { return end }
    var end: Int32?
    for expression in rule.ends {
      let before = questioner.obstacle
      let isSupposed = questioner.isSupposed(expression, Situation(row: subject.row))
      // What is supposed about a date of birth for another question's sake makes no birthday known.
      if isSupposed, case .shifted = expression { continue }
      switch questioner.day(expression, Situation(row: subject.row)) {
      case .day(let day):
        let day = isSupposed ? max(start, day) : day
        if day <= asAt { end = min(end ?? day, day) }
      case .none: break
      case .unknown:
        guard case .shifted = expression else { return .unknown }
        questioner.obstacle = before
      }
    }
    return end.map { .on($0) } ?? .open
  }

  /// Notes where a supposed end turns the answer: at the days it is held against.
  func noteTurns(ofEnd subject: Subject, at days: [Int32]) {
    guard !questioner.readings.isEmpty else { return }
    for expression in rule.ends {
      if case .shifted = expression { continue }
      for day in days {
        questioner.noteTurns(of: expression, Situation(row: subject.row), at: day)
      }
    }
  }

  /// The earliest end that is recorded, whatever else may have ended the duty sooner.
  func recordedEnd(of subject: Subject) -> Int32? {
    switch questioner.readings.isEmpty ? plainEnd(of: subject.row) : nil {
    case .open: return nil
    case .on(let day): return day
    case .unknown, nil: break
    }
    var end: Int32?
    for expression in rule.ends {
      guard case .day(let day) = questioner.day(expression, Situation(row: subject.row)), day <= asAt else {
        continue
      }
      end = min(end ?? day, day)
    }
    return end
  }
}

/// Whether a row is a subject of a rule.
enum Gate {
  case open
  /// It depends on something that is not recorded.
  case uncertain
  /// It is none of the rule's.
  case closed
  /// It is outside the question, for the reason given.
  case leftOut(String)
}

/// A row being judged.
struct Subject {
  var row: Int
  var gate: Gate
}

/// Where a subject's clock starts.
enum ClockStart: Equatable {
  case day(Int32, isPrivate: Bool)
  case minutes(Int32, Int32, isPrivate: Bool)
  case unknown(UnknownFact)
  /// The duty has not arisen.
  case none
}

/// When a duty ends.
enum DutyEnd {
  case open
  case on(Int32)
  case unknown
}

/// A duty judged, before it is written down as an obligation.
struct JudgedRow {
  var part: Int16 = -1
  var clock: Int32?
  var isInMinutes = false
  var countsInRates = true
  /// Whether the subject's own clock opened it, rather than something that happened later.
  var opensWithSubject = true
  /// Which interval of its subject this is, counted from 1, and whether earlier ones may lie before those that
  /// can be seen.
  var ordinal = 1
  var ordinalIsLeast = false
  var settled: Settled
}

/// What a part adds to the rule it belongs to.
struct PartFrame {
  var part: Int16 = -1
  var onlyIf: Condition = .always
  var excuses: [CheckedLine]

  init(_ rule: CheckedRule) {
    excuses = rule.excuses
  }

  init(_ rule: CheckedRule, part: Int, _ checked: CheckedPart) {
    self.part = Int16(part)
    onlyIf = checked.onlyIf
    excuses = checked.excuses + rule.excuses
  }
}
