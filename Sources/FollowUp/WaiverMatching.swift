import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import RuleModel

/// Holds waivers against the rules and the export, and marks the duties of those that stand.
struct WaiverMatching {
  let finder: DutyFinder
  let rules: [String: CheckedRule]
  let asAt: CivilDay
  private(set) var applied: [AppliedWaiver] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// For each rule, which waiver marks which row.
  private(set) var marks: [String: [Int: Waiver]] = [:]

  init(finder: DutyFinder, rules: [String: CheckedRule], asAt: CivilDay) {
    self.finder = finder
    self.rules = rules
    self.asAt = asAt
  }

  /// Takes a waiver up, or says what is wrong with it.
  mutating func take(_ waiver: Waiver) {
    guard lastsNoLongerThanItMay(waiver) else { return }
    let duty = waiver.duty
    switch finder.find(duty) {
    case .unknownRule:
      refuse(
        .namesNoRule, duty.rule, "no rule goes by '\(duty.rule.text)'", finder.help(forRule: duty.rule.text))
    case .noChild:
      refuse(
        .waiverForNobody, duty.child, "no child of this export goes by '\(duty.child.text)'",
        finder.help(forChild: duty.child.text))
    case .noDuty(let help):
      refuse(
        .waiverForNobody, duty.narrowest,
        "the rule '\(duty.rule.text)' judged no such duty of child '\(duty.child.text)'", help)
    case .ruleNotRun:
      diagnostics.append(
        Diagnostic(
          .waiverIdle, .note, at: duty.rule.place,
          "the rule '\(duty.rule.text)' was not run, so this waiver marks nothing"))
    case .rows(let outcome, let rows): mark(rows, of: finder.outcomes[outcome], for: waiver)
    }
  }

  private mutating func lastsNoLongerThanItMay(_ waiver: Waiver) -> Bool {
    let before = diagnostics.count
    let (on, until) = (waiver.decidedOn, waiver.until)
    if on > asAt {
      refuse(
        .waiverOutOfTime, waiver.untilWritten,
        "this waiver was decided on \(on.writtenDescription), after the as-at date, \(asAt.writtenDescription)",
        "leave it to a run that judges the record as at a later day")
    } else if until < on {
      refuse(
        .waiverOutOfTime, waiver.untilWritten,
        "this waiver ends before it was decided, on \(on.writtenDescription)",
        "write the last day on which it holds")
    } else if until < asAt {
      refuse(
        .waiverExpired, waiver.untilWritten,
        "this waiver ended on \(until.writtenDescription), before the as-at date, \(asAt.writtenDescription)",
        "take it away; if it must go on, have it decided anew")
    }
    let isAboutSeeing = rules[waiver.duty.rule.text]?.isAboutSeeing == true
    let last = isAboutSeeing ? on.adding(days: Waiver.mostDaysUnseen) : on.adding(months: Waiver.mostMonths)
    if until > last {
      refuse(
        .waiverTooLong, waiver.untilWritten,
        isAboutSeeing
          ? "a waiver lasts at most \(Waiver.mostDaysUnseen) days where a child is not seen meanwhile"
          : "a waiver lasts at most \(Waiver.mostMonths) months",
        "decided on \(on.writtenDescription), it can hold until \(last.writtenDescription); then decide anew")
    }
    return diagnostics.count == before
  }

  private mutating func mark(_ rows: [Int], of outcome: RuleOutcome, for waiver: Waiver) {
    let id = outcome.rule.id
    let wanted = rows.filter { covers(outcome.obligations[$0], waiver) }
    guard !wanted.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .waiverIdle, .warning, at: waiver.duty.narrowest.place,
          "nothing is left to waive: what the rule asks of child '\(waiver.duty.child.text)' is done, or not due yet",
          help: "take the waiver away"))
      return
    }
    let known = marks[id, default: [:]]
    if let earlier = wanted.compactMap({ known[$0] }).first {
      return refuse(
        .waiversOverlap, waiver.duty.narrowest,
        "the duty is waived already, at \(earlier.duty.rule.place.description)",
        "keep one of the two, or name with 'subject' and 'due' which duty each is for")
    }
    for row in wanted { marks[id, default: [:]][row] = waiver }
    let counted = wanted.count { outcome.obligations[$0].countsInRates }
    applied.append(AppliedWaiver(waiver: waiver, duties: counted > 0 ? counted : wanted.count))
  }

  /// A duty that is named by its due date is waived whenever it was due; else what is overdue, and what falls due while
  /// the waiver holds.
  private func covers(_ row: Obligation, _ waiver: Waiver) -> Bool {
    guard row.status.isShortfall || row.status == .due else { return false }
    if waiver.duty.due != nil || row.status == .overdue { return true }
    // Where the due date is withheld, a mark that hung on it would tell it.
    guard let due = row.printedDueDay else { return row.status == .due }
    return waiver.decidedOn <= due && due <= waiver.until
  }

  private mutating func refuse(_ code: DiagnosticCode, _ at: Written, _ message: String, _ help: String) {
    diagnostics.append(Diagnostic(code, .error, at: at.place, message, help: help))
  }
}
