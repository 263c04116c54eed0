import _PlumblineTestSupport
import Foundation
import Testing

/// What each cause ends with: 0 it ran, 1 something is to improve, 2 usage or rules, 3 an input.
@Suite struct ExitStatusTests {
  // MARK: 3, an input cannot be read

  @Test func aFileThatIsNotThere() throws {
    let run = try ProgramRun(["check", "/nowhere/at/all.xlsx", "--as-at", "31/03/2026"])
    #expect(run.status == 3)
    #expect(run.errors.contains("/nowhere/at/all.xlsx: error[PL0501]: there is no such file or folder"))
    #expect(run.errors.contains("help: "))
    #expect(run.output == "")
  }

  @Test func anEmptyFolder() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["check", folder.path])
    #expect(run.status == 3)
    #expect(run.errors.contains("error[PL0502]: the folder holds no CSV file and no workbook"))
  }

  @Test func aFileThatIsNoWorkbook() throws {
    let folder = try TemporaryFolder()
    try folder.write("these are words", to: "export.xlsx")
    let run = try ProgramRun(["check", folder("export.xlsx")])
    #expect(run.status == 3)
    #expect(run.errors.contains("export.xlsx: error[PL0503]: the file is no workbook"))
    #expect(run.errors.contains("save it as .xlsx"))
  }

  @Test func anOldWorkbook() throws {
    let folder = try TemporaryFolder()
    try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], to: "export.xls")
    let run = try ProgramRun(["check", folder("export.xls")])
    #expect(run.status == 3)
    #expect(run.errors.contains("export.xls: error[PL0503]: old .xls workbooks are not read"))
    #expect(run.errors.contains("save it as .xlsx"))
  }

  @Test func everyInputIsLookedAtBeforeItEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,child\n\"V1,C1\n", to: "visits.csv")
    try folder.write("words", to: "b.xlsx")
    let run = try ProgramRun(["check", folder("visits.csv"), folder("b.xlsx"), folder("c.csv")])
    #expect(run.status == 3)
    for code in ["PL0513", "PL0503", "PL0501"] { #expect(run.errors.contains(code)) }
  }

  // MARK: 2, usage

  @Test(arguments: [
    (["--only", "cla-visit-intervl"], "no rule goes by 'cla-visit-intervl'", "'cla-visit-interval'"),
    (["--source", "anex-a"], "no source goes by 'anex-a'", "did you mean 'annex-a'?"),
    (["--as-at", "31/02/2026"], "--as-at '31/02/2026' is not a date", "2019-10-07 or 07/10/2019"),
    (["--as-at", "yesterday"], "--as-at 'yesterday' is not a date", "2019-10-07 or 07/10/2019"),
    (["--law-at", "31/04/2020"], "--law-at '31/04/2020' is not a date", "2019-10-07 or 07/10/2019"),
    (["--since", "2025-13-01"], "--since '2025-13-01' is not a date", "2019-10-07 or 07/10/2019"),
  ])
  func whatIsAskedForIsMistaken(option: [String], message: String, help: String) throws {
    let folder = try SmallExport.folder()
    let asAt = option[0] == "--as-at" ? [] : ["--as-at", SmallExport.asAt]
    let run = try ProgramRun(["check", folder("export")] + asAt + option)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(run.errors.contains(help))
    #expect(run.output == "")
  }

  @Test func bothDatesAreLookedAt() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(["check", folder("export"), "--as-at", "x", "--since", "y"])
    #expect(run.status == 2)
    #expect(run.errors.contains("'x' is not a date"))
    #expect(run.errors.contains("'y' is not a date"))
  }

  @Test func noAsAtDateAndTheCommandToType() throws {
    let folder = try SmallExport.folder()
    // Made two months old, so that no clock of a test machine takes it for today's.
    try folder.write(
      SmallExport.files["visits.csv", default: ""].replacing("2026", with: "2019"), to: "export/visits.csv")
    try folder.write("id,child,start\nP1,C1,05/01/2019\n", to: "export/placements.csv")
    try folder.write("id,child,start\nE1,C1,05/01/2019\n", to: "export/care-periods.csv")
    let run = try ProgramRun(["check", folder("export")])
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0803]: the export does not say when it was made"))
    let command = "plumbline check \(folder("export")) --as-at 2019-03-27"
    #expect(run.errors.contains(command))
    let typed = command.split(separator: " ").dropFirst().map(String.init)
    #expect(try ProgramRun(typed).status == 0)
  }

  @Test func theCommandToTypeCanBeTypedWhateverTheFolderIsCalled() throws {
    let folder = try TemporaryFolder()
    for (name, text) in SmallExport.files {
      try folder.write(text.replacing("2026", with: "2019"), to: "O'Brien's export/" + name)
    }
    let run = try ProgramRun(["check", folder("O'Brien's export")])
    #expect(run.status == 2)
    let line = try #require(run.errors.split(separator: "\n").first { $0.contains("plumbline check") })
    let command = try #require(line.firstMatch(of: /plumbline (check .*)$/)).1
    let typed = try ProgramRun(
      executable: "/bin/sh", arguments: ["-c", "'\(ProgramRun.program)' \(command)"])
    #expect(typed.status == 0)
  }

  @Test(arguments: [
    ["check"], ["chekc"], ["check", "x", "--fail-on", "dreadful"], ["check", "x", "--format", "pdf"],
    ["check", "x", "--nonsense"], ["rules", "show"], ["generate"],
    ["generate", "county-2019", "--output", "/tmp/x", "--as", "pdf"],
    ["generate", "county-2019", "--output", "/tmp/x", "--children", "many"],
  ])
  func whatIsTypedIsMistaken(arguments: [String]) throws {
    let run = try ProgramRun(arguments)
    #expect(run.output == "")
    #expect(run.errors.contains("Error: "))
    #expect(!run.isCrash)
    #expect(run.status == 2)
  }

  @Test func rulesThatAreNotThere() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(SmallExport.check(folder, "--rules", folder("nowhere")))
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0212]"))
  }

  // MARK: 0 and 1, it ran

  @Test func itRan() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(SmallExport.check(folder))
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("3 of 4 done in time [cla-visit-interval]"))
  }

  /// In the sample, discussions not held are critical, partners lacking serious, plans' quality moderate,
  /// all three to improve; visits in care are a strength.
  @Test(arguments: [
    ("strategy-discussion-held", ["critical": 1, "serious": 1, "moderate": 1, "minor": 1]),
    ("strategy-discussion-attended", ["critical": 0, "serious": 1, "moderate": 1, "minor": 1]),
    ("pep-quality", ["critical": 0, "serious": 0, "moderate": 1, "minor": 1]),
    ("cla-visit-interval", ["critical": 0, "serious": 0, "moderate": 0, "minor": 0]),
  ])
  func failOn(rule: String, expected: [String: Int32]) throws {
    for (level, status) in expected {
      let run = try ProgramRun(SampleExport.check("--only", rule, "--fail-on", level))
      #expect(run.status == status, "\(level)")
      #expect(run.output.contains("[\(rule)]"))
    }
    #expect(try ProgramRun(SampleExport.check("--only", rule)).status == 0)
  }
}
