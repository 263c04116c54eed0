import _PlumblineTestSupport
import Diagnostics
import Evaluation
import Findings
import FollowUp
import Plumbline
import RuleLoading
import Testing

/// What changed between two runs over exports small enough to be judged by hand.
@Suite struct BaselineTests {
  private let rule = "cla-visit-interval"

  /// What a second run tells of the rule on visits.
  private func since(_ check: CaseCheck) throws -> SinceLastCheck {
    try #require(check.report?.followUp.since, "\(check.followUpCodes)")
  }

  private func first(_ export: FollowedExport, asAt: String = "31/03/2026") throws {
    _ = export.written(try export.check(asAt: asAt), "baseline.csv")
  }

  private func counts(_ since: SinceLastCheck) -> [Since: Int] {
    since.rules.first { $0.rule == rule }?.counts ?? [:]
  }

  private func gone(_ since: SinceLastCheck) -> [Gone: Int] {
    since.rules.first { $0.rule == rule }?.gone ?? [:]
  }

  @Test func againstItselfEverythingStands() throws {
    let export = try FollowedExport()
    try first(export)
    let since = try since(try export.check(baseline: "report/baseline.csv"))
    #expect(counts(since) == [.still: 1])
    #expect(gone(since) == [:])
    #expect(since.newlyNeedingAction == [] && since.noLongerNeedingAction == [])
    #expect(!since.foundationsChanged && since.changedRules == [] && since.newRules == [])
  }

  /// Due on 23 February: on that day nothing is overdue yet, on the next it is.
  @Test func newOnTheDayAfterItWasDue() throws {
    let export = try FollowedExport()
    try first(export, asAt: "23/02/2026")
    let check = try export.check(baseline: "report/baseline.csv", asAt: "24/02/2026")
    let since = try since(check)
    #expect(counts(since) == [.new: 1])
    #expect(since.newlyNeedingAction == ["C1"])
    let page = export.written(check, "report.html", to: "second")
    #expect(page.contains("<strong>1 child</strong> who did not need action then: C1."))
    #expect(check.summary(colour: false).contains("1 child newly needing action"))
    #expect(check.summary(colour: false).contains("Shortfalls: 1 new, 0 worse, 0 moved, 0 still; 0 fixed"))
    #expect(export.folder.text(of: "second/findings.json").contains("\"since\": \"new\""))
    #expect(
      export.folder.text(of: "second/obligations.csv").split(separator: "\n").count { $0.hasSuffix(",new,") }
        == 1)
    #expect(export.folder.mode(of: "second/baseline.csv") == 0o600)
  }

  @Test func laterIsWorse() throws {
    let export = try FollowedExport()
    try first(export, asAt: "30/03/2026")
    #expect(counts(try since(try export.check(baseline: "report/baseline.csv"))) == [.worse: 1])
  }

  @Test func doneSinceAndLate() throws {
    let export = try FollowedExport()
    try first(export, asAt: "30/03/2026")
    try export.folder.append("V5,C1,31/03/2026,yes,in person\n", to: "export/visits.csv")
    let since = try since(try export.check(baseline: "report/baseline.csv"))
    #expect(counts(since) == [.still: 1])
    #expect(since.rules.first?.doneSince == 1)
    #expect(since.noLongerNeedingAction == ["C1"])
  }

  @Test func writtenUpSinceIsFixed() throws {
    let export = try FollowedExport()
    try first(export)
    try export.folder.append("V5,C1,20/02/2026,yes,in person\n", to: "export/visits.csv")
    let since = try since(try export.check(baseline: "report/baseline.csv"))
    #expect(counts(since) == [:])
    #expect(gone(since) == [.fixed: 1])
    #expect(since.departures.map(\.duty.identity.child) == ["C1"])
  }

  @Test func leftOpenIsNotFixed() throws {
    let export = try FollowedExport()
    try first(export)
    try export.folder.append("V5,C1,20/02/2026,,in person\n", to: "export/visits.csv")
    #expect(gone(try since(try export.check(baseline: "report/baseline.csv"))) == [.open: 1])
  }

  @Test func anotherTeamIsMoved() throws {
    let export = try FollowedExport()
    try first(export, asAt: "30/03/2026")
    try export.allocations(team: "South")
    #expect(counts(try since(try export.check(baseline: "report/baseline.csv"))) == [.moved: 1])
  }

  @Test func anotherReferenceOfTheSubjectIsMoved() throws {
    let export = try FollowedExport()
    try first(export)
    try export.placements(first: "PX")
    let since = try since(try export.check(baseline: "report/baseline.csv"))
    #expect(counts(since) == [.moved: 1])
    #expect(gone(since) == [:])
  }

  @Test func whatIsNotLookedAtAnyMoreIsNotFixed() throws {
    let export = try FollowedExport()
    try first(export)
    let other = try since(try export.check(baseline: "report/baseline.csv", only: ["cla-review-interval"]))
    #expect(gone(other) == [.ruleNotRun: 1])
    #expect(other.retiredRules == [rule])
    try export.folder.write(
      FollowedExport.visits.replacing("V1,C1,12/01/2026", with: "V1,C1,09/01/2026"), to: "export/visits.csv")
    let corrected = try since(try export.check(baseline: "report/baseline.csv"))
    // The earlier visit brings the next forward: another duty, due on another day.
    #expect(counts(corrected) == [.new: 1] && gone(corrected) == [.noLongerADuty: 1])
    for name in ["children", "care-periods", "placements", "visits", "allocations"] {
      let lines = export.folder.text(of: "export/\(name).csv").split(separator: "\n")
      let kept = lines.filter { !$0.contains("C1,") }
      try export.folder.write(kept.joined(separator: "\n") + "\n", to: "export/\(name).csv")
    }
    #expect(gone(try since(try export.check(baseline: "report/baseline.csv"))) == [.childGone: 1])
  }

  /// A rule that says otherwise is named, and its layout and words are not what it says.
  @Test func aChangedRuleIsToldAsSuch() throws {
    let export = try FollowedExport()
    try first(export)
    func changed(_ change: (String) -> String) -> RulesInForce {
      var book = FollowedExport.rules.book
      for index in book.files.indices where book.files[index].name.hasSuffix("/cla-visit-interval.yaml") {
        book.files[index].bytes = Array(change(String(decoding: book.files[index].bytes, as: UTF8.self)).utf8)
      }
      return RulesInForce(book: RuleBook(files: book.files))
    }
    let longer = changed {
      $0.replacing("  - first year: every 6 weeks", with: "  - first year: every 5 weeks")
    }
    let check = try export.check(baseline: "report/baseline.csv", rules: longer)
    let told = try since(check)
    #expect(told.changedRules == [rule])
    #expect(told.total(.new) == 0)
    #expect(check.summary(colour: false).contains("Judged by changed rules: cla-visit-interval."))
    #expect(
      export.written(check, "report.html", rules: longer, to: "second").contains(
        "Not all of this is a change"))
    let words = changed {
      "# kept by the quality team\n" + $0.replacing("asks: Is every", with: "asks: Is each")
    }
    #expect(try since(try export.check(baseline: "report/baseline.csv", rules: words)).changedRules == [])
    var book = FollowedExport.rules.book
    for index in book.files.indices where book.files[index].name == "law/care-planning-regulations.yaml" {
      book.files[index].bytes += Array("\n".utf8)
    }
    let spaced = RulesInForce(book: RuleBook(files: book.files))
    #expect(try !since(try export.check(baseline: "report/baseline.csv", rules: spaced)).foundationsChanged)
  }

  /// What is kept of a rule is the number that its read-back tells, and that an approval is of.
  @Test func theMeaningKeptIsTheReadBacks() throws {
    let export = try FollowedExport()
    try first(export)
    let rules = FollowedExport.rules
    let said = try #require(rules.readBack([rule]))
    let number = try #require(said.split(separator: "The number of this meaning is ").last?.prefix(16))
    #expect(export.folder.text(of: "report/baseline.csv").contains("\nrule,\(rule),\(number),"))
  }

  /// A word of the dictionary changes the rules that lean on it, and no others.
  @Test func aChangedWordChangesTheRulesThatLeanOnIt() throws {
    let export = try FollowedExport()
    try first(export)
    var book = FollowedExport.rules.book
    for index in book.files.indices where book.files[index].name == "dictionary/children-in-care.yaml" {
      let text = String(decoding: book.files[index].bytes, as: UTF8.self)
      let changed = text.replacing(
        "mode is in person or law \"remote visits\" on date", with: "mode is in person")
      #expect(changed != text)
      book.files[index].bytes = Array(changed.utf8)
    }
    let changed = RulesInForce(book: RuleBook(files: book.files))
    #expect(!changed.hasMistakes)
    let told = try since(try export.check(baseline: "report/baseline.csv", rules: changed))
    #expect(told.foundationsChanged)
    #expect(told.changedRules == [rule])
    let others = FollowedExport.rules.ruleIDs.filter {
      changed.meanings([$0]) == FollowedExport.rules.meanings([$0])
    }
    #expect(others.count > FollowedExport.rules.ruleIDs.count / 2 && !others.contains(rule))
  }

  @Test func filesThatAreNoBaseline() throws {
    let export = try FollowedExport()
    try first(export)
    let whole = export.folder.text(of: "report/baseline.csv")
    #expect(try export.check(baseline: "none.csv").followUpCodes == ["PL0840"])
    let other = try export.check(baseline: "report/obligations.csv")
    #expect(other.followUpCodes == ["PL0840"] && other.hasMistakenFollowUp)
    #expect(
      other.describeDiagnostics(rules: FollowedExport.rules, colour: false).contains(
        "name the baseline.csv that lies beside it"))
    for damaged in [
      "", whole.replacing("run,", with: "ran,"), whole.replacing(",overdue,", with: ",met,"),
      String(whole.dropLast(20)),
      whole.split(separator: "\n").filter { !$0.hasPrefix("run") }.joined(separator: "\n"),
      whole + "duty,\"x",
    ] {
      try export.folder.write(damaged, to: "damaged.csv")
      let check = try export.check(baseline: "damaged.csv")
      #expect(Set(check.followUpCodes) == ["PL0840"], "\(damaged.suffix(80))")
      #expect(check.report?.followUp.since == nil)
    }
    #expect(try export.check(baseline: "report/baseline.csv", asAt: "30/03/2026").followUpCodes == ["PL0841"])
    #expect(try export.check(baseline: "report/baseline.csv").followUpCodes == [])
  }
}
