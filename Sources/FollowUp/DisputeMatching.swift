import Chronology
import Diagnostics
import Evaluation
import RuleModel

/// Holds disputes against the export, and says what became of each.
struct DisputeMatching {
  let finder: DutyFinder
  let asAt: CivilDay
  /// What the earlier run found short; nil where none was given.
  let earlier: Baseline?
  private(set) var followed: [FollowedDispute] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: [String: DutyReference] = [:]

  init(finder: DutyFinder, asAt: CivilDay, earlier: Baseline?) {
    self.finder = finder
    self.asAt = asAt
    self.earlier = earlier
  }

  /// Follows a dispute, or says what is wrong with it.
  mutating func take(_ dispute: Dispute) {
    let duty = dispute.duty
    if dispute.on > asAt {
      return refuse(
        .disputeOutOfTime, duty.rule,
        "this was disputed on \(dispute.on.writtenDescription), after the as-at date, \(asAt.writtenDescription)",
        "leave it to a run that judges the record as at a later day")
    }
    if let other = seen.updateValue(duty, forKey: duty.words) {
      return refuse(
        .disputedTwice, duty.narrowest, "the same is disputed already, at \(other.rule.place.description)",
        "keep one of the two, or name with 'subject' and 'due' which duty each is about")
    }
    switch finder.find(duty) {
    case .unknownRule:
      refuse(
        .namesNoRule, duty.rule, "no rule goes by '\(duty.rule.text)'", finder.help(forRule: duty.rule.text))
    case .ruleNotRun: followed.append(FollowedDispute(dispute: dispute, end: .cannotBeTold))
    case .noChild where wasShort(duty), .noDuty where wasShort(duty):
      followed.append(FollowedDispute(dispute: dispute, end: .noLongerADuty))
    case .noChild:
      refuse(
        .disputeForNobody, duty.child, "no child of this export goes by '\(duty.child.text)'",
        finder.help(forChild: duty.child.text))
    case .noDuty(let help) where earlier != nil:
      refuse(
        .disputeForNobody, duty.narrowest,
        "neither this run nor the earlier one judged such a duty of child '\(duty.child.text)'", help)
    case .noDuty(let help):
      followed.append(FollowedDispute(dispute: dispute, end: .noLongerADuty))
      diagnostics.append(
        Diagnostic(
          .disputeForNobody, .warning, at: duty.narrowest.place,
          "the rule '\(duty.rule.text)' judged no such duty of child '\(duty.child.text)': it is gone, or was mistyped",
          help: "give the earlier run with --baseline to tell the two apart; \(help)"))
    case .rows(let outcome, let rows):
      let statuses = rows.map { finder.outcomes[outcome].obligations[$0] }
        .filter { duty.due != nil || $0.isToldOf || !$0.status.isShortfall }.map(\.status)
      followed.append(FollowedDispute(dispute: dispute, end: DisputeEnd(of: statuses)))
    }
  }

  private func wasShort(_ duty: DutyReference) -> Bool {
    earlier?.shortfalls.contains { past in
      past.identity.rule == duty.rule.text && past.identity.child == duty.child.text
        && duty.subject.map { $0.text == past.identity.subject } ?? true
        && duty.part.map { $0.text == past.identity.part } ?? true
        && duty.due.map { past.due.hasPrefix($0.isoDescription) } ?? true
    } ?? false
  }

  private mutating func refuse(_ code: DiagnosticCode, _ at: Written, _ message: String, _ help: String) {
    diagnostics.append(Diagnostic(code, .error, at: at.place, message, help: help))
  }
}
