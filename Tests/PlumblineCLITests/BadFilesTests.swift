import _PlumblineTestSupport
import Foundation
import Testing

/// Files that cannot be read at all: said, with what to do, and never a crash.
@Suite struct BadFilesTests {
  @Test(
    arguments: [
      (
        "visits.csv", Array("id,child,date\n\"V1,C1,12/01/2026\nV2,C2,12/01/2026\n".utf8),
        "visits.csv:2:1: error[PL0513]"
      ),
      ("visits.csv", [0xFF, 0xFE, 0x69, 0, 0x64, 0], "visits.csv: error[PL0510]"),
      ("visits.csv", [UInt8](repeating: 0, count: 4096), "visits.csv: error[PL0510]"),
      ("visits.csv", Array("PK\u{3}\u{4} and no more".utf8), "visits.csv: error[PL0504]"),
      ("visits.csv", Array("<html><table></table></html>".utf8), "visits.csv: error[PL0503]"),
      ("list.xlsx", [], "list.xlsx: error[PL0503]"),
      ("list.xlsx", Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), "list.xlsx: error[PL050"),
      ("list.ods", Array("words".utf8), "list.ods: error[PL0503]"),
    ] as [(String, [UInt8], String)])
  func oneAmongOthersKeepsTheRunFromGoingOn(name: String, bytes: [UInt8], says: String) throws {
    let folder = try SmallExport.folder()
    try folder.write(bytes, to: "export/" + name)
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 3)
    #expect(run.errors.contains(says))
    #expect(run.errors.contains("help: "))
    #expect(run.output == "")
    #expect(folder.names(in: "report") == [])
  }

  /// The workbooks that the tests of reading use, hostile ones among them.
  static let workbooks = Checkout.files(in: "Tests/CaseReadingTests/Fixtures", ending: ".xlsx")

  @Test(arguments: workbooks)
  func aWorkbookGivesAReportOrAReason(name: String) throws {
    let folder = try TemporaryFolder()
    let path = Checkout.root + "/Tests/CaseReadingTests/Fixtures/" + name
    let run = try ProgramRun(["check", path, "--as-at", "2020-03-31", "--output", folder("report")])
    #expect(!run.isCrash)
    #expect([0, 3].contains(run.status))
    if run.status == 0 {
      let accounts = try Findings(folder).accounts
      #expect(!accounts.isEmpty)
      for account in accounts {
        #expect(account.read == account.used + account.setAside.reduce(0) { $0 + $1.rows }, "\(account.file)")
      }
    } else {
      #expect(run.errors.contains("\(name): error[PL05"))
      #expect(run.errors.contains("help: "))
      #expect(run.output == "")
      #expect(folder.names() == [])
    }
  }

  @Test func hostileWorkbooksAreAmongThem() {
    for name in ["bomb.xlsx", "cut-short.xlsx", "enormous.xlsx", "document-type.xlsx", "scratched.xlsx"] {
      #expect(Self.workbooks.contains(name), "\(name)")
    }
  }

  /// Every way of cutting or scratching a workbook ends in a report or a reason.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func aWorkbookDamagedAnywhere(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let whole = try #require(Checkout.bytes(of: "Tests/CaseReadingTests/Fixtures/annex-a-openpyxl.xlsx"))
    var generator = SeededGenerator(seed: seed)
    var bytes = whole
    if seed.isMultiple(of: 2) {
      bytes = Array(bytes.prefix(Int.random(in: 1..<whole.count, using: &generator)))
    } else {
      for _ in 0..<20 {
        bytes[Int.random(in: 4..<whole.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
    }
    try folder.write(bytes, to: "damaged.xlsx")
    let run = try ProgramRun(["check", folder("damaged.xlsx"), "--as-at", "2020-03-31"])
    #expect(!run.isCrash, "seed \(seed)")
    #expect([0, 3].contains(run.status), "seed \(seed)")
    if run.status == 3 { #expect(run.errors.contains("error[PL05"), "seed \(seed)") }
  }

  /// Every way of cutting or scratching a CSV file ends in a report or a reason.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func aFileOfRowsDamagedAnywhere(seed: UInt64) throws {
    let folder = try SmallExport.folder()
    let whole = folder.bytes(of: "export/visits.csv")
    var generator = SeededGenerator(seed: seed)
    var bytes = whole
    for _ in 0..<Int(seed) * 3 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    bytes = Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &generator)))
    try folder.write(bytes, to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(!run.isCrash, "seed \(seed)")
    #expect([0, 3].contains(run.status), "seed \(seed)")
    guard run.status == 0 else { return }
    for account in try Findings(folder).accounts {
      let setAside = account.setAside.reduce(0) { $0 + $1.rows }
      #expect(account.read == account.used + setAside, "\(account.file), seed \(seed)")
    }
  }

  @Test(arguments: ["/dev/null", "/dev/zero", "a pipe"])
  func whatIsNoFile(path: String) throws {
    let folder = try TemporaryFolder()
    let pipe = folder("pipe.csv")
    _ = try ProgramRun(executable: "/usr/bin/mkfifo", arguments: [pipe])
    let check = ["check", path == "a pipe" ? pipe : path, "--as-at", "2020-03-31"]
    let run = try ProgramRun(check, within: 5)
    #expect(run.status == 3)
    #expect(run.errors.contains("error[PL0501]"))
  }
}
