import _PlumblineTestSupport
import Foundation
import Testing

/// The files of a report: which, for whom, and what becomes of those that were there before.
@Suite struct ReportFilesTests {
  static let all = ["baseline.csv", "findings.json", "obligations.csv", "receipt.json", "report.html"]

  @Test func allOfThemForTheirOwnerOnly() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("new/report")))
    #expect(run.status == 0)
    #expect(folder.names(in: "new/report") == Self.all)
    for name in Self.all { #expect(folder.mode(of: "new/report/" + name) == 0o600, "\(name)") }
    #expect(folder.mode(of: "new/report") == 0o700)
    #expect(folder.mode(of: "new") == 0o700)
  }

  @Test(arguments: [
    ("csv", ["baseline.csv", "obligations.csv", "receipt.json"]),
    ("json", ["findings.json", "receipt.json"]),
    ("html", ["receipt.json", "report.html"]),
    ("csv,html", ["baseline.csv", "obligations.csv", "receipt.json", "report.html"]),
  ])
  func thoseAskedFor(format: String, names: [String]) throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report"), "--format", format))
    #expect(run.status == 0)
    #expect(folder.names(in: "report") == names)
  }

  @Test func formatsMayBeNamedOneByOne() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(
      SmallExport.check(folder, "--output", folder("report"), "--format", "csv", "--format", "html"))
    #expect(run.status == 0)
    #expect(folder.names(in: "report") == ["baseline.csv", "obligations.csv", "receipt.json", "report.html"])
  }

  @Test func noneWithoutAFolder() throws {
    let folder = try SmallExport.folder()
    let before = folder.names()
    #expect(try ProgramRun(SmallExport.check(folder), in: folder("export")).status == 2)
    let run = try ProgramRun(SmallExport.check(folder))
    #expect(run.status == 0)
    #expect(folder.names() == before)
  }

  @Test func aSecondReportReplacesTheFirst() throws {
    let folder = try SmallExport.folder()
    let check = SmallExport.check(folder, "--output", folder("report"))
    #expect(try ProgramRun(check).status == 0)
    let first = folder.text(of: "report/obligations.csv")
    try folder.append("V5,C1,30/03/2026,yes,in person\n", to: "export/visits.csv")
    #expect(try ProgramRun(check).status == 0)
    #expect(folder.text(of: "report/obligations.csv") != first)
    #expect(folder.names(in: "report") == Self.all)
    for name in Self.all { #expect(folder.mode(of: "report/" + name) == 0o600, "\(name)") }
  }

  // MARK: A run that fails

  /// A folder with an export and a report of it, and the report's files.
  private func reported() throws -> (folder: TemporaryFolder, files: [String: [UInt8]]) {
    let folder = try SmallExport.folder()
    #expect(try ProgramRun(SmallExport.check(folder, "--output", folder("report"))).status == 0)
    return (folder, files(in: folder))
  }

  private func files(in folder: TemporaryFolder) -> [String: [UInt8]] {
    let names = folder.names(in: "report")
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.bytes(of: "report/" + $0)) })
  }

  @Test(
    arguments: [
      (["--as-at", "31/02/2026"], 2), (["--only", "no-such-rule"], 2), (["--rules", "/nowhere"], 2),
      (["--source", "annex-a"], 3),
    ] as [([String], Int32)])
  func whatIsAskedForIsMistaken(option: [String], status: Int32) throws {
    let (folder, before) = try reported()
    let run = try ProgramRun(
      ["check", folder("export"), "--output", folder("report")]
        + (option[0] == "--as-at" ? [] : ["--as-at", SmallExport.asAt]) + option)
    #expect(run.status == status)
    #expect(files(in: folder) == before)
  }

  @Test func theInputIsBroken() throws {
    let (folder, before) = try reported()
    try folder.append("\"V5,C1,30/03/2026,yes,in person\n", to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 3)
    #expect(files(in: folder) == before)
  }

  @Test func thereIsNoRoomToWrite() throws {
    let folder = try SmallExport.folder()
    let check = SmallExport.check(folder, "--output", folder("report"))
    #expect(try ProgramRun(check).status == 0)
    let before = files(in: folder)
    // The shell lets no file grow beyond 1,024 bytes, as a full disk would not; the program is told rather
    // than ended, since it inherits that the signal is not heeded.
    let line = ([ProgramRun.program] + check).map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun(
      executable: "/bin/bash",
      arguments: ["-c", "trap '' XFSZ; ulimit -f 1; \(line) 2>&1 | cat; exit ${PIPESTATUS[0]}"])
    #expect(run.status == 2)
    #expect(!run.isCrash)
    #expect(run.output.contains("error[PL0901]: the file cannot be written: File too large"))
    #expect(!run.output.contains("Children needing action"))
    #expect(files(in: folder) == before)
  }

  @Test func theFolderIsAFile() throws {
    let folder = try SmallExport.folder()
    try folder.write("mine", to: "report")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0901]"))
    #expect(folder.text(of: "report") == "mine")
  }

  @Test func theFolderMayNotBeWrittenTo() throws {
    let (folder, before) = try reported()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder("report"))
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder("report"))
    }
    guard !FileManager.default.isWritableFile(atPath: folder("report")) else {
      print("skipped: this user may write anywhere")
      return
    }
    try folder.append("V5,C1,30/03/2026,yes,in person\n", to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0901]: the file cannot be written: Permission denied"))
    #expect(files(in: folder) == before)
  }

  /// A file cannot take the name of a folder; then none of the others takes the place of an older one.
  @Test(arguments: all)
  func oneOfTheNamesIsTaken(name: String) throws {
    let folder = try SmallExport.folder()
    for other in Self.all { try folder.write("the last report", to: "report/" + other) }
    try FileManager.default.removeItem(atPath: folder("report/" + name))
    try folder.write("kept", to: "report/\(name)/inside")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 2)
    #expect(run.errors.contains("\(name): error[PL0901]: the file cannot be written"))
    #expect(folder.text(of: "report/\(name)/inside") == "kept")
    #expect(!folder.names(in: "report").contains { $0.contains(".part") })
    let others = Self.all.filter { $0 != name }
    for other in others { #expect(folder.text(of: "report/" + other) == "the last report", "\(other)") }
  }
}
