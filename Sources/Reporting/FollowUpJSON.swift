import Chronology
import Evaluation
import FollowUp
import RuleModel

/// What changed since an earlier run, as `sinceLastCheck` of `findings.json`; null where none was given.
///
/// - `asAt`: the day the earlier run judged the record as at. `foundationsChanged`: whether dictionary, law or a
///   calendar did. `rules`: by rule, whether it judges as it did (`meaning`), how many shortfalls are `new`, `still`,
///   `worse` and `moved`, how many of those that stand still were `doneSince`, and how many of the earlier run's are
///   `gone`, by why.
/// - `newlyNeedingAction`, `noLongerNeedingAction`: children by reference.
/// - `duties`: those new, worse or moved as this run judges them, and those gone as the earlier one did.
func sinceJSON(_ since: SinceLastCheck?) -> JSON {
  guard let since else { return .null }
  return [
    "asAt": .text(since.asAt.isoDescription),
    "foundationsChanged": .truth(since.foundationsChanged),
    "newlyNeedingAction": .texts(since.newlyNeedingAction),
    "noLongerNeedingAction": .texts(since.noLongerNeedingAction),
    "rules": .list(
      since.rules.map { rule in
        [
          "rule": .text(rule.rule), "meaning": .text(rule.meaning.rawValue),
          "counts": .members(
            Since.allCases.map { JSON.Member(name: $0.rawValue, value: .whole(rule.counts[$0, default: 0])) }),
          "doneSince": .whole(rule.doneSince),
          "gone": .members(
            Gone.allCases.map { JSON.Member(name: $0.rawValue, value: .whole(rule.gone[$0, default: 0])) }),
        ]
      }),
    "duties": .list(
      since.changes.map { dutyJSON($0.duty, $0.since.rawValue) }
        + since.departures.map { dutyJSON($0.duty, $0.gone.rawValue) }),
  ]
}

private func dutyJSON(_ duty: JudgedDuty, _ since: String) -> JSON {
  let identity = duty.identity
  return [
    "since": .text(since), "rule": .text(identity.rule), "part": .text(identity.part),
    "child": .text(identity.child), "subject": .text(identity.subject),
    "clock": .text(identity.clock), "due": .text(duty.due), "status": .text(duty.status.name),
    "severity": .text(duty.severity.rawValue), "daysLate": .optional(duty.daysLate),
  ]
}

/// The waivers that hold, as `waivers`: why is free text, and stands in `report.html` alone.
func waiverJSON(_ applied: AppliedWaiver) -> JSON {
  let waiver = applied.waiver
  var members = memberList(waiver.duty)
  members += [
    JSON.Member(name: "decidedBy", value: .text(waiver.decidedBy)),
    JSON.Member(name: "decidedOn", value: .text(waiver.decidedOn.isoDescription)),
    JSON.Member(name: "until", value: .text(waiver.until.isoDescription)),
    JSON.Member(name: "duties", value: .whole(applied.duties)),
  ]
  return .members(members)
}

/// What became of disputes, as `disputes`: what is said is free text, and stands in `report.html` alone.
func disputeJSON(_ followed: FollowedDispute) -> JSON {
  var members = memberList(followed.dispute.duty)
  members += [
    JSON.Member(name: "by", value: .text(followed.dispute.by)),
    JSON.Member(name: "on", value: .text(followed.dispute.on.isoDescription)),
    JSON.Member(name: "outcome", value: .text(followed.end.rawValue)),
  ]
  return .members(members)
}

private func memberList(_ duty: DutyReference) -> [JSON.Member] {
  [
    JSON.Member(name: "rule", value: .text(duty.rule.text)),
    JSON.Member(name: "child", value: .text(duty.child.text)),
    JSON.Member(name: "subject", value: .optional(duty.subject?.text)),
    JSON.Member(name: "part", value: .optional(duty.part?.text)),
    JSON.Member(name: "due", value: .optional(duty.due?.isoDescription)),
  ]
}
