import _PlumblineTestSupport
import Foundation
import Testing

/// What goes to standard output, what to standard error, and when either takes colour.
@Suite struct WhereItSpeaksTests {
  @Test func theSummaryAndTheDiagnosticsGoTwoWays() throws {
    let folder = try SmallExport.folder()
    try folder.append("V5,C9,27/03/2026,yes,in person\n", to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder))
    #expect(run.status == 0)
    #expect(run.errors.contains("visits.csv row 6: warning[PL0605]: row 6 set aside: no such child as 'C9'"))
    #expect(run.output.contains("as at 31 March 2026 (given)"))
    #expect(run.output.contains("Children needing action now"))
    #expect(run.output.contains("It is not Ofsted's judgement"))
    #expect(!run.output.contains("PL0605"))
    #expect(!run.errors.contains("Children needing action"))
  }

  @Test func noColourAndNoProgressAwayFromATerminal() throws {
    let folder = try SmallExport.folder()
    try folder.append("V5,C9,27/03/2026,yes,in person\n", to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder), environment: ["TERM": "xterm-256color"])
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\r"))
  }

  /// Runs it in a terminal of its own; nil where the program that makes one is not there.
  private func runInTerminal(_ arguments: [String], environment: [String: String]) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      print("skipped: no program 'script' to make a terminal with")
      return nil
    }
    let command = ([ProgramRun.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun(
      executable: "/usr/bin/script", arguments: ["-qec", command, "/dev/null"], environment: environment)
    #expect(run.status == 0)
    return run.output
  }

  @Test func colourOnATerminalAndNeverTheOnlySign() throws {
    let arguments = try SampleExport.check("--only", "pep-quality", "--only", "cla-visit-interval")
    guard let plain = try runInTerminal(arguments, environment: ["NO_COLOR": "1"]),
      let coloured = try runInTerminal(arguments, environment: ["NO_COLOR": ""])
    else { return }
    #expect(!plain.contains("\u{1B}["))
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*[mK]/, with: "").hasSuffix(plain.suffix(400)))
    for text in [plain, coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")] {
      #expect(text.contains("− To improve"))
      #expect(text.contains("+ Strength"))
    }
  }
}
