import Chronology
import Diagnostics
package import Findings
import FollowUp
import RuleChecking
import RuleModel

/// Writes everything a run found, as `findings.json`.
///
/// Members stand in a fixed order and lists in the order of the report, so that two runs over the same
/// export and rules give the same bytes. Days are ISO (`2026-03-31`), shares lie between 0 and 1 with four
/// decimals, and what is not known or does not apply is `null`. Children and workers appear by the export's
/// references only.
///
/// - `format`: `plumbline-findings`; the version's first number changes when a member is renamed, removed or
///   comes to mean something else, the second when members are added.
/// - `asAt`, `asAtFrom`, `window`: the day the record is judged as at, how it was settled, and the days
///   between which a duty must have fallen due to count in a rate; both ends count.
/// - `lawAt`: `null` where the law in force on each day was applied; else the day whose law was applied instead, what
///   a reader must know of that, and the parts of rules set aside because nothing they rest on was in force.
/// - `framework`: the inspection framework in force on that day, and its bounds of a finding.
/// - `notRun`: rules that could not be judged, each with what the export would have to hold, or with the place of its
///   mistake.
/// - `needsAction`: children somebody must act for now.
/// - `sinceLastCheck`: what changed since an earlier run; see `sinceJSON(_:)`. `waivers`, `disputes`: what was decided
///   and said about duties, each with the duty it names, and without its free text.
/// - `areas[].findings[]`: see `findingJSON(_:)` for the members of each.
/// - `recordingGaps`: fields whose gaps keep answers open, those first whose recording would settle most: `settled`
///   turn on nothing else. `gaps`: cells without a value, by
///   field and by why. `accounts`: rows read, used and set aside. `hiddenRows`: rows dated after `asAt`.
/// - `reconciliation`: the export's lists laid beside one another. Where `isDisagreement`, `children` are all those
///   about whom lists disagree; else `count` is a total, to be held against the service's own.
/// - `diagnostics`: what was found while reading and judging.
/// - `openChildren`: every child with a live duty, once, in the order of the report; a duty's `withheld` says
///   why its days are `null`.
///
/// - Parameters:
///   - report: what a run found.
///   - take: is given UTF-8, ending in a line feed, in pieces.
/// - Throws: whatever taking them throws.
package func findingsJSON<Failure>(
  _ report: InspectionReport, to take: (Span<UInt8>) throws(Failure) -> Void
) throws(Failure) {
  let document: JSON = [
    "format": ["name": "plumbline-findings", "version": "1.3"],
    "tool": ["name": "plumbline", "version": .text(report.toolVersion)],
    "title": .text(report.title),
    "notice": .text(InspectionReport.notice),
    "asAt": .text(report.asAt.isoDescription),
    "asAtFrom": .text(report.asAtFrom),
    "lawAt": lawJSON(report.law),
    "window": [
      "from": .text(report.windowOpens.adding(days: 1).isoDescription),
      "until": .text(report.asAt.isoDescription),
    ],
    "mapping": .text(report.mapping),
    "framework": frameworkJSON(report.framework),
    "notRun": .list(
      report.notRun.map { rule in
        ["rule": .text(rule.id), "asks": .text(rule.asks), "because": .texts(rule.because)]
      }),
    "needsAction": ["children": .whole(report.needingAction.count)],
    "sinceLastCheck": sinceJSON(report.followUp.since),
    "waivers": .list(report.followUp.waivers.map(waiverJSON)),
    "disputes": .list(report.followUp.disputes.map(disputeJSON)),
    "areas": .list(report.areas.map(areaJSON)),
    "localChanges": .texts(report.localChanges),
    "assumptions": .texts(report.assumptions),
    "recordingGaps": .list(report.recordingGaps.map(recordingGapJSON)),
    "gaps": .list(report.fieldGaps.map(fieldGapJSON)),
    "accounts": .list(report.accounts.map(accountJSON)),
    "reconciliation": .list(report.reconciliation.map(reconciliationJSON)),
    "hiddenRows": .list(
      report.hiddenRows.map { ["entity": .text($0.entity), "rows": .whole($0.rows)] }),
    "diagnostics": .list(report.diagnostics.sortedByPlace().map(diagnosticJSON)),
  ]
  try document.write(andList: "openChildren", of: report.openChildren, openChildJSON, to: take)
}

/// Everything a run found, as `findings.json`, at once: see `findingsJSON(_:to:)`.
package func findingsJSON(_ report: InspectionReport) -> [UInt8] {
  var bytes: [UInt8] = []
  findingsJSON(report) { piece in unsafe piece.withUnsafeBufferPointer { unsafe bytes += $0 } }
  return bytes
}

private func lawJSON(_ law: AppliedLaw?) -> JSON {
  guard let law else { return .null }
  return [
    "day": .text(law.day.isoDescription),
    "statement": .text(law.statement),
    "partsSetAside": .list(
      law.setAside.compactMap { one in
        one.part.map { ["rule": .text(one.rule), "part": .text($0)] }
      }),
  ]
}

private func frameworkJSON(_ framework: Framework) -> JSON {
  [
    "name": .text(framework.name),
    "from": .text(framework.from.isoDescription),
    "until": .optional(framework.until?.isoDescription),
    "improveBelow": .share(framework.improveBelow),
    "strengthFrom": .share(framework.strengthFrom),
    "leastCases": .whole(framework.leastCases),
    "notes": .texts(framework.notes),
  ]
}

private func areaJSON(_ area: AreaFindings) -> JSON {
  [
    "id": .text(area.area.id),
    "title": .text(area.area.title),
    "findings": .list(area.all.map(findingJSON)),
  ]
}
