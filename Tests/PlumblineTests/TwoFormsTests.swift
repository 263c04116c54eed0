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
  /// One county in both forms.
  struct Forms: Sendable {
    let tables: CheckedExport
    let annexA: CheckedExport

    init(seed: UInt64) throws {
      tables = try CheckedExport(.county2019, children: 200, seed: seed)
      annexA = try CheckedExport(.county2019, children: 200, seed: seed, asAnnexA: true)
    }
  }

  static let forms = [UInt64(3), 2019].map { seed in Result { try Forms(seed: seed) } }

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

  /// Children whose placement's code says that it is meant to last, and whose tables say the other.
  ///
  /// The mapping of the workbook takes the code at its word, and says so with every report: U1 and U4 are
  /// long-term fostering.
  private func contradictedByTheirPlacementsCode(_ run: CheckedExport) throws -> Set<String> {
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
      guard ["U1", "U4"].contains(code), answer == 0 else { continue }
      children.insert(try run.child(placements.childRow[row]))
    }
    return children
  }

  /// Children whose plan another authority keeps, which a list of plans does not show.
  private func onAnotherAuthoritysPlan(_ run: CheckedExport) throws -> Set<String> {
    let plans = try #require(run.check.tables?.table("protection plan"))
    let column = plans.columns[try #require(plans.entity.fieldIndex("another authority's plan"))]
    return Set(
      try (0..<plans.rowCount).filter { column.code(at: $0) == 1 }.map { try run.child(plans.childRow[$0]) })
  }

  /// Children whom the workbook shows otherwise than they are, for a reason that its mapping declares.
  private func excepted(_ rule: String, _ run: CheckedExport) throws -> Set<String> {
    switch rule {
    case "cla-visit-interval": try contradictedByTheirPlacementsCode(run)
    case "cp-visit-interval", "cp-review-conference-interval": try onAnotherAuthoritysPlan(run)
    default: []
    }
  }

  @Test(
    arguments: [
      ("cla-visit-interval", 150, 0.1), ("cla-review-interval", 150, 0.1), ("cp-visit-interval", 100, 0),
      ("cp-review-conference-interval", 100, 0), ("care-leaver-contact", 100, 0.05),
    ] as [(String, Int, Double)], [0, 1])
  func theSameChildrenAreOverdueAndDue(
    _ expected: (rule: String, atLeast: Int, leftOpen: Double), form: Int
  ) throws {
    let forms = try Self.forms[form].get()
    let tables = try open(expected.rule, in: forms.tables)
    let snapshot = try open(expected.rule, in: forms.annexA)
    let excepted = try excepted(expected.rule, forms.tables)
    var (compared, unclear) = (0, 0)
    for (child, duty) in snapshot where !excepted.contains(child) {
      guard duty.status != .notAssessable else {
        unclear += 1
        continue
      }
      guard let same = tables[child], same.status != .notAssessable else {
        Issue.record(
          "\(child) in the workbook: \(duty), in tables: \(tables[child]?.description ?? "nothing")")
        continue
      }
      compared += 1
      #expect(duty.status == same.status, "\(child): \(duty), in tables \(same)")
      #expect(duty.clock == same.clock, "\(child)")
      if let (early, late) = duty.due.flatMap({ due in same.due.map { (due, $0) } }) {
        #expect(early <= late, "\(child)")
      }
    }
    for (child, duty) in tables where duty.status != .notAssessable {
      #expect(snapshot[child] != nil, "\(child) in tables only: \(duty)")
    }
    #expect(compared >= expected.atLeast)
    #expect(Double(unclear) <= expected.leftOpen * Double(compared + unclear))
  }

  /// One child wrongly named as not visited is worse than an answer left open.
  @Test(arguments: [0, 1])
  func nobodyIsOverdueInTheWorkbookOnly(form: Int) throws {
    let forms = try Self.forms[form].get()
    let tables = try open("cla-visit-interval", in: forms.tables)
    let wrong = try open("cla-visit-interval", in: forms.annexA).filter { child, duty in
      duty.status == .overdue && tables[child]?.status != .overdue
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// What was taken for granted to read the snapshot stands in its report.
  @Test func whatTheSnapshotAssumesIsPrinted() throws {
    let run = try Self.forms[0].get().annexA
    for words in ["taken to mean that the child was seen", "long-term fostering"] {
      #expect(run.report.assumptions.contains { $0.contains(words) }, "\(words)")
      #expect(run.outputs["findings.json", default: ""].contains(words), "\(words)")
      #expect(run.outputs["report.html", default: ""].contains(words), "\(words)")
    }
  }

  /// A snapshot's measure is a stock, never a share over time.
  @Test(arguments: ["cla-visit-interval", "cla-review-interval", "cp-visit-interval", "care-leaver-contact"])
  func aSnapshotIsAStock(rule: String) throws {
    let forms = try Self.forms[0].get()
    #expect(try forms.annexA.finding(rule).measure.isStock)
    #expect(try !forms.tables.finding(rule).measure.isStock)
  }

  /// A rule that the snapshot cannot answer is listed as not run, with what it would need.
  @Test(arguments: ["strategy-discussion-held", "pep-current", "pep-quality", "management-oversight-gap"])
  func whatTheSnapshotCannotShowIsNotRun(rule: String) throws {
    let finding = try Self.forms[0].get().annexA.finding(rule)
    #expect(finding.sign == .notRun)
    #expect(!finding.notRunBecause.isEmpty)
  }
}
