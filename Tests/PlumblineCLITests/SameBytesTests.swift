import _PlumblineTestSupport
import Foundation
import Testing

/// Two runs over one export give the same bytes, wherever they are started and however paths are written.
@Suite struct SameBytesTests {
  @Test func whereverItIsStarted() throws {
    let folder = try TemporaryFolder()
    try folder.copy(SampleExport.path(), to: "here/export")
    try folder.copy(SampleExport.path(), to: "there/other/export")
    try folder.copy(Checkout.root + "/Rules", to: "here/Rules")
    let runs = [
      try ProgramRun(["check", folder("here/export"), "--output", folder("reports/0")] + asAt),
      try ProgramRun(["check", folder("here/export"), "--output", folder("reports/1")] + asAt),
      try ProgramRun(["check", "export", "--output", "../reports/2"] + asAt, in: folder("here")),
      try ProgramRun(
        ["check", "./export/", "--output", "../../reports/3", "--rules", "../../here/Rules/"] + asAt,
        in: folder("there/other")),
      try ProgramRun(
        ["check", folder("here/export"), "--output", folder("reports/4")] + asAt,
        environment: [
          "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40",
        ]),
    ]
    for (number, run) in runs.enumerated() {
      #expect(run.status == 0)
      #expect(run.output == runs[0].output, "run \(number)")
      #expect(run.errors == runs[0].errors, "run \(number)")
      for name in ReportFilesTests.all {
        let same = folder.bytes(of: "reports/\(number)/\(name)") == folder.bytes(of: "reports/0/" + name)
        #expect(same, "\(name) of run \(number)")
      }
    }
    #expect(folder.bytes(of: "reports/0/obligations.csv").count > 10_000)
  }

  private var asAt: [String] { ["--as-at", SampleExport.asAt] }

  /// The order in which files are named, or lie in a folder, changes nothing that is found.
  @Test func inWhateverOrderFilesAreNamed() throws {
    let folder = try SmallExport.folder()
    let names = SmallExport.files.keys.sorted().map { folder("export/" + $0) }
    for (number, paths) in [names, names.reversed()].enumerated() {
      let run = try ProgramRun(
        ["check"] + paths + ["--as-at", SmallExport.asAt, "--output", folder("\(number)")])
      #expect(run.status == 0)
    }
    for name in ["findings.json", "obligations.csv", "report.html"] {
      #expect(folder.text(of: "0/" + name) == folder.text(of: "1/" + name), "\(name)")
    }
  }

  @Test(arguments: ["tables", "annex-a"])
  func aScenarioWrittenTwice(form: String) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let run = try ProgramRun([
        "generate", "county-2019", "--children", "5", "--seed", "7", "--as", form, "--output", folder(name),
      ])
      #expect(run.status == 0)
    }
    #expect(!folder.names(in: "a").isEmpty)
    #expect(folder.names(in: "a") == folder.names(in: "b"))
    for name in folder.names(in: "a") {
      let same = folder.bytes(of: "a/" + name) == folder.bytes(of: "b/" + name)
      #expect(same, "\(name)")
    }
  }
}
