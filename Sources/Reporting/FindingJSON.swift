import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleModel

/// One finding as a member of `findings.json`.
///
/// - `id`: the rule's. `asks`: its question. `sign`: `to-improve`, `strength`, `neither`, `too-few`,
///   `not-assessable` or `not-run`. `severity`: `minor` to `critical`. `force`: what stands behind the rule:
///   `must` is law, and only it may be called a breach; `should` statutory guidance, `frame` the inspection
///   framework, `local` the authority's own standard.
/// - `sentence` and `means`: in inspectors' words.
/// - `measure`: `worst`, `assessable` and `best` are the shares achieved if every unknown were bad, among
///   the cases that can be assessed, and if every unknown were good.
/// - `basis`: what the rule rests on, each with its confidence: `V1` read in law or official text, `V2` read
///   in a secondary source, `M` not verified, `LP` a local norm; and with the first and last day it was in force.
///   What the rule names besides, and was in force neither on the as-at date nor when one of the duties arose,
///   stands under `basisNotInForce`.
/// - `groups`: the groups the rule itself compares, with the limits of chance; `byLocality` and `byTeam`: the
///   measure in parts. `lateness`: shortfalls by days late. `medianDays`: for a rule on the middle case, that
///   case in calendar days, at best, among those known, and at worst (`null` where it may be any).
/// - `parts`: for a rule with parts, each by itself where `partsJoinedBy` is `all`; where it is `either`, how much
///   of the whole each met. What no part met stands in the measure's `counts`.
/// - `worstCases`: duties of the children that waited longest. `withheld`: whether days are `null` because they
///   would show a date of birth.
/// - `comparison`: for a rule that compares, the share that groups are held against.
func findingJSON(_ finding: Finding) -> JSON {
  [
    "id": .text(finding.rule.id),
    "asks": .text(finding.rule.rule.asks),
    "themes": .texts(finding.rule.rule.themes),
    "sign": .text(finding.sign.rawValue),
    "severity": .text(finding.severity.rawValue),
    "force": .text(finding.rule.force.rawValue),
    "sentence": .text(finding.sentence),
    "means": .text(finding.means),
    "measure": measureJSON(finding.measure),
    "basis": .list(finding.basis.map(basisJSON)),
    "basisNotInForce": .list(finding.basisNotInForce.map(basisJSON)),
    "comparison": comparisonJSON(finding),
    "groups": .list(finding.groups.map(groupJSON)),
    "byLocality": .list(finding.byLocality.map(groupJSON)),
    "byTeam": .list(finding.byTeam.map(groupJSON)),
    "partsJoinedBy": .optional(joining(finding.rule.expectation)),
    "parts": .list(
      finding.parts.map { part in
        [
          "name": .text(part.name),
          "force": .text(part.force.rawValue),
          "measure": measureJSON(part.measure),
        ]
      }),
    "lateness": .list(finding.lateness.map { ["days": .text($0.label), "count": .whole($0.count)] }),
    "worstCases": .list(finding.worstCases.map(timelineJSON)),
    "readings": .list(
      finding.rule.rule.readings.map { ["choice": .text($0.choice), "why": .text($0.why)] }),
    "assumptions": .texts(finding.assumptions),
    "methodNotes": .texts(finding.methodNotes),
    "cannotSee": .texts(finding.rule.rule.cannotSee),
    "notRunBecause": .texts(finding.notRunBecause),
  ]
}

private func joining(_ expectation: CheckedExpectation) -> String? {
  switch expectation {
  case .all: "all"
  case .either: "either"
  default: nil
  }
}

private func measureJSON(_ measure: Measure) -> JSON {
  let shares = measure.shares
  return [
    "worst": .optional(share: shares?.worst),
    "assessable": .optional(share: measure.cases > measure.notAssessable ? shares?.assessable : nil),
    "best": .optional(share: shares?.best),
    "cases": .whole(measure.cases),
    "achieved": .whole(measure.achieved),
    "notAssessable": .whole(measure.notAssessable),
    "excused": .whole(measure.excused),
    "counts": .members(
      Status.allCases.map { JSON.Member(name: $0.name, value: .whole(measure.counts[$0] ?? 0)) }),
    "children": .whole(measure.children),
    "childrenShort": .whole(measure.childrenShort),
    "childrenAchieved": .whole(measure.childrenAchieved),
    "overdueNow": .whole(measure.overdueNow),
    "childrenOverdueNow": .whole(measure.childrenOverdueNow),
    "medianDaysLate": .optional(measure.medianDaysLate),
    "worstDaysLate": .optional(measure.worstDaysLate),
    "daysLateInAll": .whole(measure.daysLateInAll),
    "isStock": .truth(measure.isStock),
  ]
}

private func basisJSON(_ basis: Basis) -> JSON {
  [
    "cite": .text(basis.cite),
    "title": .text(basis.title),
    "says": .text(basis.says),
    "force": .text(basis.force.rawValue),
    "confidence": .text(basis.confidence.rawValue),
    "link": .optional(basis.link?.webAddress),
    "inForce": basis.inForce.map { inForce in
      [
        "from": .text(inForce.from.isoDescription),
        "until": .optional(inForce.until?.isoDescription),
        "confidence": .text(inForce.confidence.rawValue),
      ]
    } ?? .null,
    "note": .optional(basis.note),
  ]
}

private func comparisonJSON(_ finding: Finding) -> JSON {
  switch finding.rule.expectation {
  case .compare(let comparison):
    [
      "between": .text(comparison.between.rawValue),
      "expected": .optional(share: finding.groups.lazy.compactMap(\.expected).first),
      "limits": .share(comparison.limits),
      "leastCases": .whole(comparison.atLeastCases),
    ]
  case .share(let share):
    ["between": .optional(share.by?.rawValue), "expected": .share(share.atLeast)]
  case .median(let median):
    [
      "between": .optional(median.by?.rawValue), "of": .text(median.of.rawValue),
      "atMostDays": .whole(Int(median.atMost)),
    ]
  default: .null
  }
}

private func groupJSON(_ group: GroupResult) -> JSON {
  let shares = group.shares
  return [
    "name": .text(group.name),
    "status": .text(group.status.name),
    "worst": .optional(share: shares?.worst),
    "assessable": .optional(share: group.cases > group.unknown ? shares?.assessable : nil),
    "best": .optional(share: shares?.best),
    "cases": .whole(group.cases),
    "achieved": .whole(group.achieved),
    "notAssessable": .whole(group.unknown),
    "medianDays": group.median.map { middle in
      [
        "best": .whole(Int(middle.best)), "assessable": middle.assessable.map { .whole(Int($0)) } ?? .null,
        "worst": middle.worst.map { .whole(Int($0)) } ?? .null,
      ]
    } ?? .null,
    "children": .whole(group.children),
    "lowerLimit": .optional(share: group.lowerLimit),
    "upperLimit": .optional(share: group.upperLimit),
    "expected": .optional(share: group.expected),
  ]
}

private func timelineJSON(_ timeline: CaseTimeline) -> JSON {
  [
    "child": .text(timeline.child),
    "duties": .list(
      timeline.marks.map { mark in
        [
          "clock": .optional(mark.clock?.isoDescription),
          "due": .optional(mark.due?.isoDescription),
          "done": .optional(mark.done?.isoDescription),
          "status": .text(mark.status.name),
          "daysLate": mark.withheld.contains(.lateness) ? .null : .whole(mark.daysLate),
          "withheld": .truth(!mark.withheld.isEmpty),
        ]
      }),
  ]
}
