import _PlumblineTestSupport
import Testing

/// `--council`: a council's own folder on the command line, and what the report says of it.
@Suite struct CouncilTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try SmallExport.folder()
    try folder.write(
      """
      council: Example County
      changes:
        - rule: cla-visit-interval
          set: {severity: critical}
          because: an inspection asked for it
          decided by: director
          on: 01/02/2026
        - rule: placement-stability
          disable: yes
          because: <b>counted</b> elsewhere
          decided by: director
          on: 01/02/2026
      settings: {write-up allowance: 3 working days}
      """, to: "ours/council.yaml")
    return folder
  }

  @Test func effectiveSaysWhatIsInForceAndFromWhere() throws {
    let folder = try folder()
    let run = try ProgramRun(["rules", "effective", "--council", folder("ours")])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("The rules that came with this program, with Example County's laid over them\n"))
    #expect(run.output.contains("cla-visit-interval  must, critical  "))
    #expect(
      run.output.contains(
        "    changed: severity: critical\n      an inspection asked for it (director, 1 February 2026) ours/council.yaml:3:5\n"
      ))
    #expect(run.output.contains("\nNot asked\n  placement-stability\n"))
    #expect(run.output.contains("\nSettings\n  3 working days are allowed for writing up.\n"))
  }

  @Test func aCheckSaysWhatWasChangedAndWhatIsNotAsked() throws {
    let folder = try folder()
    let run = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--council", folder("ours"), "--output",
      folder("report"),
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("The council's own folder makes 2 changes to the rules"))
    let notRun = try Findings(folder).notRun
    #expect(
      notRun.first { $0.rule == "placement-stability" }?.because.first?.contains("by decision of the council")
        == true)
    let page = folder.text(of: "report/report.html")
    #expect(page.contains("<h3>What the council changed</h3>"))
    #expect(
      page.contains(
        "Cla-visit-interval, severity critical: an inspection asked for it (director, 1 February 2026)."))
    #expect(!page.contains("<b>counted"))
    #expect(page.contains("&lt;b&gt;counted"))
  }

  @Test func aMistakeInItIsSaidAndTheRestRuns() throws {
    let folder = try folder()
    try folder.append("\nchange: none\n", to: "ours/council.yaml")
    let run = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--council", folder("ours"),
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("ours/council.yaml:"))
    #expect(run.output.contains("[cla-visit-interval]"))
  }

  // MARK: Examples

  /// Four weeks in place of six: what the shipped examples say of six weeks is no failure, and is told.
  private static let tightened = """
    changes:
      - rule: temporary-approval-limit
        set: {severity: critical}
        because: an inspection asked for it
        decided by: director
        on: 01/02/2026
      - rule: cp-visit-interval
        set: {how soon: every 8 working days}
        because: our practice standard asks for it
        decided by: director
        on: 01/02/2026
        examples:
          - case: on the eighth working day
            today: 31/03/2026
            protection plan: {start: 02/03/2026}
            protection visit: {date: 12/03/2026, child seen: yes}
            expect: ["met, due 12/03/2026"]
          - case: our own that is wrong
            today: 31/03/2026
            protection plan: {start: 02/03/2026}
            protection visit: {date: 13/03/2026, child seen: yes}
            expect: ["met, due 13/03/2026"]

    """

  @Test func whatCameAlongAnswersOtherwiseAndDoesNotFail() throws {
    let folder = try TemporaryFolder()
    let right = Self.tightened.split(separator: "      - case: our own that is wrong").first
    try folder.write(String(right ?? "") + "\n", to: "ours/council.yaml")
    let run = try ProgramRun([
      "rules", "test", "cp-visit-interval", "temporary-approval-limit", "--council", folder("ours"),
    ])
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output.contains("  changed by the council: how soon: every 8 working days  ours/council.yaml:"))
    #expect(run.output.contains("  ok: on the eighth working day\n"))
    #expect(run.output.contains("  answers otherwise: "))
    #expect(!run.output.contains("FAILED"))
    let otherwise = run.output.split(separator: "\n").count { $0.hasPrefix("  answers otherwise: ") }
    #expect(
      run.output.contains(
        " examples, 0 failed, \(otherwise) that came along answer otherwise by the council's folder\n"))
    #expect(run.output.hasSuffix("'examples' beside 'set' in council.yaml\n"))
  }

  @Test func anExampleOfTheCouncilsOwnFails() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.tightened, to: "ours/council.yaml")
    let run = try ProgramRun(["rules", "test", "cp-visit-interval", "--council", folder("ours")])
    #expect(run.status == 1)
    #expect(run.output.contains("  FAILED: our own that is wrong\n"))
    #expect(run.output.contains(" examples, 1 failed, "))
  }

  /// What the pack itself gets wrong is a failure whatever the council changed.
  @Test func anExampleThatFailsWithoutTheFolderToo() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    let file = "Rules/statute/help-and-protection/cp-visit-interval.yaml"
    let text = folder.text(of: file)
    let expected = try #require(text.split(separator: "\n").first { $0.contains("expect: [") })
    try folder.write(
      text.replacing(String(expected), with: "    expect: [\"met, due 01/01/1999\"]", maxReplacements: 1),
      to: file)
    try folder.write(Self.tightened, to: "ours/council.yaml")
    let run = try ProgramRun([
      "rules", "test", "cp-visit-interval", "--rules", folder("Rules"), "--council", folder("ours"),
    ])
    #expect(run.status == 1)
    #expect(run.output.contains(" examples, 2 failed, "))
  }

  /// A setting changes what rules say that nobody changed.
  @Test func aSettingMakesExamplesAnswerOtherwise() throws {
    let folder = try TemporaryFolder()
    try folder.write("settings: {first working day: the day itself}\n", to: "ours/council.yaml")
    let run = try ProgramRun(["rules", "test", "cp-visit-interval", "--council", folder("ours")])
    #expect(run.status == 0)
    #expect(run.output.contains("  answers otherwise: "))
    #expect(!run.output.contains("changed by the council: "))
  }
}
