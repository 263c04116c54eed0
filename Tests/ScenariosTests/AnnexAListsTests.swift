import _PlumblineTestSupport
import Chronology
import Scenarios
import Testing

/// The workbook's lists say what the tables say, as far as a snapshot can.
@Suite struct AnnexAListsTests {
  static let scenario = Scenario.county2019.perfectlyRecorded
  static let lists = scenario.annexA(children: 150, seed: 9)
  static let tables = scenario.generate(children: 150, seed: 9)

  private func day(_ row: [AnnexACell], _ list: AnnexAList, _ heading: String) -> CivilDay? {
    guard let column = list.headings.firstIndex(of: heading), case .day(let day) = row[column] else {
      return nil
    }
    return day
  }

  private func text(_ row: [AnnexACell], _ list: AnnexAList, _ heading: String) -> String {
    guard let column = list.headings.firstIndex(of: heading), case .text(let text) = row[column] else {
      return ""
    }
    return text
  }

  @Test func everyRowIsAsWideAsItsHeadings() {
    for list in AnnexAList.allCases {
      #expect(Self.lists[list].allSatisfy { $0.count == list.headings.count }, "\(list.title)")
      let isEmpty = list == .adoption || list == .adopters
      #expect(Self.lists[list].isEmpty == isEmpty, "\(list.title)")
    }
    #expect(AnnexAList.allCases.map(\.headings.count) == [7, 8, 11, 12, 14, 14, 17, 34, 17, 16, 19])
  }

  @Test func childrenInCareAreThoseOfTheTablesOnce() {
    let rows = Self.lists[.childrenInCare]
    let open = rows.filter { day($0, .childrenInCare, "Date Ceased to be Looked After") == nil }
    let ids = open.map { text($0, .childrenInCare, "Child Unique ID") }
    let periods = SampleTable(.carePeriods, of: Self.tables).rows.filter { $0["end"] == "" }
    #expect(Set(ids) == Set(periods.compactMap { $0["child"] }))
    #expect(ids.count == 150)
  }

  /// The reviews due and overdue on the as-at date, counted from the list and from the answers.
  @Test func reviewsStandAsTheAnswersSay() throws {
    var (due, overdue) = (0, 0)
    let calendar = WorkingCalendar.england(years: 2005...2021)
    let reviews = SampleTable(.reviews, of: Self.tables).grouped(by: "child")
    for row in Self.lists[.childrenInCare] {
      let status = text(row, .childrenInCare, "Child's Legal Status").prefix(2)
      guard day(row, .childrenInCare, "Date Ceased to be Looked After") == nil, status != "V3",
        let start = day(row, .childrenInCare, "Date Started to be Looked After")
      else { continue }
      let latest = day(row, .childrenInCare, "Date of Latest Statutory Review")
      let held = (reviews[text(row, .childrenInCare, "Child Unique ID")] ?? [])
        .compactMap { $0.day("date") }.filter { $0 > start }
      #expect(held.max() == latest)
      let isWithAdopters = text(row, .childrenInCare, "Placement Type").contains(": Placed for adoption")
      guard status != "E1" || isWithAdopters else { continue }
      let placed = isWithAdopters ? day(row, .childrenInCare, "Start Date of Most Recent Placement") : nil
      let since = held.filter { $0 > placed ?? start }
      let first = try placed?.adding(days: 28) ?? #require(calendar.day(20, workingDaysAfter: start))
      let limit = since.max().map { $0.adding(months: since.count == 1 ? 3 : 6) } ?? first
      if limit < Self.scenario.asAt { overdue += 1 } else { due += 1 }
    }
    let meant = Self.tables.answers.statuses(of: "cla-review-interval", inWindow: false)
    #expect(due == meant[.due] ?? 0)
    #expect(overdue == meant[.overdue] ?? 0)
    #expect(due > 100)
  }

  @Test func protectionVisitsStandAsTheAnswersSay() throws {
    var (due, overdue) = (0, 0)
    let calendar = WorkingCalendar.england(years: 2005...2021)
    let held = Set(
      SampleTable(.protectionPlans, of: Self.tables).rows.filter { $0["another authority's plan"] == "yes" }
        .compactMap { $0["child"] })
    for row in Self.lists[.childProtection] {
      guard day(row, .childProtection, "Child Protection Plan End Date") == nil,
        row[4] != .number(-1), !held.contains(text(row, .childProtection, "Child Unique ID")),
        let start = day(row, .childProtection, "Child Protection Plan Start Date")
      else { continue }
      let clock = day(row, .childProtection, "Date of the Last Statutory Visit") ?? start
      let limit = try #require(calendar.day(10, workingDaysAfter: clock))
      if limit < Self.scenario.asAt { overdue += 1 } else { due += 1 }
    }
    let meant = Self.tables.answers.statuses(of: "cp-visit-interval", inWindow: false)
    #expect(due == meant[.due] ?? 0)
    #expect(overdue == meant[.overdue] ?? 0)
  }

  @Test func twoWorkbooksOfOneSeedAreTheSameBytes() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    #expect(Scenario.county2019.writeAnnexA(to: first.path, children: 8, seed: 2) == [])
    #expect(Scenario.county2019.writeAnnexA(to: second.path, children: 8, seed: 2) == [])
    #expect(first.names() == ["annex-a.xlsx"])
    #expect(first.bytes(of: "annex-a.xlsx") == second.bytes(of: "annex-a.xlsx"))
    #expect(first.bytes(of: "annex-a.xlsx").starts(with: Array("PK".utf8)))
    #expect(first.mode(of: "annex-a.xlsx") == 0o600)
  }
}
