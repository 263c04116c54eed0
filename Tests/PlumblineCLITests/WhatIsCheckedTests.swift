import _PlumblineTestSupport
import Testing

/// `--only`, `--since`, `--as-at` and `--source`: what is judged, and over which time.
@Suite struct WhatIsCheckedTests {
  /// Two visits fell due on 12 January and two on 23 February, of which one was not made.
  @Test(arguments: [
    ("2019-01-01", "3 of 4 done in time"), ("12/01/2026", "3 of 4 done in time"),
    ("13/01/2026", "1 of 2 children with something late or not done"),
    ("2026-02-23", "1 of 2 children with something late or not done"),
    ("2026-02-24", "0 cases in the window"),
  ])
  func since(day: String, says: String) throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(SmallExport.check(folder, "--since", day, "--output", folder("report")))
    #expect(run.status == 0)
    let finding = run.output.split(separator: "\n").first { $0.contains("[cla-visit-interval]") }
    #expect(try #require(finding).contains(says))
    // What needs doing now does not depend on the window, and everything stays listed.
    #expect(run.output.contains("  ! 1 of 2 "))
    let rows = folder.text(of: "report/obligations.csv").split(separator: "\n").dropFirst()
    #expect(rows.count == 6)
    let judged = ["2019-01-01": 4, "12/01/2026": 4, "2026-02-24": 0][day] ?? 2
    #expect(rows.count { $0.contains(",yes,") } == judged)
  }

  @Test func sinceTomorrow() throws {
    let folder = try SmallExport.folder()
    let check = SmallExport.check(folder, "--output", folder("report"), "--since")
    let run = try ProgramRun(check + ["01/04/2026"])
    #expect(run.status == 2)
    #expect(
      run.errors.contains("error[PL0804]: --since 2026-04-01 is later than the as-at date, 2026-03-31"))
    #expect(run.output == "")
    #expect(folder.names(in: "report") == [])
    #expect(try ProgramRun(check + ["31/03/2026"]).status == 0)
  }

  /// The as-at date may be the export's own.
  @Test func sinceTheDayAfterTheExport() throws {
    let folder = try SmallExport.folder()
    try folder.write("key,value\nextract date,31/03/2026\n", to: "export/about.csv")
    let run = try ProgramRun(["check", folder("export"), "--since", "01/04/2026"])
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0804]"))
    #expect(try ProgramRun(["check", folder("export"), "--since", "31/03/2026"]).status == 0)
  }

  @Test func only() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--only", "cla-visit-interval", "--only",
      "assessment-variation", "--output", folder("report"),
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("[cla-visit-interval]"))
    #expect(!run.output.contains("Is every looked-after child's case reviewed"))
    // A comparison brings the rule whose results it compares.
    #expect(
      try Findings(folder).notRun.map(\.rule) == ["assessment-45-working-days", "assessment-variation"])
  }

  @Test func withoutOnlyEveryRuleIsTold() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--output", folder("report"),
    ])
    #expect(run.status == 0)
    let told = try Findings(folder).notRun
    // It has children, care periods, placements and visits: enough for visits and for moves.
    #expect(told.count == RulesCommandTests.shipped.count - 2)
    for rule in told { #expect(!rule.because.isEmpty, "\(rule.rule)") }
  }

  @Test(arguments: [("2026-02-23", "due"), ("24/02/2026", "overdue")])
  func asAt(day: String, status: String) throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun([
      "check", folder("export"), "--as-at", day, "--only", "cla-visit-interval", "--output", folder("report"),
    ])
    #expect(run.status == 0)
    let rows = folder.text(of: "report/obligations.csv").split(separator: "\n")
    let row = try #require(rows.first { $0.contains(",C1,P1,") && $0.contains(",2026-02-23,") })
    #expect(row.contains(",\(status),"))
  }

  @Test func theSourceIsRecognisedOrNamed() throws {
    let folder = try SmallExport.folder()
    let recognised = try ProgramRun(SmallExport.check(folder))
    #expect(try ProgramRun(SmallExport.check(folder, "--source", "tables")).output == recognised.output)
    let other = try ProgramRun(SmallExport.check(folder, "--source", "annex-a"))
    #expect(other.status == 3)
    #expect(other.errors.contains("error[PL0520]: no source mapping fits the export"))
  }

  /// The rules are found in the folder the program is started in, or where `--rules` says.
  @Test func whereRulesAreFound() throws {
    let folder = try SmallExport.folder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    let here = try ProgramRun(SmallExport.check(folder), in: folder.path)
    #expect(here.status == 0)
    let named = try ProgramRun(SmallExport.check(folder, "--rules", folder("Rules")), in: folder("export"))
    #expect(named.output == here.output)
    let nowhere = try ProgramRun(SmallExport.check(folder), in: folder("export"))
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("error[PL0"))
  }
}
