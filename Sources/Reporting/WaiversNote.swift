import Chronology
import Findings
import FollowUp
import RuleChecking
import RuleModel

/// Which of a finding's duties are waived: said beside the finding, which counts them as it counts all others.
struct WaiversNote {
  let finding: Finding
  let report: InspectionReport

  var html: HTML {
    let waivers = report.followUp.waivers.filter { $0.waiver.duty.rule.text == finding.rule.id }
    guard !waivers.isEmpty else { return .nothing }
    let duties = waivers.reduce(0) { $0 + $1.duties }
    return """
      <details class="reading" open><summary>\(duties.of("duty is", "duties are")) waived for the time being, and \
      counted all the same</summary><ul>\(waivers.map(line))</ul></details>
      """
  }

  private func line(_ applied: AppliedWaiver) -> HTML {
    let waiver = applied.waiver
    let count: HTML = applied.duties == 1 ? "" : " (\(applied.duties.of("duty", "duties")))"
    return """
      <li><strong>\(waiver.duty.child.text)</strong>\(waiver.duty.details)\(count), until \
      \(waiver.until.writtenDescription): \(waiver.reason.asSentence) <span class="soft">Decided by \
      \(waiver.decidedBy) on \(waiver.decidedOn.writtenDescription).</span></li>
      """
  }
}

extension DutyReference {
  /// What narrows it down beside rule and child, for a page: `, P1, due 23 February 2026`.
  var details: String {
    var words = ""
    if let subject { words += ", \(subject.text)" }
    if let part { words += ", \(part.text)" }
    if let due { words += ", due \(due.writtenDescription)" }
    return words
  }
}
