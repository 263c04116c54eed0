import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleJudge {
  /// Writes the judged rows of a subject down.
  func emit(_ rows: [JudgedRow], _ row: Int, clockIsPrivate: Bool) {
    for judged in rows { emit(judged, row, clockIsPrivate: clockIsPrivate) }
  }

  /// Writes a judged row of a subject down.
  func emit(_ judged: JudgedRow, _ row: Int, clockIsPrivate: Bool) {
    let child = index.child(of: row, in: rule.entity)
    let verdict = judged.settled.verdict
    let (unknown, silence) = unknown(judged.settled)
    var obligation = Obligation(
      rule: Int32(position), part: judged.part, phase: Int16(verdict.phase), subject: Int32(row),
      child: Int32(child), clock: judged.clock, due: verdict.due, done: verdict.done,
      isInMinutes: judged.isInMinutes, status: verdict.status, daysLate: 0, isInWindow: false,
      countsInRates: judged.countsInRates, doneRow: verdict.doneRow, allocation: -1,
      unknown: unknown,
      detail: silence.isEmpty
        ? verdict.detail : ([verdict.detail] + silence).filter { !$0.isEmpty }.joined(separator: "; "))
    obligation.daysLate = daysLate(
      verdict.status, due: obligation.dueDay?.number, done: obligation.day(obligation.done)?.number,
      ended: verdict.ended)
    obligation.withheld = withheld(
      verdict, part: judged.part, clock: judged.clock, opensWithSubject: judged.opensWithSubject, row,
      subjectsClockIsPrivate: clockIsPrivate)
    let due = obligation.day(judged.settled.earliestDue) ?? obligation.day(obligation.clock)
    obligation.isInWindow = due.map { $0 > windowOpens && $0.number <= asAt } ?? true
    obligation.allocation = allocation(
      of: (obligation.day(obligation.done)?.number), ofChild: child, on: min(due?.number ?? asAt, asAt))
    var situation = Situation(of: obligation)
    if !rule.remarks.isEmpty {
      obligation.detail = withRemarks(obligation.detail, verdict.status, situation)
    }
    (situation.ordinal, situation.ordinalIsLeast) = (judged.ordinal, judged.ordinalIsLeast)
    obligation.severity = severity(of: verdict.status, daysLate: obligation.daysLate, situation)
    notes?.rows.append((judged, obligation))
    obligations.append(obligation)
  }

  /// Writes down a verdict on a subject, for the rule as a whole, of which the record leaves nothing open.
  func write(
    _ verdict: Verdict, of row: Int, clock: Int32?, clockIsPrivate: Bool = false,
    opensWithSubject: Bool = true,
    ordinal: Int = 1
  ) {
    guard notes == nil else {
      let judged = JudgedRow(
        clock: clock, opensWithSubject: opensWithSubject, ordinal: ordinal,
        settled: Settled(verdict: verdict))
      return emit(judged, row, clockIsPrivate: clockIsPrivate)
    }
    var situation = Situation(row: row, clock: clock, due: verdict.due)
    let said = withRemarks(verdict.detail, verdict.status, situation)
    situation.ordinal = ordinal
    let child = index.child(of: row, in: rule.entity)
    let day = verdict.due ?? clock
    let late = daysLate(verdict.status, due: verdict.due, done: verdict.done, ended: verdict.ended)
    let isInWindow = day.map { $0 > windowOpens.number && $0 <= asAt } ?? true
    let withheld = withheld(
      verdict, part: -1, clock: clock, opensWithSubject: opensWithSubject, row,
      subjectsClockIsPrivate: clockIsPrivate)
    let packed = ObligationList.Packed(
      subject: Int32(row), child: Int32(child), daysLate: late, doneRow: verdict.doneRow,
      allocation: allocation(of: verdict.done, ofChild: child, on: min(day ?? asAt, asAt)),
      clock: clock ?? ObligationList.none, due: verdict.due ?? ObligationList.none,
      done: verdict.done ?? ObligationList.none,
      saying: number(ofSaying: said),
      part: -1, phase: Int16(verdict.phase), status: verdict.status,
      severity: severity(of: verdict.status, daysLate: late, situation),
      flags: ObligationList.Flag.countsInRates | (isInWindow ? ObligationList.Flag.isInWindow : 0)
        | withheld.rawValue << ObligationList.Flag.withheldShift)
    obligations.append(packed, of: Int32(position))
  }

  /// How many rows are written down.
  var rowCount: Int { obligations.count }

  /// Takes back all rows after the first so many.
  func takeBack(to count: Int) { obligations.removeLast(obligations.count - count) }

  /// Writes down rows as they are packed.
  func writeDown(_ rows: [ObligationList.Packed]) {
    obligations.append(contentsOf: rows, of: Int32(position))
  }

  /// What packed rows are to say for a detail and nothing else.
  func number(ofSaying detail: String) -> Int32 {
    // Rows that say the same mostly follow one another, and the same text is known by where it lies.
    if detail == lastSaid.detail { return lastSaid.number }
    let number = obligations.number(of: ObligationWords.saying([], detail))
    lastSaid = (detail, number)
    return number
  }

  /// What packed rows say by a number that they were given.
  func detail(ofSaying number: Int32) -> String {
    number > 0 ? obligations.sayings[Int(number) - 1].detail : ""
  }

  /// The allocation in force on a day.
  ///
  /// A case may be closed once the work is done: where nobody is allocated any more by the due date, the
  /// allocation is that of the day it was done, lest what was done early be missing from every locality and
  /// team.
  func allocation(of done: Int32?, ofChild child: Int, on day: Int32) -> Int32 {
    let inForce = allocations.allocation(ofChild: child, on: day)
    guard inForce < 0, let done, done < day else { return inForce }
    return allocations.allocation(ofChild: child, on: done)
  }

  /// What the record does not say and the answer turned on; and what the law did not say, in words.
  private func unknown(_ settled: Settled) -> (facts: [UnknownFact], silence: [String]) {
    let told = settled.unknown.map(\.told)
    guard told.contains(where: { $0.aspect == .law }) else { return (told, []) }
    let silence = told.filter { $0.aspect == .law }.map { noLawInForce(Int($0.row)) }
    return (told.filter { $0.aspect != .law }, silence)
  }

  private func daysLate(_ status: Status, due: Int32?, done: Int32?, ended: Int32?) -> Int32 {
    guard let due else { return 0 }
    let until: Int32? =
      switch status {
      case .late: done
      case .overdue: asAt
      // What is judged on the spot was not late: it was not so, and cannot become so.
      case .notMet: ended
      default: nil
      }
    return until.map { max(0, $0 - due) } ?? 0
  }

  /// What a row says, with the rule's remarks on what fell short.
  private func withRemarks(_ detail: String, _ status: Status, _ situation: Situation) -> String {
    guard !rule.remarks.isEmpty, status.isShortfall || status == .excused else { return detail }
    var said = detail
    for place in rule.remarks.indices {
      var answer = shortfall.questions.truth(shortfall.remarks[place], situation)
      if answer == .unknown { answer = questioner.truth(rule.remarks[place].condition, situation) }
      guard answer == .yes else { continue }
      said = said.isEmpty ? rule.remarks[place].words : said + "; " + rule.remarks[place].words
    }
    return said
  }
}
