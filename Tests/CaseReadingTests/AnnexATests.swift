import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

@Suite struct AnnexATests {
  private static let written = ["annex-a-openpyxl.xlsx", "annex-a-libreoffice.xlsx"]

  private func read(_ name: String) throws -> (tables: CaseTables, diagnostics: [Diagnostic]) {
    let (tables, diagnostics) = readExport([Checkout.root + "/Tests/CaseReadingTests/Fixtures/" + name])
    return (try #require(tables), diagnostics)
  }

  private func days(_ texts: String?...) -> [Int32?] {
    texts.map { $0.flatMap { CivilDay.parse($0)?.number } }
  }

  @Test(arguments: written)
  func aChildIsPutTogetherFromAllLists(name: String) throws {
    let tables = try read(name).tables
    #expect(tables.mapping == "annex-a")
    let children = try #require(tables.table("child"))
    #expect(try children.labels("id") == (1...8).map { "K\($0)" })
    #expect(
      try children.days("date of birth")
        == days(
          "2015-01-25", nil, nil, "2008-03-01", "2006-05-17", "2010-09-15", "2004-03-03", "2000-03-27"))
    #expect(
      try children.days("expected date of birth") == days(nil, nil, "2020-12-24", nil, nil, nil, nil, nil))
    #expect(
      try children.codes("sex") == ["male", "female", nil, "female", "male", "female", "male", "male"])
    #expect(try children.presence("sex")[2] == .saidUnknown)
    // List 5 says no, list 6 says yes: nobody knows.
    #expect(try children.presence("disabled")[3] == .contradicted)
    #expect(try children.codes("unaccompanied") == [nil, nil, nil, nil, "no", nil, "yes", nil])
    #expect(children.childRow == (0..<8).map { Int32($0) })
  }

  @Test(arguments: written)
  func theListsOfEventsGiveRowsOfTheLastSixMonths(name: String) throws {
    let (tables, diagnostics) = try read(name)
    let contacts = try #require(tables.table("contact"))
    #expect(try contacts.days("date") == days("2020-09-16", "2020-09-17"))
    #expect(contacts.completeness == .months(6))
    let referrals = try #require(tables.table("referral"))
    #expect(try referrals.labels("id").first == "K1/2020-09-18")
    #expect(try referrals.presence("date") == [.recorded, .unreadable])
    #expect(try referrals.presence("no further action") == [.recorded, .unreadable])
    let assessments = try #require(tables.table("assessment"))
    #expect(try assessments.days("authorised") == days("2020-11-02", nil))
    #expect(try assessments.codes("child seen") == ["yes", nil])
    #expect(try assessments.presence("referral") == [.blank, .blank])
    let enquiries = try #require(tables.table("section 47 enquiry"))
    #expect(try enquiries.codes("conference needed") == ["yes", "no"])
    let conferences = try #require(tables.table("initial conference"))
    #expect(try conferences.days("date") == days("2020-10-09"))
    #expect(conferences.columns[2].target(at: 0) == 0)
    #expect(try conferences.codes("plan made") == ["yes"])
    #expect(tables.unmatchedValues.map(\.value) == ["maybe"])
    #expect(diagnostics.filter { $0.code == .unreadableCell }.map(\.message) == ["'31/02/2020' is no date"])
  }

  @Test(arguments: written)
  func theListsOfChildrenGiveTheLatestOfEachThing(name: String) throws {
    let tables = try read(name).tables
    let episodes = try #require(tables.table("case episode"))
    #expect(try episodes.codes("status") == ["child protection", "closed", "looked after"])
    #expect(try episodes.days("end") == days(nil, "2020-10-05", nil))
    #expect(try episodes.days("last seen") == days(nil, "2020-10-01", "2020-10-02"))
    let plans = try #require(tables.table("protection plan"))
    #expect(try plans.codes("category") == ["multiple", "physical abuse"])
    let planVisits = try #require(tables.table("protection visit"))
    #expect(try planVisits.days("date") == days("2020-10-06"))
    #expect(try planVisits.codes("child seen") == ["yes"])
    #expect(try planVisits.presence("child seen alone") == [.saidUnknown])
    #expect(planVisits.completeness == .latestOnly)
    #expect(tables.table("review conference")?.rowCount == 1)
    let leavers = try #require(tables.table("care leaver"))
    #expect(try leavers.codes("in touch") == ["refused"])
    #expect(try leavers.codes("category") == ["former relevant"])
    #expect(try leavers.codes("accommodation suitable") == ["no"])
    #expect(try leavers.presence("end") == [.blank])
    #expect(tables.table("care leaver contact")?.completeness == .notSupplied)
  }

  @Test(arguments: written)
  func aRowOfTheListOfChildrenInCareGivesSeveralRows(name: String) throws {
    let tables = try read(name).tables
    let periods = try #require(tables.table("care period"))
    #expect(try periods.labels("id") == ["K5/2018-04-02", "K7/2020-01-06"])
    #expect(try periods.days("end") == days(nil, "2020-09-30"))
    #expect(periods.columns[6].number(at: 0) == 2)
    #expect(try periods.codes("return interview accepted last time") == ["no", nil])
    let placements = try #require(tables.table("placement"))
    #expect(try placements.codes("type") == ["U4", "K2"])
    #expect(placements.columns[2].target(at: 1) == 1)
    // U4 is long-term fostering; a children's home may be, but a child who is to go home does not stay.
    #expect(try placements.codes("meant to last to 18") == ["yes", "no"])
    #expect(try placements.days("end") == days(nil, "2020-09-30"))
    let visits = try #require(tables.table("visit"))
    let second = name.contains("libreoffice") ? "2020-09-25" : nil
    #expect(try visits.days("date") == days("2020-10-02") + (second.map { days($0) } ?? []))
    #expect(try visits.codes("mode").allSatisfy { $0 == "in person" })
    #expect(tables.table("review")?.rowCount == 1)
    #expect(tables.assumptions.contains { $0.entity == "visits" && $0.field == "child seen" })
    #expect(tables.assumptions.contains { $0.entity == "placements" && $0.field == "meant to last to 18" })
  }

  @Test(arguments: written)
  func noWorkersNameComesThrough(name: String) throws {
    let (tables, diagnostics) = try read(name)
    let allocations = try #require(tables.table("allocation"))
    let workers = try allocations.labels("worker")
    #expect(
      workers.allSatisfy { worker in worker.map { $0.hasPrefix("worker-") && $0.count == 15 } ?? true })
    // A no-break space in a name makes no other worker of it, and #N/A is none.
    let north = try zip(allocations.labels("team"), workers).filter { $0.0 == "North" }.map(\.1)
    #expect(Set(north).count == 2)
    #expect(try allocations.presence("worker").contains(.saidUnknown))
    #expect(!DiagnosticRendering().render(diagnostics).contains("Name"))
    // K4's case is closed and K7 is no longer in care: nobody is allocated to them now.
    let current = (0..<allocations.rowCount).filter { allocations.columns[6].day(at: $0) == nil }
    let children = try #require(tables.table("child")).labels("id")
    let open = Set(current.map { children[Int(allocations.childRow[$0])] })
    #expect(open == ["K3", "K5", "K6", "K8"])
  }

  @Test(arguments: written)
  func everyRowIsAccountedFor(name: String) throws {
    let (tables, diagnostics) = try read(name)
    #expect(
      tables.accounts.map { [$0.read, $0.used] } == [
        [2, 2], [2, 2], [2, 2], [2, 2], [3, 3], [2, 2], [2, 2], [1, 1],
      ])
    #expect(tables.accounts.map(\.source.sheet).first == "List_1")
    #expect(tables.unreadColumns.isEmpty)
    #expect(!diagnostics.contains { $0.code == .tableNotRead || $0.code == .columnMissing })
  }

  @Test func publishedWorkbooksGiveTablesOrAReason() throws {
    guard let folder = Checkout.published.map({ $0 + "/annex-a" }) else {
      print("skipped: the published workbooks do not lie beside this checkout")
      return
    }
    let expected: [String: (children: Int?, code: DiagnosticCode?)] = [
      "2015-01-sample.xlsx": (5, nil), "2016-01-sample.xlsx": (nil, .noRows),
      "2016-02-sample.xlsx": (nil, .noRows), "example-A-2005.xls": (nil, .fileKindNotRead),
      "example-B-2004.xlsx": (1, nil), "liia-annex-a-2019.xlsx": (43, nil),
    ]
    for (name, (children, code)) in expected {
      let (tables, diagnostics) = readExport([folder + "/" + name])
      #expect(tables?.table("child")?.rowCount == children, "\(name)")
      // The samples' lists hold different children, which reconciling them rightly reports.
      let others = diagnostics.map(\.code).filter { !$0.rawValue.hasPrefix("PL07") }
      #expect(others == (code.map { [$0] } ?? []), "\(name)")
      guard let tables else { continue }
      #expect(tables.accounts.allSatisfy { $0.read == $0.used && $0.read > 0 }, "\(name)")
      #expect(tables.unreadColumns.isEmpty, "\(name)")
    }
  }
}
