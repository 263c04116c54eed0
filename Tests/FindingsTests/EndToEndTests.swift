import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// The shipped rule on visits, from records to the report.
@Suite struct EndToEndTests {
  private func report(_ visits: [[String]]) throws -> InspectionReport {
    var council = Council(children: 12)
    council.add(
      "care period", ["id", "child", "start", "end"],
      (1...12).map { ["CP\($0)", "C\($0)", Council.date(-100), ""] })
    council.add(
      "placement",
      [
        "id", "child", "care period", "start", "end", "type", "legal status", "meant to last to 18",
        "temporary approval", "assessment before placement done",
      ],
      (1...12).map {
        ["P\($0)", "C\($0)", "CP\($0)", Council.date(-100), "", "U6", "C2", "no", "no", "no"]
      })
    council.add("visit", ["id", "child", "date", "child seen", "mode"], visits)
    council.add("review", ["id", "child", "date"], [["R1", "C1", Council.date(-80)]])
    council.add(
      "missing episode", ["id", "child", "started", "returned"], [["M", "C1", "01/01/2020", "02/01/2020"]])
    let rules = Council.shipped.rules.filter { $0.id == "cla-visit-interval" }
    let result = evaluate(
      rules, over: council.builder.finish(), vocabulary: Council.shipped.vocabulary, dates: Council.dates)
    return findings(
      of: result, tables: council.builder.finish(), vocabulary: Council.shipped.vocabulary,
      frameworks: Council.shipped.book.frameworks, dates: Council.dates,
      settings: FindingSettings(title: "Testshire", asAtFrom: "given", toolVersion: "0"))
  }

  /// Visits to every child in the first week and at 40 days, and to all but some again at 80 days.
  private func visits(unseen: Int) -> [[String]] {
    (1...12).flatMap { child in
      ([-95, -60] + (child > unseen ? [-20] : [])).map { day in
        ["V\(child)/\(day)", "C\(child)", Council.date(day), "yes", "in person"]
      }
    }
  }

  @Test func childrenNotVisitedAreAFindingAndListed() throws {
    let report = try report(visits(unseen: 8))
    let finding = try #require(report.areas.first { $0.area.id == "children-in-care" }?.toImprove.first)
    #expect(
      finding.sentence
        == "Most children in care have not been visited as often as regulations require.")
    // Twelve first weeks, twelve second intervals, four third ones in time and eight overdue.
    #expect(finding.measure.cases == 36)
    #expect(finding.measure.achieved == 28)
    #expect(finding.measure.childrenShort == 8)
    #expect(finding.measure.childrenOverdueNow == 8)
    #expect(finding.worstCases.count == 5)
    #expect(report.needingAction == ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"])
    #expect(
      report.openChildren[0].overdue.map(\.sentence) == [
        "No qualifying visit is recorded after 30 January 2026 in the extract of 31 March 2026; "
          + "one was due on 13 March 2026 (first year)."
      ])
    #expect(report.openChildren[0].lastVisit == Council.asAt.adding(days: -60))
    #expect(report.openChildren[11].next?.due == Council.asAt.adding(days: 22))
  }

  @Test func childrenVisitedInTimeAreAStrength() throws {
    let report = try report(visits(unseen: 0))
    let finding = try #require(report.areas.first { $0.area.id == "children-in-care" }?.strengths.first)
    #expect(
      finding.sentence == "All children in care are visited in line with regulations, and often sooner.")
    #expect(report.needingAction.isEmpty)
  }
}
