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
}
