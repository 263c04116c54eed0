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
    obligation.daysLate = daysLate(obligation, ended: verdict.ended)
    obligation.withheld = withheld(judged, row, subjectsClockIsPrivate: clockIsPrivate)
    let due = obligation.day(judged.settled.earliestDue) ?? obligation.day(obligation.clock)
    obligation.isInWindow = due.map { $0 > windowOpens && $0.number <= asAt } ?? true
    obligation.allocation = allocation(
      of: (obligation.day(obligation.done)?.number), ofChild: child, on: min(due?.number ?? asAt, asAt))
    obligation.severity = severity(of: obligation, judged)
    addRemarks(to: &obligation)
    notes?.rows.append((judged, obligation))
    obligations.append(obligation)
  }

  /// How many rows are written down.
  var rowCount: Int { obligations.count }

  /// Takes back all rows after the first so many.
  func takeBack(to count: Int) { obligations.removeLast(obligations.count - count) }

  /// Writes down what was done in time, or is still to come, of which nothing is to be said besides its days.
  func writePlain(
    _ status: Status, phase: Int, subject: Int, child: Int, clock: Int32, due: Int32,
    done: (day: Int32, row: Int32)?
  ) {
    obligations.append(
      ObligationList.Packed(
        subject: Int32(subject), child: Int32(child), daysLate: 0, doneRow: done?.row ?? -1,
        allocation: allocation(of: done?.day, ofChild: child, on: min(due, asAt)), clock: clock, due: due,
        done: done?.day ?? ObligationList.none, saying: 0, part: -1, phase: Int16(phase), status: status,
        severity: rule.rule.severity,
        flags: ObligationList.Flag.countsInRates
          | (due > windowOpens.number && due <= asAt ? ObligationList.Flag.isInWindow : 0)),
      of: Int32(position))
  }

  /// The allocation in force on a day.
  ///
  /// A case may be closed once the work is done: where nobody is allocated any more by the due date, the
  /// allocation is that of the day it was done, lest what was done early be missing from every locality and
  /// team.
  private func allocation(of done: Int32?, ofChild child: Int, on day: Int32) -> Int32 {
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

  private func daysLate(_ obligation: Obligation, ended: Int32?) -> Int32 {
    guard let due = obligation.dueDay?.number else { return 0 }
    let until: Int32? =
      switch obligation.status {
      case .late: obligation.day(obligation.done)?.number
      case .overdue: asAt
      // What is judged on the spot was not late: it was not so, and cannot become so.
      case .notMet: ended
      default: nil
      }
    return until.map { max(0, $0 - due) } ?? 0
  }

  private func addRemarks(to obligation: inout Obligation) {
    guard obligation.status.isShortfall || obligation.status == .excused else { return }
    let situation = Situation(of: obligation)
    for remark in rule.remarks where questioner.truth(remark.condition, situation) == .yes {
      obligation.detail += (obligation.detail.isEmpty ? "" : "; ") + remark.words
    }
  }
}
