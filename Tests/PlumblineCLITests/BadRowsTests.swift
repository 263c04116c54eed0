import _PlumblineTestSupport
import Testing

/// Rows that cannot be used as they stand: each is said, with its place, and none is lost without a count.
@Suite struct BadRowsTests {
  /// A slip in an export, and what is to become of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What is added to the end of the visits, which are rows 2 to 5.
    var added: [UInt8]
    /// How many rows that adds, and how many of all are used.
    var rows: Int
    var used: Int
    /// What standard error says.
    var says: [String]
    /// What the summary says of rows.
    var counts: [String]

    init(
      _ name: String, _ added: String, rows: Int, used: Int, says: [String], counts: [String] = []
    ) {
      self.init(name, bytes: Array(added.utf8), rows: rows, used: used, says: says, counts: counts)
    }

    init(_ name: String, bytes: [UInt8], rows: Int, used: Int, says: [String], counts: [String] = []) {
      (testDescription, added, self.rows, self.used) = (name, bytes, rows, used)
      (self.says, self.counts) = (says, counts)
    }
  }

  static let slips = [
    Slip("nothing wrong", "", rows: 0, used: 4, says: []),
    Slip(
      "a NUL byte", "V5,C1,23/0\u{0}2/2026,yes,in person\n", rows: 1, used: 4,
      says: ["visits.csv:6:1: warning[PL0512]", "1 NUL byte"], counts: ["1 set aside: a NUL byte in the row"]),
    Slip(
      "too many cells, and too few", "V5,C1,23/02/2026,yes\nV6,C1,24/02/2026,yes,in person,more,and more\n",
      rows: 2, used: 5,
      says: [
        "visits.csv row 6: note[PL0514]", "visits.csv row 7: warning[PL0514]", "quotes around the text",
      ],
      counts: ["1 set aside: more cells than headings"]),
    Slip(
      "a row twice, and an id twice", "V4,C2,27/03/2026,yes,in person\nV3,C2,21/02/2026,yes,in person\n",
      rows: 2, used: 4,
      says: [
        "visits.csv row 6: note[PL0603]", "visits.csv row 7: warning[PL0604]",
        "more than one value of 'date'",
      ],
      counts: [
        "1 set aside: exact duplicate of another row",
        "1 set aside: same id as another row, with other content",
      ]),
    Slip(
      "a child who is not there", "V5,C9,27/03/2026,yes,in person\n", rows: 1, used: 4,
      says: ["visits.csv row 6: warning[PL0605]", "no such child as 'C9'"],
      counts: ["1 set aside: no such child"]),
    Slip(
      "no child", "V5,,27/03/2026,yes,in person\n", rows: 1, used: 4,
      says: ["visits.csv row 6: warning[PL0606]"], counts: ["1 set aside: no child given"]),
    Slip(
      "no date", "V5,C1,31/02/2026,yes,in person\nV6,C1,soon,yes,in person\n", rows: 2, used: 6,
      says: [
        "visits.csv row 6, column 'date': warning[PL0601]: '31/02/2026' is no date", "'soon' is no date",
      ]),
    Slip(
      "a word that is none of the list", "V5,C1,23/02/2026,yes,by pigeon\n", rows: 1, used: 5,
      says: [
        "visits.csv row 6, column 'mode': warning[PL0602]", "'a text of 2 words'", "known here: in person",
      ]),
    Slip(
      "Windows-1252",
      bytes: Array("V5,C1,23/02/2026,yes,in person".utf8) + [0x0A, 0x56, 0x36, 0xEB]
        + Array(",C1,24/02/2026,yes,in person\n".utf8),
      rows: 2, used: 6, says: ["visits.csv:7:1: note[PL0511]", "is read as Windows-1252"]),
    Slip(
      "lines that end otherwise",
      "V5,C1,23/02/2026,yes,in person\r\n\r\n\nV6,C1,\"24/02/2026\",yes,in person",
      rows: 2, used: 6, says: []),
  ]

  @Test(arguments: slips)
  func everyRowIsAccountedFor(_ slip: Slip) throws {
    let folder = try SmallExport.folder()
    try folder.write(folder.bytes(of: "export/visits.csv") + slip.added, to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 0)
    for words in slip.says { #expect(run.errors.contains(words), "\(words)") }
    if slip.says.isEmpty { #expect(run.errors == "") }
    for words in slip.counts { #expect(run.output.contains("    \(words)\n"), "\(words)") }

    let accounts = try Findings(folder).accounts
    for account in accounts {
      let setAside = account.setAside.reduce(0) { $0 + $1.rows }
      #expect(account.read == account.used + setAside, "\(account.file)")
    }
    let visits = try #require(accounts.first { $0.file == "visits.csv" })
    #expect(visits.read == 4 + slip.rows)
    #expect(visits.used == slip.used)
    let (read, used) = (10 + slip.rows, 6 + slip.used)
    #expect(run.output.contains("\n    \(read) read, \(used) used, \(read - used) set aside\n"))
  }

  @Test(arguments: slips)
  func whatIsSaidIsSaidOnce(_ slip: Slip) throws {
    let folder = try SmallExport.folder()
    try folder.write(folder.bytes(of: "export/visits.csv") + slip.added, to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    let said = run.errors.matches(of: /(?:error|warning|note)\[PL\d+\]/).count
    #expect(try Findings(folder).diagnostics.count == said)
    let warnings = run.errors.matches(of: /warning\[PL\d+\]/).count
    guard warnings > 0 else { return }
    #expect(run.output.contains("0 errors, \(warnings) \(warnings == 1 ? "warning" : "warnings")\n"))
  }

  @Test func whatLiesAheadOfTheAsAtDateIsNotJudged() throws {
    let folder = try SmallExport.folder()
    try folder.append(
      "V5,C1,01/04/2026,yes,in person\nV6,C1,27/03/2027,yes,in person\n", to: "export/visits.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 0)
    #expect(run.output.contains("\n    12 read, 12 used, 0 set aside\n"))
    #expect(run.output.contains("    2 not judged: dated after the as-at date\n"))
    #expect(run.output.contains("3 of 4 done in time [cla-visit-interval]"))
    #expect(run.errors.contains("visits.csv row 6"))
    // A day later one of them has happened: late, and the answer known.
    let later = try ProgramRun([
      "check", folder("export"), "--as-at", "2026-04-01", "--only", "cla-visit-interval",
    ])
    #expect(later.output.contains("    1 not judged: dated after the as-at date\n"))
  }

  @Test func windows1252ReachesTheReportAsItWasMeant() throws {
    let folder = try SmallExport.folder()
    try folder.write(
      Array("id,child,worker,team,locality,start\nU1,C1,W1,Bront".utf8) + [0xEB]
        + Array(" Team,Caf".utf8) + [0xE9] + Array(",05/01/2026\n".utf8), to: "export/allocations.csv")
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 0)
    #expect(run.errors.contains("allocations.csv:2:1: note[PL0511]"))
    for name in ["obligations.csv", "findings.json", "report.html"] {
      #expect(folder.text(of: "report/" + name).contains("Brontë Team"), "\(name)")
    }
  }

  @Test func allOfThemInOneRun() throws {
    let folder = try SmallExport.folder()
    for slip in Self.slips {
      try folder.write(folder.bytes(of: "export/visits.csv") + slip.added, to: "export/visits.csv")
    }
    let run = try ProgramRun(SmallExport.check(folder, "--output", folder("report")))
    #expect(run.status == 0)
    for code in ["PL0511", "PL0512", "PL0514", "PL0601", "PL0602", "PL0603", "PL0604", "PL0606"] {
      #expect(run.errors.contains("[\(code)]"), "\(code)")
    }
    let visits = try #require(Findings(folder).account(of: "visits.csv"))
    #expect(visits.read == 4 + Self.slips.reduce(0) { $0 + $1.rows })
    #expect(visits.read == visits.used + visits.setAside.reduce(0) { $0 + $1.rows })
  }
}
