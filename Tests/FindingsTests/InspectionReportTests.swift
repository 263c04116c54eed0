import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Findings
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// Where findings stand in a report, and what stands beside them.
@Suite struct InspectionReportTests {
  private func outcome(
    _ id: String, area: String = "children-in-care", met: Int = 0, late: Int = 0,
    severity: FindingSeverity = .serious
  ) -> RuleOutcome {
    .of(.made(id, area: area, severity: severity), Obligation.rows(met: met, late: late))
  }

  // MARK: Areas

  @Test func areasStandInTheFrameworksOrderWorstFirst() {
    let council = Council(children: 60)
    let report = council.report([
      outcome("few-children", met: 10, late: 5), outcome("many-children", met: 10, late: 30),
      outcome("critical", met: 10, late: 2, severity: .critical), outcome("good", met: 20),
      outcome("better", met: 40), outcome("between", met: 37, late: 3), outcome("few", met: 2),
      .of(.made("lacking"), [], notRunBecause: ["visits"]),
      outcome("leaver", area: "care-leavers", met: 30, late: 20),
      outcome("help", area: "help-and-protection", met: 30),
      outcome("odd", area: "fostering-service", met: 30),
    ])
    #expect(
      report.areas.map(\.area.title) == ["Help", "Care", "Leaders", "Fostering service"])
    let care = report.areas[1]
    #expect(
      care.toImprove.map(\.rule.id) == ["critical", "many-children", "leaver", "few-children"])
    #expect(care.strengths.map(\.rule.id) == ["better", "good"])
    #expect(care.others.map(\.rule.id) == ["between", "few"])
    #expect(care.notRun.map(\.rule.id) == ["lacking"])
    #expect(report.areas[0].strengths.map(\.rule.id) == ["help"])
    #expect(report.areas[2].all.isEmpty)
    #expect(report.areas[3].strengths.map(\.rule.id) == ["odd"])
    #expect(report.findings.count == 11)
    #expect(report.topShortfalls.first?.rule.id == "critical")
    #expect(report.topStrengths.map(\.rule.id) == ["better", "help", "odd"])
  }

  @Test func theFrameworkIsTheOneInForceOnTheDay() throws {
    let frameworks = Council.shipped.book.frameworks
    let expected: [(String, Int, [String])] = [
      ("31/12/2022", 3, ["help-and-protection", "children-in-care", "leaders"]),
      ("01/01/2023", 4, ["help-and-protection", "children-in-care", "care-leavers", "leaders"]),
      ("31/03/2026", 4, ["help-and-protection", "children-in-care", "care-leavers", "leaders"]),
      ("01/04/2026", 4, ["help-and-protection", "children-in-care", "care-leavers", "leaders"]),
      // Before the first, the first.
      ("01/01/2010", 3, ["help-and-protection", "children-in-care", "leaders"]),
    ]
    for (text, count, areas) in expected {
      let day = try #require(CivilDay.parse(text))
      let report = Council(children: 1).report([], frameworks: frameworks, asAt: day)
      #expect(report.areas.count == count, "\(text)")
      #expect(report.areas.map(\.area.id) == areas, "\(text)")
    }
    let before = try #require(CivilDay.parse("31/12/2022"))
    let joint = Council(children: 60).report(
      [outcome("leaver", area: "care-leavers", met: 30, late: 20)], frameworks: frameworks, asAt: before)
    #expect(joint.areas[1].toImprove.map(\.rule.id) == ["leaver"])
    let last = try #require(CivilDay.parse("01/04/2026"))
    #expect(
      Council(children: 1).report([], frameworks: frameworks, asAt: last).framework.name
        == "ILACS with four areas and no overall grade")
  }

  @Test func withoutAFrameworkNothingIsLost() {
    let report = Council(children: 60).report(
      [outcome("leaver", area: "care-leavers", met: 20, late: 20)], frameworks: [])
    #expect(report.areas.map(\.area.title) == ["Care leavers"])
    #expect(report.areas.first?.toImprove.count == 1)
  }

  // MARK: What is worth recording

  @Test func gapsAreRankedByTheAnswersTheyKeepOpen() throws {
    let dictionary = Council.shipped.vocabulary.dictionary
    let visit = try #require(dictionary.index(of: "visit"))
    let placement = try #require(dictionary.index(of: "placement"))
    let seen = try #require(dictionary.entities[visit].fieldIndex("child seen"))
    let last = try #require(dictionary.entities[placement].fieldIndex("meant to last to 18"))
    let (one, two) = (
      UnknownFact(entity: visit, field: seen, row: 0), UnknownFact(entity: visit, field: seen, row: 1)
    )
    let long = UnknownFact(entity: placement, field: last, row: 0)
    let earlier = UnknownFact(entity: visit, field: -1, row: 0, aspect: .otherRows)
    let rows: [Obligation] = [
      .row(0, .notAssessable, unknown: [one, two, long]), .row(0, .notAssessable, unknown: [one]),
      .row(1, .notAssessable, unknown: [one]), .row(1, .notAssessable, unknown: [earlier]),
      .row(1, .notAssessable, counts: false, unknown: [long]),
      .row(2, .notAssessable, due: -400, unknown: [long]), .row(3, .met, unknown: [long]),
    ]
    let report = Council(children: 4).report([
      .of(.made("a"), rows), .of(.made("b"), [.row(2, .notAssessable, unknown: [one])]),
    ])
    // The council has no such rows at all.
    let shown = { [RecordingGap.Share(name: "not shown by the export", answers: $0)] }
    #expect(
      report.recordingGaps == [
        RecordingGap(
          entity: "visits", field: "child seen", answers: 4, settled: 3, children: 3, rules: ["a", "b"],
          causes: shown(4)),
        RecordingGap(
          entity: "visits", field: "earlier visits", answers: 1, settled: 1, children: 1, rules: ["a"],
          causes: shown(1)),
        RecordingGap(
          entity: "placements", field: "meant to last to 18", answers: 1, settled: 0, children: 1,
          rules: ["a"],
          causes: shown(1)),
      ])
  }

  // MARK: What is told of the export

  @Test func assumptionsStandBesideTheFindingsTheyTouch() throws {
    var council = Council(children: 2)
    council.add("visit", ["id", "child", "date"], [["1", "C1", Council.date(-9)]])
    let dictionary = Council.shipped.vocabulary.dictionary
    let visit = try #require(dictionary.index(of: "visit"))
    let seen = try #require(dictionary.entities[visit].fieldIndex("child seen"))
    council.builder.assume(
      entity: visit, field: seen, text: "yes", statement: "a visit is taken to mean the child was seen")
    let visits = try #require(Council.shipped.rules.first { $0.id == "cla-visit-interval" })
    let report = council.report([.of(visits, []), .of(.made(), [])])
    #expect(report.assumptions == ["a visit is taken to mean the child was seen"])
    #expect(
      report.findings.first { $0.rule.id == visits.id }?.assumptions
        == ["a visit is taken to mean the child was seen"])
    #expect(report.findings.first { $0.rule.id == "made-up" }?.assumptions == [])
  }

  @Test func whatTheRunWasToldIsPassedOn() {
    let mistake = Diagnostic(DiagnosticCode(rawValue: "PL9999"), .warning, at: .nowhere, "look here")
    let council = Council(children: 1)
    let report = findings(
      of: EvaluationResult(outcomes: [], hiddenRows: [(entity: "visits", rows: 3)]),
      tables: council.builder.finish(), vocabulary: Council.shipped.vocabulary,
      frameworks: [Council.framework], dates: Council.dates,
      settings: FindingSettings(title: "Testshire", asAtFrom: "given", toolVersion: "0.1"),
      diagnostics: [mistake])
    #expect(report.title == "Testshire")
    #expect(report.asAt == Council.asAt)
    #expect(report.asAtFrom == "given")
    #expect(report.windowOpens == Council.dates.windowOpens)
    #expect(report.toolVersion == "0.1")
    #expect(report.mapping == "test")
    #expect(report.hiddenRows.map(\.rows) == [3])
    #expect(report.diagnostics.contains(mistake))
    #expect(report.accounts.map(\.used) == [1])
  }
}
