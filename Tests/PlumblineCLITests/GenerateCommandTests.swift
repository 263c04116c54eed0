import _PlumblineTestSupport
import Testing

/// `generate`, and checking what it wrote.
@Suite struct GenerateCommandTests {
  private func generate(_ folder: TemporaryFolder, _ more: String...) throws -> ProgramRun {
    try ProgramRun(["generate", "county-2019", "--children", "5", "--output", folder("made")] + more)
  }

  @Test func tables() throws {
    let folder = try TemporaryFolder()
    let run = try generate(folder, "--seed", "3")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let names = folder.names(in: "made")
    #expect(names.count == 27)
    for name in ["about.csv", "children.csv", "placements.csv", "visits.csv", "pep-targets.csv"] {
      #expect(names.contains(name), "\(name)")
    }
    for name in names { #expect(folder.mode(of: "made/" + name) == 0o600, "\(name)") }
    #expect(folder.text(of: "made/about.csv").contains("synthetic,yes"))
    // The export says on which day it was made.
    let check = try ProgramRun(["check", folder("made")])
    #expect(check.status == 0)
    #expect(check.output.contains("as at 7 October 2019 (stated by the export)"))
  }

  @Test func annexA() throws {
    let folder = try TemporaryFolder()
    let run = try generate(folder, "--as", "annex-a")
    #expect(run.status == 0)
    #expect(folder.names(in: "made") == ["annex-a.xlsx"])
    #expect(folder.mode(of: "made/annex-a.xlsx") == 0o600)
    for path in [folder("made"), folder("made/annex-a.xlsx")] {
      let check = try ProgramRun(["check", path, "--only", "cla-visit-interval"])
      #expect(check.status == 0)
      #expect(check.output.contains("as at 7 October 2019 (stated by the export)"))
      #expect(check.output.contains("[cla-visit-interval]"))
    }
  }

  @Test func anotherSeedGivesOtherRows() throws {
    let folder = try TemporaryFolder()
    #expect(try generate(folder, "--seed", "3").status == 0)
    let first = folder.bytes(of: "made/visits.csv")
    #expect(try generate(folder, "--seed", "4").status == 0)
    #expect(folder.bytes(of: "made/visits.csv") != first)
  }

  @Test(arguments: [
    (["county-19"], "no scenario goes by 'county-19'", "county-2019"),
    (["county-2019", "--children", "0"], "a scenario cannot have 0 children", "1 to 500000"),
    (["county-2019", "--children", "500001"], "a scenario cannot have 500001 children", "1 to 500000"),
  ])
  func whatIsAskedForIsMistaken(arguments: [String], message: String, help: String) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["generate"] + arguments + ["--output", folder("made")])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(run.errors.contains(help))
    #expect(folder.names() == [])
  }

  @Test(arguments: ["tables", "annex-a"])
  func aFolderThatCannotBeMade(form: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "made")
    let run = try generate(folder, "--as", form)
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL09"))
    #expect(folder.text(of: "made") == "mine")
    #expect(folder.names() == ["made"])
  }
}
