import Chronology
import Findings
import FollowUp
import RuleModel

/// What workers dispute, and what became of it.
///
/// What they say is free text and may hold names: it stands here, for those who may read the report, and in no other
/// output.
struct DisputesSection {
  let report: InspectionReport

  var html: HTML {
    let disputes = report.followUp.disputes
    guard !disputes.isEmpty else { return .nothing }
    let ordered = DisputeEnd.inOrderOfNeed.flatMap { end in disputes.filter { $0.end == end } }
    return """
      <section class="methods" id="disputes" aria-labelledby="disputes-h">
      <h2 id="disputes-h">What was disputed</h2>
      <p class="lede">What workers say was done otherwise, and what the record of \
      \(report.asAt.writtenDescription) makes of it. A dispute changes no finding: the record does, once it is put \
      right. What they say may name people. Keep this page among those who may read it.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="What was disputed"><table>
      <caption>Disputes and what became of them</caption><thead><tr><th scope="col">Child and duty</th>\
      <th scope="col">What is said</th><th scope="col">By whom</th><th scope="col">What became of it</th></tr></thead>\
      <tbody>
      \(ordered.map(row))</tbody></table></div>
      </section>\n
      """
  }

  private func row(_ followed: FollowedDispute) -> HTML {
    let dispute = followed.dispute
    return """
      <tr><th scope="row">\(dispute.duty.child.text)\(dispute.duty.details) <small>\(dispute.duty.rule.text)</small>\
      </th><td>\(dispute.claim)</td><td>\(dispute.by), \(dispute.on.writtenDescription)</td>\
      <td>\(followed.end.rawValue.capitalisedSentence)</td></tr>\n
      """
  }
}

extension DisputeEnd {
  /// Those that somebody must still look at first.
  static let inOrderOfNeed: [DisputeEnd] = [.stillAsBefore, .cannotBeTold, .noLongerADuty, .borneOut]
}
