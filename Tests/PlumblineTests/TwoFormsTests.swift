import CaseModel
import Chronology
import Evaluation
import Findings
import Plumbline
import RuleChecking
import Scenarios
import Testing

/// One county as tables and as an Annex A workbook: wherever the snapshot tells, both say the same.
///
/// The workbook shows the latest visit, review and conference only, so that what is compared is the duty
/// that each child is under on the day of the extract. Where the snapshot leaves a duty's limit open, its row
/// gives the earliest due date, and is not assessable once that has passed.
@Suite struct TwoFormsTests {
  static let tables = Result { try CheckedExport(.county2019, children: 200) }
  static let annexA = Result { try CheckedExport(.county2019, children: 200, asAnnexA: true) }

  /// The duty a child is under.
  private struct Open: Hashable, CustomStringConvertible {
    var status: Status
    var clock: CivilDay?
    var due: CivilDay?
    var description: String {
      "\(status.name) from \(clock?.isoDescription ?? "?") due \(due?.isoDescription ?? "?")"
    }
  }

  private func open(_ rule: String, in run: CheckedExport) throws -> [String: Open] {
    var open: [String: Open] = [:]
    for row in try run.outcome(rule).obligations where [.due, .overdue, .notAssessable].contains(row.status) {
      let child = try run.child(row.child)
      let duty = Open(status: row.status, clock: row.day(row.clock), due: row.dueDay)
      // Of an answer left open long ago and a duty of today, the duty is what is open.
      if open[child].map({ $0.status == .notAssessable }) ?? true { open[child] = duty }
    }
    return open
  }

  /// Children whose placement's code says one thing about how long it is meant to last, and whose tables
  /// say the other.
  ///
  /// The mapping of the workbook takes the code at its word, and says so with every report: U1 and U4 are
  /// long-term fostering, U3 and U6 are not.
  private func contradictedByTheirPlacementsCode() throws -> Set<String> {
    let run = try Self.tables.get()
    let placements = try #require(run.check.tables?.table("placement"))
    func column(_ name: String) throws -> Column {
      placements.columns[try #require(placements.entity.fieldIndex(name))]
    }
    let (type, lasting, end) = try (column("type"), column("meant to last to 18"), column("end"))
    let field = try #require(placements.entity.fieldIndex("type"))
    guard case .code(let codes) = placements.entity.fields[field].type else { return [] }
    var children: Set<String> = []
    for row in 0..<placements.rowCount where end.day(at: row) == nil {
      guard let code = type.code(at: row).map({ codes[Int($0)] }), let answer = lasting.code(at: row) else {
        continue
      }
      let isLongTerm = ["U1", "U4"].contains(code)
      guard isLongTerm || ["U3", "U6"].contains(code), isLongTerm != (answer == 1) else { continue }
      children.insert(try run.child(placements.childRow[row]))
    }
    return children
  }

  @Test(
    arguments: [
      ("cla-visit-interval", 150, 0.1), ("cla-review-interval", 150, 0.1), ("cp-visit-interval", 100, 0),
      ("cp-review-conference-interval", 100, 0), ("care-leaver-contact", 100, 0.05),
    ] as [(String, Int, Double)])
  func theSameChildrenAreOverdueAndDue(rule: String, atLeast least: Int, leftOpen: Double) throws {
    let tables = try open(rule, in: Self.tables.get())
    let snapshot = try open(rule, in: Self.annexA.get())
    let excepted = rule == "cla-visit-interval" ? try contradictedByTheirPlacementsCode() : []
    var (compared, unclear) = (0, 0)
    for (child, duty) in snapshot {
      guard duty.status != .notAssessable else {
        unclear += 1
        continue
      }
      guard let same = tables[child], same.status != .notAssessable else {
        Issue.record("\(child) in the workbook only: \(duty), in tables \(String(describing: tables[child]))")
        continue
      }
      #expect(duty.clock == same.clock, "\(child)")
      guard !excepted.contains(child) else { continue }
      compared += 1
      #expect(duty.status == same.status, "\(child): \(duty), in tables \(same)")
      if let (early, late) = duty.due.flatMap({ due in same.due.map { (due, $0) } }) {
        #expect(early <= late, "\(child)")
      }
    }
    for (child, duty) in tables where duty.status != .notAssessable {
      #expect(snapshot[child] != nil, "\(child) in tables only: \(duty)")
    }
    #expect(compared >= least)
    #expect(Double(unclear) <= leftOpen * Double(compared + unclear))
  }

  /// What was taken for granted to read the snapshot stands in its report.
  @Test func whatTheSnapshotAssumesIsPrinted() throws {
    let run = try Self.annexA.get()
    #expect(!run.report.assumptions.isEmpty)
    for words in ["taken to mean that the child was seen", "long-term fostering"] {
      #expect(run.report.assumptions.contains { $0.contains(words) }, "\(words)")
      #expect(run.outputs["findings.json", default: ""].contains(words), "\(words)")
      #expect(run.outputs["report.html", default: ""].contains(words), "\(words)")
    }
  }

  /// A snapshot's measure is a stock, never a share over time.
  @Test func aSnapshotIsAStock() throws {
    for rule in ["cla-visit-interval", "cla-review-interval", "cp-visit-interval", "care-leaver-contact"] {
      #expect(try Self.annexA.get().finding(rule).measure.isStock, "\(rule)")
      #expect(try !Self.tables.get().finding(rule).measure.isStock, "\(rule)")
    }
  }

  /// A rule that the snapshot cannot answer is listed as not run, with what it would need.
  @Test func whatTheSnapshotCannotShowIsNotRun() throws {
    for rule in ["strategy-discussion-held", "pep-current", "pep-quality", "management-oversight-gap"] {
      let finding = try Self.annexA.get().finding(rule)
      #expect(finding.sign == .notRun)
      #expect(!finding.notRunBecause.isEmpty)
    }
  }
}
