import _PlumblineTestSupport
import Diagnostics
import Evaluation
import Findings
import FollowUp
import Plumbline
import RuleChecking
import Testing

/// Waivers mark duties and change nothing; each mistake in them is said where it stands, with what to do.
@Suite struct WaiverTests {
  private func check(_ waivers: String...) throws -> CaseCheck {
    try FollowedExport().check(waivers: "waivers:\n" + waivers.joined())
  }

  @Test func aWaiverMarksItsDutyAndIsSaidBesideTheFinding() throws {
    let export = try FollowedExport()
    let check = try export.check(waivers: "waivers:\n" + FollowedExport.waiver())
    #expect(check.followUpCodes == [])
    #expect(!check.hasMistakenFollowUp)
    let applied = try #require(check.report?.followUp.waivers.first)
    #expect(applied.duties == 1)
    let page = export.written(check, "report.html")
    #expect(page.contains("1 duty is waived for the time being, and counted all the same"))
    // Among every open child it is marked once, on the day it holds until.
    #expect(page.split(separator: "<i>Waived until 5 April 2026.</i>").count == 2)
    #expect(
      page.contains("With family abroad. <span class=\"soft\">Decided by head of service on 25 March 2026."))
    let rows = export.folder.text(of: "report/obligations.csv").split(separator: "\n")
    #expect(rows.count { $0.hasSuffix(",,2026-04-05") } == 1)
    #expect(
      rows.count { $0.contains(",C1,") && $0.contains(",overdue,") && $0.hasSuffix(",2026-04-05") } == 1)
    for name in ["findings.json", "obligations.csv", "baseline.csv", "receipt.json"] {
      #expect(!export.folder.text(of: "report/" + name).contains("abroad"), "\(name)")
    }
    #expect(!check.summary(colour: false).contains("abroad"))
    #expect(export.folder.text(of: "report/findings.json").contains("\"decidedBy\": \"head of service\""))
    #expect(export.folder.text(of: "report/receipt.json").contains("waivers.yaml, SHA-256 "))
    #expect(check.summary(colour: false).contains("1 waiver for 1 duty, which count all the same"))
  }

  @Test func withoutADueDateItMarksWhatIsOverdueAndWhatFallsDueMeanwhile() throws {
    let check = try check(FollowedExport.waiver(more: "subject: P1"))
    #expect(check.followUpCodes == [])
    #expect(check.report?.followUp.waivers.map(\.duties) == [1])
    // C2's next visit is due on 8 May: after the waiver.
    let idle = try self.check(FollowedExport.waiver(child: "C2", more: ""))
    #expect(idle.followUpCodes == ["PL0826"])
    #expect(!idle.hasMistakenFollowUp)
  }

  @Test func whatAWaiverSaysCannotBecomeMarkup() throws {
    let export = try FollowedExport()
    let check = try export.check(
      waivers: "waivers:\n" + FollowedExport.waiver(because: "because: \"<script>alert(1)</script>\""))
    let page = export.written(check, "report.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script"))
  }

  /// Each with its line, caret and what to do.
  @Test(arguments: [
    (
      FollowedExport.waiver(child: "C11"), "PL0820", "no child of this export goes by 'C11'",
      "did you mean 'C1'?"
    ),
    (
      FollowedExport.waiver(more: "due: 24/02/2026"), "PL0820",
      "the rule 'cla-visit-interval' judged no such duty of child 'C1'", "P1, due 23/02/2026"
    ),
    (
      FollowedExport.waiver(more: "subject: P9"), "PL0820", "judged no such duty",
      "what it judged of this child"
    ),
    (
      FollowedExport.waiver(rule: "cla-visit-intervall"), "PL0827", "no rule goes by 'cla-visit-intervall'",
      "did you mean 'cla-visit-interval'?"
    ),
    (
      FollowedExport.waiver(decided: "20/03/2026", until: "30/03/2026"), "PL0821",
      "this waiver ended on 30 March 2026", "have it decided anew"
    ),
    (
      FollowedExport.waiver(until: "09/04/2026"), "PL0822", "at most 14 days where a child is not seen",
      "it can hold until 8 April 2026"
    ),
    (FollowedExport.waiver(because: ""), "PL0823", "does not say why", "add a line 'because:'"),
    (FollowedExport.waiver(because: "because: \" \""), "PL0823", "does not say why", "add a line 'because:'"),
    (FollowedExport.waiver(by: ""), "PL0823", "does not say who decided", "head of service"),
    (
      FollowedExport.waiver(decided: "01/04/2026"), "PL0825", "decided on 1 April 2026, after the as-at date",
      "leave it to a run"
    ),
    (
      FollowedExport.waiver(until: "24/03/2026"), "PL0825", "ends before it was decided",
      "write the last day on which it holds"
    ),
    (FollowedExport.waiver(until: "soon"), "PL0203", "'soon' is not a date", "write it as 31/03/2026"),
    (FollowedExport.waiver(more: "duee: 23/02/2026"), "PL0201", "'duee' is not a key", "did you mean 'due'?"),
    ("  - child: C1\n", "PL0202", "a waiver needs the key 'rule'", "add a line 'rule: …'"),
  ])
  func mistakes(entry: String, code: String, message: String, help: String) throws {
    let export = try FollowedExport()
    let check = try export.check(waivers: "waivers:\n" + entry)
    #expect(check.hasMistakenFollowUp)
    #expect(check.followUpCodes.contains(code))
    #expect(check.report?.followUp.waivers.isEmpty == (code != "PL0201"))
    let said = check.describeDiagnostics(rules: FollowedExport.rules, colour: false)
    #expect(said.contains(message))
    #expect(said.contains(help))
    #expect(said.contains("waivers.yaml:"))
    #expect(said.contains("^"))
    #expect(check.end == .ran)
  }

  /// Both sides of the longest waivers.
  @Test func onTheLastDayAllowed() throws {
    #expect(try check(FollowedExport.waiver(until: "08/04/2026")).followUpCodes == [])
    #expect(try check(FollowedExport.waiver(decided: "31/03/2026", until: "31/03/2026")).followUpCodes == [])
    let export = try FollowedExport()
    func review(until: String) throws -> CaseCheck {
      try export.check(
        waivers: "waivers:\n"
          + FollowedExport.waiver(rule: "cla-review-interval", more: "", decided: "31/03/2026", until: until),
        only: ["cla-review-interval"])
    }
    #expect(try !review(until: "30/09/2026").followUpCodes.contains("PL0822"))
    let long = try review(until: "01/10/2026")
    #expect(long.followUpCodes == ["PL0822"])
    #expect(
      long.describeDiagnostics(rules: FollowedExport.rules, colour: false).contains(
        "a waiver lasts at most 6 months"))
  }

  @Test func twoForOneDuty() throws {
    let check = try check(FollowedExport.waiver(), FollowedExport.waiver(more: "subject: P1"))
    #expect(check.followUpCodes == ["PL0824"])
    #expect(check.report?.followUp.waivers.count == 1)
  }

  @Test func allMistakesAtOnce() throws {
    let check = try check(
      FollowedExport.waiver(child: "C9"), FollowedExport.waiver(because: ""), FollowedExport.waiver())
    #expect(check.followUpCodes == ["PL0820", "PL0823"])
    #expect(check.report?.followUp.waivers.count == 1)
  }

  @Test func filesThatAreNone() throws {
    let export = try FollowedExport()
    let check = CaseCheck(
      CheckRequest(
        paths: [export.folder("export")], asAt: "31/03/2026", only: ["cla-visit-interval"],
        waivers: [export.folder("none.yaml")]), rules: FollowedExport.rules)
    #expect(check.followUpCodes == ["PL0842"])
    #expect(try export.check(waivers: "").followUpCodes == [])
    #expect(try export.check(waivers: "waivers: none\n").followUpCodes == ["PL0203"])
    #expect(try export.check(waivers: "disputes: []\n").followUpCodes == ["PL0201", "PL0202"])
  }

  /// Every rule whose themes speak of visits or of seeing, and no other.
  @Test func fourteenDaysAreForRulesAboutSeeing() {
    let about = FollowedExport.rules.rules.filter(\.isAboutSeeing).map(\.id)
    #expect(about.contains("cla-visit-interval") && about.contains("cp-visit-interval"))
    #expect(about.contains("cp-visit-seen-alone"))
    #expect(!about.contains("cla-review-interval") && !about.contains("assessment-45-working-days"))
  }
}
