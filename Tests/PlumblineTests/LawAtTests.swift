import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Findings
import Plumbline
import RuleChecking
import RuleModel
import Testing

/// The law of one day applied on every day: what it changes, what it leaves, and that every output says so.
@Suite struct LawAtTests {
  /// A child placed on 5 January 2026 with a relative for the time being, first visited by video on the sixth day
  /// and then not for nine weeks; and an assessment that took 46 working days.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("id,date of birth\nC1,03/02/2012\n", to: "children.csv")
    try folder.write(
      "id,child,start,end,legal status\nE1,C1,05/01/2026,,C2\n", to: "care-periods.csv")
    try folder.write(
      """
      id,child,care period,start,end,type,legal status,meant to last to 18,temporary approval
      P1,C1,E1,05/01/2026,,U6,C2,no,no

      """, to: "placements.csv")
    try folder.write(
      """
      id,child,date,child seen,mode
      V1,C1,11/01/2026,yes,video
      V2,C1,20/03/2026,yes,in person

      """, to: "visits.csv")
    try folder.write(
      "id,child,start,end,extension agreed,full approval\nT1,C1,05/01/2026,,,15/06/2026\n",
      to: "temporary-approvals.csv")
    return folder
  }

  private static let rules = RulesInForce(folder: Checkout.root + "/Rules")

  private static func check(
    lawAt: String?, only: [String] = ["cla-visit-interval", "temporary-approval-limit"]
  ) throws -> CaseCheck {
    let folder = try folder()
    return CaseCheck(
      CheckRequest(paths: [folder.path], asAt: "31/07/2026", only: only, lawAt: lawAt), rules: rules)
  }

  private func rows(_ rule: String, lawAt: String?) throws -> [String] {
    let check = try Self.check(lawAt: lawAt)
    let outcome = try #require(check.result?.outcomes.first { $0.rule.id == rule })
    return outcome.obligations.map { row in
      [row.status.name, row.dueDay?.shortDescription, row.day(row.done)?.shortDescription].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  /// Worked by hand: a week after 5 January, six weeks after 20 March; 112 and 168 days after 5 January.
  @Test func bothSidesOfTheEasing() throws {
    let usual = ["late 12/01/2026 20/03/2026", "overdue 01/05/2026"]
    // By video, and with no last day: the visit of 11 January counts, and what came late is not late in law.
    let eased = ["met 12/01/2026 11/01/2026", "excused 22/02/2026 20/03/2026", "excused 01/05/2026"]
    for (day, visits, due) in [
      (nil, usual, "27/04/2026"), ("23/04/2020", usual, "27/04/2026"), ("24/04/2020", eased, "22/06/2026"),
      ("24/09/2020", eased, "22/06/2026"),
      // By video still, and the six weeks again.
      (
        "25/09/2020",
        ["met 12/01/2026 11/01/2026", "late 22/02/2026 20/03/2026", "overdue 01/05/2026"], "27/04/2026"
      ),
      ("2021-10-01", usual, "27/04/2026"),
    ] as [(String?, [String], String)] {
      #expect(try rows("cla-visit-interval", lawAt: day) == visits, "\(day ?? "in force")")
      let status = due == "22/06/2026" ? "met" : "late"
      #expect(
        try rows("temporary-approval-limit", lawAt: day) == ["\(status) \(due) 15/06/2026"],
        "\(day ?? "in force")")
    }
  }

  /// What was not law on the day is not asked; one rule from the day before it began, the other from the day.
  @Test func rulesThatWereNotLawAreSetAside() throws {
    for (day, isLaw) in [("31/03/2011", false), ("01/04/2011", true)] {
      let applied = try #require(Self.rules.applyingLaw(of: day))
      let setAside = try #require(applied.appliedLaw).setAside.map(\.rule)
      #expect(setAside.contains("temporary-approval-limit") == !isLaw)
      #expect(applied.rules.contains { $0.id == "temporary-approval-limit" } == isLaw)
      // It can still be asked for by name.
      #expect(applied.ruleIDs == Self.rules.ruleIDs)
    }
    let both = ["temporary-approval-limit", "cp-visit-interval"]
    let report = try #require(Self.check(lawAt: "31/03/2011", only: both).report)
    #expect(report.law?.setAside.map(\.rule) == ["temporary-approval-limit"])
    let text = try Self.check(lawAt: "31/03/2011", only: both).summary(colour: false)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "× Is no child left with a relative or friend after the temporary approval has run out? Nothing that it rests on was in force "
          + "on 31 March 2011."))
    let alone = try Self.check(lawAt: "31/03/2011", only: ["temporary-approval-limit"])
    #expect(alone.report == nil)
    #expect(
      alone.diagnostics.map(\.message) == [
        "nothing that the rules asked for rest on was in force on 31 March 2011"
      ])
  }

  /// A rule over the results of one that is set aside is set aside with it.
  @Test func whatLooksAtResultsGoesWithThem() throws {
    let setAside = try #require(Self.rules.applyingLaw(of: "01/05/2010")?.appliedLaw).setAside.map(\.rule)
    #expect(setAside.contains("assessment-45-working-days"))
    #expect(setAside.contains("assessment-variation"))
  }

  @Test func everyOutputSaysSoFirst() throws {
    let statement = "The law of 1 May 2020 was applied on every day, in place of the law in force"
    let check = try Self.check(lawAt: "01/05/2020")
    let lines = check.summary(colour: false, width: 400).split(separator: "\n")
    #expect(lines[1].hasPrefix(statement))
    let folder = try TemporaryFolder()
    #expect(check.write(to: folder("report"), formats: Set(ReportFormat.allCases), rules: Self.rules) == "")
    let page = folder.text(of: "report/report.html")
    let said = try #require(page.firstRange(of: statement)?.lowerBound)
    #expect(said < page.firstRange(of: "<main")?.lowerBound ?? page.startIndex)
    #expect(page.contains("under the law of 1 May 2020</title>"))
    let json = folder.text(of: "report/findings.json")
    #expect(json.contains("\"lawAt\": {"))
    #expect(json.contains("\"day\": \"2020-05-01\""))
    #expect(json.contains(statement))
    #expect(folder.text(of: "report/receipt.json").contains("\"law applied on every day\""))
    // Without it nothing is said.
    let usual = try Self.check(lawAt: nil)
    #expect(!usual.summary(colour: false, width: 400).contains("law of"))
    #expect(usual.write(to: folder("usual"), formats: Set(ReportFormat.allCases), rules: Self.rules) == "")
    #expect(folder.text(of: "usual/findings.json").contains("\"lawAt\": null"))
    #expect(!folder.text(of: "usual/report.html").contains("was applied on every day"))
    #expect(!folder.text(of: "usual/receipt.json").contains("law applied"))
  }

  /// What is cited is what was in force on the day whose law is applied.
  @Test func whatIsCited() throws {
    for (day, easing) in [("23/04/2020", false), ("24/04/2020", true), ("25/09/2020", false)] {
      let finding = try #require(
        try Self.check(lawAt: day).report?.findings.first { $0.rule.id == "cla-visit-interval" })
      #expect(finding.basis.contains { $0.cite == "SI 2020/445 reg 8(13)" } == easing, "\(day)")
      #expect(finding.basisNotInForce.contains { $0.cite == "SI 2020/445 reg 8(13)" } == !easing, "\(day)")
      #expect(finding.basis.contains { $0.cite == "CPR 2010 reg 28(2)" })
    }
  }

  /// Working days are those of the real days: the same bank holidays whatever law is applied.
  @Test func calendarsStay() throws {
    let applied = try #require(Self.rules.applyingLaw(of: "24/04/2020"))
    let (calendar, usual) = (applied.vocabulary.calendar, Self.rules.vocabulary.calendar)
    #expect(calendar.covers == usual.covers)
    for day in calendar.covers.lowerBound.number...calendar.covers.upperBound.number {
      let day = CivilDay(number: day)
      #expect(calendar.isWorkingDay(day) == usual.isWorkingDay(day))
    }
    #expect(applied.vocabulary.terms == Self.rules.vocabulary.terms)
    #expect(applied.vocabulary.counting == Self.rules.vocabulary.counting)
  }

  @Test func aDayThatIsNone() throws {
    #expect(Self.rules.applyingLaw(of: "31/04/2020") == nil)
    let check = try Self.check(lawAt: "31/04/2020")
    #expect(check.report == nil)
    #expect(check.diagnostics.map(\.message) == ["--law-at '31/04/2020' is not a date"])
  }
}
