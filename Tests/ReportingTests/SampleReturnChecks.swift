import CaseModel
import Chronology
import Findings
import RuleModel
import Testing

/// A report on the checks of a return, with values of every kind and two children.
struct SampleReturnChecks {
  private let asAt: CivilDay
  private let start: CivilDay

  init() throws {
    asAt = try #require(CivilDay(year: 2026, month: 3, day: 31))
    start = try #require(CivilDay(year: 2025, month: 5, day: 2))
  }

  private func place(_ table: String, _ row: Int) -> ReturnedPlace {
    ReturnedPlace(table: table, entity: "returned row", file: table.lowercased() + ".csv", row: row)
  }

  private func row(_ table: String, _ row: Int, _ cells: [(String, ReturnedValue)]) -> ConcernedRow {
    ConcernedRow(
      place: place(table, row),
      cells: cells.map { ConcernedRow.Cell(column: $0.0, field: "field " + $0.0.lowercased(), value: $0.1) })
  }

  /// The report.
  ///
  /// - Parameters:
  ///   - child: the first child's reference.
  ///   - more: how many children besides, each with one row that fails.
  func report(child: String = "C1042", code: String = "C2", more: Int = 0) -> ReturnCheckReport {
    let episode = row("Episodes", 4, [("DECOM", .day(start)), ("LS", .text(code)), ("DEC", .notReadable)])
    let before = row("Episodes", 3, [("DECOM", .blank), ("LS", .text("C1")), ("PL_DISTANCE", .number(-12))])
    let header = row("Header", 2, [("DOB", .filledIn), ("SEX", .text("1"))])
    let children = [
      ChildFailures(
        child: child,
        failures: [
          FailingRow(check: 1, row: episode, others: [before], more: 2),
          FailingRow(check: 2, row: episode, detail: "seen on a Sunday"),
          FailingRow(check: 2, row: header),
        ]),
      ChildFailures(child: "", failures: [FailingRow(check: 1, row: row("Reviews", 9, []))]),
    ]
    let others = (0..<more).map { number in
      ChildFailures(
        child: "M\(number)", failures: [FailingRow(check: 1, row: row("Episodes", number + 10, []))])
    }
    return ReturnCheckReport(
      asAt: asAt, asAtFrom: "given", mapping: "ssda903", toolVersion: "0.1.0",
      checks: [
        ReturnCheck(
          rule: "ssda903-99", returnName: "SSDA903", code: "99", asks: "Is it so?", message: "It is not.",
          severity: .minor, asked: 12),
        ReturnCheck(
          rule: "ssda903-356", returnName: "SSDA903", code: "356", asks: "Does it end after it began?",
          message: "It ends \(code) before.", severity: .minor, asked: 1204, rows: 2 + more,
          children: 1 + more,
          notAssessable: 3),
        ReturnCheck(
          rule: "ssda903-400", returnName: "SSDA903", code: "400", asks: "Is the row right?",
          message: "It is wrong.", severity: .serious, asked: 2, rows: 2, children: 1),
        ReturnCheck(
          rule: "ssda903-401", returnName: "SSDA903", code: "401", asks: "Is the next?",
          message: "It is not.",
          severity: .minor, notRunBecause: ["the table Missing"]),
        ReturnCheck(
          rule: "ssda903-402", returnName: "SSDA903", code: "402", asks: "And the one after?", message: "No.",
          severity: .minor, notRunBecause: ["the table Missing"]),
      ],
      children: children + others,
      notReadable: [
        ReturnCheckReport.NotReadable(
          table: "Episodes", column: "DEC", field: "end", cells: 1, rows: 1204)
      ],
      accounts: [
        RowAccount(
          source: CaseSource(file: "episodes.csv"), entity: "returned episodes", read: 1205, used: 1204,
          setAside: ["no child given": 1])
      ])
  }

  /// A report that says that all is well.
  func nothing() -> ReturnCheckReport {
    var report = report()
    report.children = []
    report.notReadable = []
    report.accounts = []
    report.checks = Array(report.checks.prefix(1))
    return report
  }
}
