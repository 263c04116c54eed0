import _PlumblineTestSupport
import Chronology
import Evaluation
import Findings
import Scenarios
import Testing

/// Where a duty runs from birth or ends on a birthday, neither that day nor anything that gives it away is printed.
@Suite struct WithheldDatesTests {
  private static let reason = "they would show the date of birth"

  /// Three children born on Monday 17 February 2020 and after their plans were made: one visited late, one
  /// early, one not at all; and one born before.
  private func newborns(asAt: String = "31/03/2020", early: String = "19/02/2020") throws -> CheckedExport {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,date of birth\nC1,17/02/2020\nC2,17/02/2020\nC3,17/02/2020\nC4,03/02/2012\n", to: "children.csv")
    try folder.write(
      """
      id,child,start,category,another authority's plan
      L1,C1,05/01/2020,neglect,no
      L2,C2,05/01/2020,neglect,no
      L3,C3,05/01/2020,neglect,no
      L4,C4,06/01/2020,neglect,no

      """, to: "protection-plans.csv")
    try folder.write(
      """
      id,child,date,child seen,child seen alone
      W1,C1,20/03/2020,yes,yes
      W2,C2,\(early),yes,yes
      W4,C4,21/01/2020,yes,yes

      """, to: "protection-visits.csv")
    return try CheckedExport(folder.path, asAt: asAt)
  }

  private func forms(_ day: CivilDay) -> [String] {
    let iso = day.isoDescription.split(separator: "-")
    return [day.isoDescription, iso.reversed().joined(separator: "/"), day.writtenDescription]
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  private func rows(_ checked: CheckedExport, _ rule: String, of child: String) -> [[String: String]] {
    PlainCSV(checked.outputs["obligations.csv", default: ""]).rows.filter {
      $0["rule"] == rule && $0["child"] == child
    }
  }

  /// The engine reckons with the day of birth, and prints neither it nor what would give it away.
  @Test func aClockThatStartsAtBirthIsWithheldWithAllThatRunsFromIt() throws {
    let checked = try newborns()
    let (birth, due) = (try day(2020, 2, 17), try day(2020, 3, 2))
    let rows = try checked.outcome("cp-visit-interval").obligations
    #expect(rows.count { $0.day($0.clock) == birth && $0.dueDay == due && !$0.withheld.isEmpty } == 3)
    #expect(rows.filter { !$0.withheld.isEmpty }.map(\.daysLate).sorted() == [0, 18, 29])
    for (name, output) in checked.outputs {
      for form in forms(birth) + forms(due) { #expect(!output.contains(form), "\(form) in \(name)") }
    }
    let late = try #require(self.rows(checked, "cp-visit-interval", of: "C1").first)
    #expect(late["status"] == "late" && late["done"] == "2020-03-20")
    #expect(late["clock"] == "" && late["due"] == "" && late["days_late"] == "")
    #expect(late["detail"] == "clock, due date and days late are withheld: " + Self.reason)
    let overdue = try #require(self.rows(checked, "cp-visit-interval", of: "C3").first)
    #expect(overdue["status"] == "overdue")
    #expect(overdue["clock"] == "" && overdue["due"] == "" && overdue["days_late"] == "")
  }

  /// What follows a visit runs from that visit, also where it was made on the day of birth: were that withheld,
  /// the withholding itself would say what day it was.
  @Test func aVisitOnTheDayOfBirthIsPrintedAsAVisit() throws {
    let rows = rows(try newborns(early: "17/02/2020"), "cp-visit-interval", of: "C2")
    #expect(rows.map { $0["done"] } == ["2020-02-17", ""])
    #expect(rows.map { $0["clock"] } == ["", "2020-02-17"])
    #expect(rows.map { $0["due"] } == ["", "2020-03-02"])
  }

  /// What one row adds to a total could be worked out from the total and the other rows.
  @Test func figuresOfLatenessAddUpToWhatTheRowsTell() throws {
    let checked = try newborns()
    let rows = PlainCSV(checked.outputs["obligations.csv", default: ""]).rows
    let told = rows.filter { $0["rule"] == "cp-visit-interval" && $0["in_window"] == "yes" }
      .compactMap { Int($0["days_late", default: ""]) }.reduce(0, +)
    let measure = try checked.finding("cp-visit-interval").measure
    #expect(measure.daysLateInAll == told)
    #expect(measure.worstDaysLate ?? 0 < 60)
    let notes = try checked.finding("cp-visit-interval").methodNotes
    #expect(notes.contains { $0.hasPrefix("For 3 duties, clock, due date and days late are withheld") })
  }

  /// A child whose lateness is not told stands before others of the same severity: between two of them its place
  /// would tell it.
  @Test func whoeverWasNotVisitedIsListedFirstWithTheReason() throws {
    let checked = try newborns()
    let open = try #require(checked.report.openChildren.first { $0.child == "C3" })
    let duty = try #require(open.overdue.first { $0.rule == "cp-visit-interval" })
    #expect(duty.due == nil && duty.daysLate == 0 && duty.lastRecorded == nil)
    #expect(
      duty.sentence
        == "No visit at which the child was seen is recorded after a day that is not told in the extract of "
        + "31 March 2020; one was due on a day that is not told. "
        + "Clock, due date and days late are withheld: they would show the date of birth.")
    let order = checked.report.openChildren.filter { $0.overdue.first?.rule == "cp-visit-interval" }.map(
      \.child)
    #expect(order.first == "C3" && order.contains("C4"))
    let html = checked.outputs["report.html", default: ""]
    #expect(html.contains("one was due on a day that is not told"))
    #expect(checked.outputs["findings.json", default: ""].contains("\"withheld\": \"Clock, due date"))
  }

  /// Before it is due, too: the day it is due by runs from birth.
  @Test func whatIsDueNextIsWithheldToo() throws {
    let checked = try newborns(asAt: "25/02/2020")
    let open = try #require(checked.report.openChildren.first { $0.child == "C3" })
    #expect(open.next?.due == nil && open.next?.withheld.isEmpty == false)
    for (name, output) in checked.outputs {
      for form in forms(try day(2020, 3, 2)) { #expect(!output.contains(form), "\(form) in \(name)") }
    }
    #expect(rows(checked, "cp-visit-interval", of: "C3").first?["due"] == "")
  }

  /// A placement that ended on the 18th birthday, unless it had ended by itself: due date and days late would
  /// add up to the birthday.
  @Test(arguments: [("", ""), ("14/09/2019", "203"), ("13/09/2019", "202"), ("15/09/2019", "")])
  func aDutyThatEndedOnABirthdayDoesNotSayHowLateItWas(end: String, daysLate: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("id,date of birth\nC1,14/09/2001\n", to: "children.csv")
    try folder.write("id,child,start,legal status\nE1,C1,05/01/2019,C2\n", to: "care-periods.csv")
    try folder.write(
      """
      id,child,care period,start,end,type,legal status,meant to last to 18,temporary approval
      P1,C1,E1,05/01/2019,\(end),U6,C2,no,no

      """, to: "placements.csv")
    try folder.write("id,child,date,child seen,mode\nV1,C1,12/01/2019,yes,in person\n", to: "visits.csv")
    let checked = try CheckedExport(folder.path, asAt: "31/03/2020")
    let row = try #require(rows(checked, "cla-visit-interval", of: "C1").last)
    #expect(row["status"] == "not-met" && row["clock"] == "2019-01-12" && row["due"] == "2019-02-23")
    #expect(row["days_late"] == daysLate)
    #expect(row["detail"] == (daysLate.isEmpty ? "days late are withheld: " + Self.reason : ""))
  }

  /// Over a county: what stands in a row does not add up to a birthday, unless something else happened on it.
  @Test func noRowOfACountyAddsUpToABirthday() throws {
    var births: [String: CivilDay] = [:]
    var happened: [String: Set<String>] = [:]
    for table in CaseTable.allCases {
      for row in PlainCSV(String(decoding: PrivacyTests.tables.file(table), as: UTF8.self)).rows {
        if table == .children {
          births[row["id", default: ""]] = CivilDay.parse(row["date of birth", default: ""])
        } else if let child = row["child"] {
          happened[child, default: []].formUnion(row.values)
        }
      }
    }
    var added = 0
    for row in PlainCSV(try PrivacyTests.checked.get().outputs["obligations.csv", default: ""]).rows {
      guard let birth = births[row["child", default: ""]], row["status"] == "not-met",
        let due = CivilDay.parse(String(row["due", default: ""].prefix(10))),
        let days = Int(row["days_late", default: ""]), days > 0
      else { continue }
      added += 1
      let birthday = birth.adding(years: 18)
      let isToldAnyway = happened[row["child", default: ""], default: []].contains(birthday.shortDescription)
      #expect(due.adding(days: days) != birthday || isToldAnyway, "\(row)")
    }
    #expect(added > 0)
  }
}
