import Testing

@Suite struct HelpTests {
  @Test func version() throws {
    let run = try ProgramRun(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ([], ["check", "rules", "sources", "generate"]),
    (
      ["check"],
      [
        "--rules", "--source", "--as-at", "--since", "--law-at", "--only", "--output", "--format",
        "--fail-on",
      ]
    ), (["plan"], ["--rules", "--law-at"]),
    (["rules"], ["list", "show", "lint", "test", "read-back", "docs", "horizon"]),
    (["sources"], ["cannot show"]),
    (["generate"], ["--children", "--seed", "--output", "--as", "county-2019", "annex-a"]),
  ])
  func help(command: [String], mentions: [String]) throws {
    let run = try ProgramRun(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for word in mentions { #expect(run.output.contains(word), "\(word)") }
    #expect(try ProgramRun(["help"] + command).output == run.output)
  }

  @Test func helpOfCheckTellsWhatItsExitStatusMeans() throws {
    // The lines are broken to the width of the terminal.
    let words = try ProgramRun(["check", "--help"]).output.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    #expect(text.contains("2 usage or rules are mistaken; 3 an input cannot be read"))
  }

  @Test func nothingTypedShowsHelp() throws {
    let run = try ProgramRun([])
    #expect(run.output.contains("USAGE: plumbline <subcommand>"))
    #expect(!run.isCrash)
  }
}
