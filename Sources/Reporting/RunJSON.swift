import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Findings
import RuleModel

/// A field whose gaps keep answers open, as a member of `findings.json`.
func recordingGapJSON(_ gap: RecordingGap) -> JSON {
  [
    "entity": .text(gap.entity),
    "field": .text(gap.field),
    "answers": .whole(gap.answers),
    "settled": .whole(gap.settled),
    "children": .whole(gap.children),
    "rules": .texts(gap.rules),
    "causes": .list(gap.causes.map(shareJSON)),
    "teams": .list(gap.teams.map(shareJSON)),
  ]
}

private func shareJSON(_ share: RecordingGap.Share) -> JSON {
  ["name": .text(share.name), "answers": .whole(share.answers)]
}

/// Cells of a field without a value, as a member of `findings.json`.
func fieldGapJSON(_ gap: FieldGap) -> JSON {
  [
    "entity": .text(gap.entity),
    "field": .text(gap.field),
    "rows": .whole(gap.rows),
    "blank": .whole(gap.blank),
    "saidUnknown": .whole(gap.saidUnknown),
    "unreadable": .whole(gap.unreadable),
    "contradicted": .whole(gap.contradicted),
  ]
}

/// What became of the rows of a source, as a member of `findings.json`.
func accountJSON(_ account: RowAccount) -> JSON {
  [
    "file": .text(account.source.file),
    "sheet": account.source.sheet.isEmpty ? .null : .text(account.source.sheet),
    "entity": .text(account.entity),
    "read": .whole(account.read),
    "used": .whole(account.used),
    "setAside": .list(
      account.setAside.sorted { $0.key < $1.key }.map {
        ["because": .text($0.key), "rows": .whole($0.value)]
      }),
  ]
}

/// What lists agree or disagree about, as a member of `findings.json`.
func reconciliationJSON(_ line: ReconciliationLine) -> JSON {
  [
    "statement": .text(line.statement),
    "count": .whole(line.count),
    "isDisagreement": .truth(line.isDisagreement),
    "children": .texts(line.children),
  ]
}

/// Something found while reading or judging, as a member of `findings.json`.
func diagnosticJSON(_ diagnostic: Diagnostic) -> JSON {
  [
    "code": .text(diagnostic.code.rawValue),
    "severity": .text(diagnostic.severity.rawValue),
    "place": .text(diagnostic.place.description),
    "message": .text(diagnostic.message),
    "help": .optional(diagnostic.help),
  ]
}

/// A child with a live duty, as a member of `findings.json`.
func openChildJSON(_ child: OpenChild) -> JSON {
  [
    "child": .text(child.child),
    "standings": .texts(child.standings),
    "locality": .text(child.locality),
    "team": .text(child.team),
    "worker": .text(child.worker),
    "isUnallocated": .truth(child.isUnallocated),
    "workerHasLeft": .truth(child.workerHasLeft),
    "needsAction": .truth(child.needsAction),
    "lastVisit": .optional(child.lastVisit?.isoDescription),
    "overdue": .list(child.overdue.map(dutyJSON)),
    "notAssessable": .list(child.open.map(dutyJSON)),
    "next": child.next.map(dutyJSON) ?? .null,
  ]
}

private func dutyJSON(_ duty: OpenDuty) -> JSON {
  [
    "rule": .text(duty.rule),
    "name": .text(duty.name),
    "sentence": .text(duty.sentence),
    "severity": .text(duty.severity.rawValue),
    "force": .text(duty.force.rawValue),
    "status": .text(duty.status.name),
    "due": .optional(duty.due?.isoDescription),
    "daysLate": duty.withheld.isEmpty ? .whole(duty.daysLate) : .null,
    "withheld": .optional(duty.withheld.isEmpty ? nil : duty.withheld),
    "lastRecorded": .optional(duty.lastRecorded?.isoDescription),
    "mayBeRecording": .truth(duty.mayBeRecording),
  ]
}
