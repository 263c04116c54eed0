import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Findings
import RuleChecking
import RuleModel
import Testing

/// A report of a made-up county, with findings of every sign and children in every position.
struct SampleReport {
  private let rules: [String: CheckedRule]
  private let asAt: CivilDay

  init() throws {
    rules = Dictionary(uniqueKeysWithValues: SampleRules.checked().rules.map { ($0.id, $0) })
    asAt = try #require(SampleExport.asAt)
  }

  /// The report.
  ///
  /// - Parameter children: how many open children it holds.
  func report(children: Int = 24) throws -> InspectionReport {
    let start = try #require(CivilDay(year: 2018, month: 1, day: 1))
    return InspectionReport(
      title: "Sample county", asAt: asAt, asAtFrom: "stated by the export",
      windowOpens: asAt.adding(months: -12),
      framework: Framework(
        name: "Inspecting local authority children's services (2018)", from: start, until: nil,
        areas: [], notes: ["Bands are indications from records"], improveBelow: 0.9, strengthFrom: 0.95,
        leastCases: 10),
      areas: [
        AreaFindings(
          area: FrameworkArea(
            id: "help-and-protection", title: "Children who need help and protection", takes: []),
          toImprove: [try attendance(), try takeUp()], strengths: [], others: [],
          notRun: [try notRun("return-interview", because: ["missing episodes: interviewed"])]),
        AreaFindings(
          area: FrameworkArea(
            id: "children-in-care", title: "Children in care and care leavers", takes: []),
          toImprove: [try visits()], strengths: [try reviews()], others: [try few()], notRun: []),
        AreaFindings(
          area: FrameworkArea(id: "leaders", title: "The impact of leaders", takes: []),
          toImprove: [try variation()], strengths: [], others: [], notRun: []),
      ],
      openChildren: SampleChildren(asAt: asAt).children(children),
      recordingGaps: [
        RecordingGap(
          entity: "placements", field: "meant to last", answers: 43, children: 31,
          rules: ["visit-interval"]),
        RecordingGap(
          entity: "concerns", field: "police took part", answers: 12, children: 1,
          rules: ["discussion-attended"]),
      ],
      fieldGaps: [
        FieldGap(
          entity: "placements", field: "meant to last", blank: 120, saidUnknown: 4, unreadable: 0,
          contradicted: 0, rows: 1204),
        FieldGap(
          entity: "visits", field: "date", blank: 0, saidUnknown: 0, unreadable: 3, contradicted: 1,
          rows: 18_230),
      ],
      accounts: [
        RowAccount(
          source: CaseSource(file: "placements.csv"), entity: "placements", read: 1208, used: 1204,
          setAside: ["refers to no child of the export": 3, "the same row twice": 1]),
        RowAccount(
          source: CaseSource(file: "county.xlsx", sheet: "List 6"), entity: "visits", read: 18_230,
          used: 18_230, setAside: [:]),
      ],
      hiddenRows: [(entity: "visits", rows: 12)],
      assumptions: ["a statutory visit is taken to mean that the child was seen"],
      diagnostics: SampleChildren.diagnostics, mapping: "tables", toolVersion: "0.1.0",
      reconciliation: SampleReport.reconciliation)
  }

  /// Two totals, and two disagreements: one about a child, one about more than a page shows.
  static let reconciliation = [
    ReconciliationLine(statement: "care periods", count: 1031, children: [], isDisagreement: false),
    ReconciliationLine(
      statement: "children with an open care period", count: 842, children: [], isDisagreement: false),
    ReconciliationLine(
      statement: "children on a protection plan whose case is closed", count: 1, children: ["C<7>"],
      isDisagreement: true),
    ReconciliationLine(
      statement: "children looked after who are not among the case episodes", count: 30,
      children: (1...30).map { "C\($0)" }, isDisagreement: true),
  ]

  private func rule(_ id: String) throws -> CheckedRule {
    try #require(rules[id])
  }

  private func measure(
    met: Int, late: Int, overdue: Int, notMet: Int, open: Int = 0, excused: Int = 0, due: Int = 0,
    children: Int, short: Int, isStock: Bool = false
  ) -> Measure {
    let shortfalls = late + overdue + notMet
    return Measure(
      counts: [
        .met: met, .late: late, .overdue: overdue, .notMet: notMet, .notAssessable: open, .excused: excused,
        .due: due,
      ].filter { $0.value > 0 },
      cases: met + shortfalls + open, achieved: met, notAssessable: open, excused: excused,
      children: children, childrenShort: short, childrenAchieved: children - short - min(open, 20),
      overdueNow: overdue, childrenOverdueNow: min(overdue, short),
      medianDaysLate: late + overdue > 0 ? 12 : nil, worstDaysLate: late + overdue > 0 ? 161 : nil,
      daysLateInAll: shortfalls * 17, isStock: isStock)
  }

  private func finding(
    _ rule: CheckedRule, _ sign: Sign, _ sentence: String, means: String = "", _ measure: Measure
  ) -> Finding {
    Finding(
      rule: rule, sign: sign, sentence: sentence, means: means, severity: rule.rule.severity,
      measure: measure, byLocality: [], byTeam: [], groups: [], lateness: [], worstCases: [], parts: [],
      notRunBecause: [], methodNotes: [], assumptions: [])
  }

  // MARK: Findings

  private func visits() throws -> Finding {
    var finding = finding(
      try rule("visit-interval"), .improve,
      "Some children in care have not been visited in line with regulations.",
      means: "Workers may not know how these children are.",
      measure(
        met: 4804, late: 512, overdue: 47, notMet: 60, open: 143, excused: 14, due: 610, children: 842,
        short: 214))
    finding.byLocality = [
      GroupResult(name: "Coast", cases: 1402, achieved: 1260, unknown: 30, children: 214, status: .met),
      GroupResult(name: "North", cases: 2204, achieved: 1720, unknown: 61, children: 331, status: .met),
      GroupResult(
        name: "South & West", cases: 1960, achieved: 1824, unknown: 52, children: 297, status: .met),
    ]
    finding.byTeam = [
      GroupResult(name: "North A", cases: 1000, achieved: 700, unknown: 30, children: 150, status: .met),
      GroupResult(name: "North B", cases: 1204, achieved: 1020, unknown: 31, children: 181, status: .met),
    ]
    finding.lateness = [
      LatenessBin(label: "1–7", count: 231), LatenessBin(label: "8–14", count: 148),
      LatenessBin(label: "15–28", count: 102), LatenessBin(label: "29–56", count: 71),
      LatenessBin(label: "57–112", count: 49), LatenessBin(label: "over 112", count: 18),
    ]
    finding.worstCases = SampleChildren(asAt: asAt).timelines()
    finding.methodNotes = ["exclusion set aside because the export has no short breaks: regulation 48"]
    finding.assumptions = ["a statutory visit is taken to mean that the child was seen"]
    return finding
  }

  private func reviews() throws -> Finding {
    finding(
      renamed(try rule("visit-interval"), "review-interval", "Is every child's care plan reviewed in time?"),
      .strength, "Almost all children in care have their plans reviewed in time.",
      means: "Plans keep up with children's lives.",
      measure(met: 1622, late: 18, overdue: 2, notMet: 1, open: 4, children: 842, short: 19, isStock: true))
  }

  private func attendance() throws -> Finding {
    var finding = finding(
      try rule("discussion-attended"), .improve,
      "Strategy discussions are not always attended by all who should take part.",
      means: "Decisions about risk rest on part of what is known.",
      measure(met: 201, late: 0, overdue: 0, notMet: 97, open: 12, children: 276, short: 92))
    finding.parts = [
      PartMeasure(
        name: "discussion held", force: .should,
        measure: measure(met: 280, late: 0, overdue: 0, notMet: 30, children: 276, short: 28)),
      PartMeasure(
        name: "police there", force: .local,
        measure: measure(met: 215, late: 0, overdue: 0, notMet: 83, open: 12, children: 276, short: 80)),
    ]
    return finding
  }

  private func takeUp() throws -> Finding {
    var finding = finding(
      try rule("interview-take-up"), .improve,
      "Too many children who return from being missing are not talked to in time.",
      measure(met: 57, late: 0, overdue: 0, notMet: 33, open: 0, children: 61, short: 25))
    finding.groups = [
      GroupResult(
        name: "", cases: 90, achieved: 57, unknown: 0, children: 61, status: .notMet, expected: 0.85)
    ]
    return finding
  }

  private func few() throws -> Finding {
    finding(
      renamed(try rule("return-interview"), "leaver-contact", "Are care leavers in touch with the service?"),
      .tooFew, "Two of six care leavers have not been in touch as planned.",
      measure(met: 4, late: 1, overdue: 1, notMet: 0, children: 6, short: 2))
  }

  private func variation() throws -> Finding {
    var finding = finding(
      try rule("visit-variation"), .improve,
      "Whether children are visited in time depends on where they live.",
      means: "Children in the north wait longer.",
      measure(met: 4804, late: 512, overdue: 47, notMet: 60, open: 143, children: 842, short: 214))
    finding.groups = [
      ("Coast", 1402, 1260, 30, 214, Status.met), ("North", 2204, 1720, 61, 331, .notMet),
      ("South & West", 1960, 1824, 52, 297, .met), ("not recorded", 9, 3, 4, 5, .notAssessable),
    ].map { name, cases, achieved, unknown, children, status in
      GroupResult(
        name: name, cases: cases, achieved: achieved, unknown: unknown, children: children, status: status,
        lowerLimit: cases > 10 ? 0.842 : 0.4, upperLimit: cases > 10 ? 0.929 : 1, expected: 0.8858)
    }
    return finding
  }

  private func notRun(_ id: String, because: [String]) throws -> Finding {
    var finding = finding(
      try rule(id), .notRun, "This was not judged.",
      measure(met: 0, late: 0, overdue: 0, notMet: 0, children: 0, short: 0))
    finding.notRunBecause = because
    return finding
  }

  private func renamed(_ rule: CheckedRule, _ id: String, _ asks: String) -> CheckedRule {
    var rule = rule
    rule.rule.id = Written(id)
    rule.rule.asks = asks
    return rule
  }
}
