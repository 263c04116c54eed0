import Foundation
import Testing
import _PlumblineTestSupport

/// A disk without room: whatever is written, what was there stays, nothing half written does, and it is said.
///
/// The shell lets no file grow beyond a number of blocks of 1,024 bytes, as a full disk would not.
@Suite struct FullDiskTests {
  private func run(_ arguments: [String], blocks: Int = 0) throws -> ProgramRun {
    // What is said goes through a pipe, since files cannot take it either.
    try ProgramRun(
      executable: "/bin/bash",
      arguments: [
        "-c", "(ulimit -f \(blocks); \"$@\") 2>&1 | cat; exit ${PIPESTATUS[0]}", "bash", ProgramRun.program,
      ] + arguments)
  }

  private static let commands: [(arguments: [String], file: String)] = [
    (["rules", "docs", "--output", "OUT"], "index.html"),
    (["rules", "schema", "--output", "OUT"], "rules.json"),
    (["rules", "examples", "cla-visit-interval", "--to", "OUT/examples.xlsx"], "examples.xlsx"),
    (["generate", "county-2019", "--children", "3", "--output", "OUT"], "children.csv"),
    (["generate", "county-2019", "--children", "3", "--output", "OUT", "--as", "annex-a"], "annex-a.xlsx"),
    (["check", "EXPORT", "--as-at", SmallExport.asAt, "--output", "OUT"], ""),
    (
      [
        "explain", "cla-visit-interval", "P1", "EXPORT", "--as-at", SmallExport.asAt, "--output",
        "OUT/why.txt",
      ], "why.txt"
    ),
    (
      [
        "explain", "C1", "EXPORT", "--as-at", SmallExport.asAt, "--format", "html", "--output",
        "OUT/why.html",
      ], "why.html"
    ),
  ]

  @Test(arguments: commands)
  func nothingIsLeft(command: [String], file: String) throws {
    let folder = try SmallExport.folder()
    let isNeverWrittenOver = command.contains("examples")
    if !isNeverWrittenOver, !file.isEmpty { try folder.write("the last one", to: "out/" + file) }
    try folder.write("another", to: "out/notes.txt")
    let before = folder.names(in: "out")
    let run = try run(
      command.map {
        $0.replacing("OUT", with: folder("out")).replacing("EXPORT", with: folder("export"))
      })
    #expect(run.status == 2)
    #expect(!run.isCrash)
    #expect(run.output.contains("\(folder("out"))/\(file)"))
    #expect(run.output.contains("error[PL0901]: the file cannot be written: File too large"))
    #expect(run.output.contains("help: choose a folder you may write to, with room on its disk"))
    #expect(folder.names(in: "out") == before)
    if !isNeverWrittenOver, !file.isEmpty { #expect(folder.text(of: "out/" + file) == "the last one") }
  }

  /// The disk fills when some of the files are whole already.
  @Test(arguments: [4, 40, 400])
  func noneOfSeveralFilesTakesItsName(blocks: Int) throws {
    let folder = try TemporaryFolder()
    for name in ReportFilesTests.all { try folder.write("the last report", to: "report/" + name) }
    let run = try run(try SampleExport.check("--output", folder("report")), blocks: blocks)
    #expect(run.status == 2)
    #expect(run.output.contains("error[PL0901]: the file cannot be written: File too large"))
    #expect(folder.names(in: "report") == ReportFilesTests.all)
    for name in ReportFilesTests.all { #expect(folder.text(of: "report/" + name) == "the last report") }
  }

  /// Parts of a workbook are gathered in temporary files, and the workbook itself has room.
  @Test func aWorkbookIsNotCutShort() throws {
    let folder = try TemporaryFolder()
    let generate = [
      "generate", "county-2019", "--children", "200", "--output", folder("out"), "--as", "annex-a",
    ]
    #expect(try ProgramRun(generate).status == 0)
    let whole = folder.bytes(of: "out/annex-a.xlsx")
    // Less than the longest part, and more than all of them packed.
    let blocks = whole.count / 1024 + 16
    let run = try run(generate, blocks: blocks)
    #expect(run.status == 2)
    #expect(
      run.output.contains(
        "annex-a.xlsx: error[PL0901]: the file cannot be written: there is no room for temporary"))
    #expect(folder.names(in: "out") == ["annex-a.xlsx"])
    #expect(folder.bytes(of: "out/annex-a.xlsx") == whole)
  }

  @Test func whatIsSaidHasNoRoom() throws {
    let run = try ProgramRun(
      executable: "/bin/bash", arguments: ["-c", "\"$1\" rules list > /dev/full", "bash", ProgramRun.program])
    #expect(run.status == 2)
    #expect(
      run.errors
        == """
        standard output: error[PL0901]: what was to be said cannot be written: No space left on device
          help: make room where it goes to, and run again

        """)
  }
}
