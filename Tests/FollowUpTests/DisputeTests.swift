import _PlumblineTestSupport
import Diagnostics
import Evaluation
import Findings
import FollowUp
import Plumbline
import Testing

/// What became of a dispute is told by the next run, and what is said reaches the page alone.
@Suite struct DisputeTests {
  private func ends(_ check: CaseCheck) -> [DisputeEnd] { check.report?.followUp.disputes.map(\.end) ?? [] }

  @Test func stillAsBefore() throws {
    let export = try FollowedExport()
    let check = try export.check(disputes: "disputes:\n" + FollowedExport.dispute())
    #expect(check.followUpCodes == [])
    #expect(ends(check) == [.stillAsBefore])
    let page = export.written(check, "report.html")
    #expect(page.contains("visited on 20/02/2026, written up late"))
    for name in ["findings.json", "obligations.csv", "baseline.csv", "receipt.json"] {
      #expect(!export.folder.text(of: "report/" + name).contains("written up late"), "\(name)")
    }
    #expect(!check.summary(colour: false).contains("written up late"))
    #expect(check.summary(colour: false).contains("1 dispute: still as before"))
  }

  @Test func theRecordBearsItOut() throws {
    let export = try FollowedExport()
    try export.folder.append("V5,C1,20/02/2026,yes,in person\n", to: "export/visits.csv")
    #expect(ends(try export.check(disputes: "disputes:\n" + FollowedExport.dispute())) == [.borneOut])
  }

  @Test func theRecordLeavesItOpen() throws {
    let export = try FollowedExport()
    try export.folder.append("V5,C1,20/02/2026,,in person\n", to: "export/visits.csv")
    #expect(ends(try export.check(disputes: "disputes:\n" + FollowedExport.dispute())) == [.cannotBeTold])
    let other = try export.check(
      disputes: "disputes:\n" + FollowedExport.dispute(), only: ["cla-review-interval"])
    #expect(ends(other) == [.cannotBeTold])
  }

  /// An earlier run tells a duty that is gone from one that never was.
  @Test func noLongerADuty() throws {
    let export = try FollowedExport()
    _ = export.written(try export.check(), "baseline.csv")
    try export.folder.write(
      FollowedExport.visits.replacing("V1,C1,12/01/2026", with: "V1,C1,09/01/2026"), to: "export/visits.csv")
    let disputes = "disputes:\n" + FollowedExport.dispute()
    let alone = try export.check(disputes: disputes)
    #expect(ends(alone) == [.noLongerADuty])
    #expect(alone.followUpCodes == ["PL0830"])
    #expect(!alone.hasMistakenFollowUp)
    let beside = try export.check(disputes: disputes, baseline: "report/baseline.csv")
    #expect(ends(beside) == [.noLongerADuty])
    #expect(beside.followUpCodes == [])
    let never = try export.check(
      disputes: "disputes:\n" + FollowedExport.dispute(more: "due: 24/02/2026"),
      baseline: "report/baseline.csv")
    #expect(never.followUpCodes == ["PL0830"])
    #expect(never.hasMistakenFollowUp)
  }

  @Test(arguments: [
    (FollowedExport.dispute(child: "C11"), "PL0830", "did you mean 'C1'?"),
    (FollowedExport.dispute(rule: "cla-visit"), "PL0827", "did you mean"),
    (FollowedExport.dispute(says: ""), "PL0831", "add a line 'says:'"),
    (FollowedExport.dispute(by: ""), "PL0831", "add a line 'by:'"),
    (FollowedExport.dispute() + FollowedExport.dispute(), "PL0832", "keep one of the two"),
    (FollowedExport.dispute(on: "01/04/2026"), "PL0833", "leave it to a run"),
  ])
  func mistakes(entries: String, code: String, help: String) throws {
    let check = try FollowedExport().check(disputes: "disputes:\n" + entries)
    #expect(check.followUpCodes == [code])
    #expect(check.hasMistakenFollowUp)
    let said = check.describeDiagnostics(rules: FollowedExport.rules, colour: false)
    #expect(said.contains("disputes.yaml:") && said.contains("^"))
    #expect(code == "PL0827" || said.contains(help))
  }

  /// By hand, for every status alone and some together.
  @Test func whatBecameOfItByStatus() {
    let alone: [(Status, DisputeEnd)] = [
      (.met, .borneOut), (.excused, .borneOut), (.due, .borneOut), (.late, .stillAsBefore),
      (.overdue, .stillAsBefore), (.notMet, .stillAsBefore), (.notAssessable, .cannotBeTold),
      (.excluded, .noLongerADuty), (.notRun, .cannotBeTold),
    ]
    for (status, end) in alone { #expect(DisputeEnd(of: [status]) == end, "\(status)") }
    #expect(DisputeEnd(of: [.met, .late]) == .stillAsBefore)
    #expect(DisputeEnd(of: [.met, .notAssessable]) == .cannotBeTold)
    #expect(DisputeEnd(of: [.excluded, .met]) == .borneOut)
    #expect(DisputeEnd(of: []) == .noLongerADuty)
  }
}
