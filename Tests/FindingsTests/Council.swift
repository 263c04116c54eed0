import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Findings
import RuleChecking
import RuleModel

/// A small council as at 31 March 2026, made by hand: children, their records, and outcomes of made-up rules.
struct Council {
  static let shipped = ShippedRules(besideTest: #filePath)
  static let asAt = CivilDay(number: 20_543)
  static let dates = EvaluationDates(asAt: asAt)
  static let framework = Framework(
    name: "test", from: CivilDay(number: 0), until: nil,
    areas: [
      FrameworkArea(id: "help-and-protection", title: "Help", takes: []),
      FrameworkArea(id: "children-in-care", title: "Care", takes: ["care-leavers"]),
      FrameworkArea(id: "leaders", title: "Leaders", takes: []),
    ], notes: [], improveBelow: 0.9, strengthFrom: 0.95, leastCases: 10)

  var builder: CaseTablesBuilder
  private var dictionary: DataDictionary { Self.shipped.vocabulary.dictionary }

  /// A council of children `C1`, `C2`, …, each allocated to nobody.
  init(children: Int) {
    builder = CaseTablesBuilder(dictionary: Self.shipped.vocabulary.dictionary, mapping: "test")
    add("child", ["id", "date of birth"], (0..<children).map { ["C\($0 + 1)", "01/06/2012"] })
  }

  /// Adds rows of an entity, as text, in a source of its own.
  mutating func add(
    _ entity: String, _ fields: [String], _ rows: [[String]], completeness: Completeness = .all
  ) {
    guard let position = dictionary.index(of: entity) else { return }
    let fields = fields.compactMap(dictionary.entities[position].fieldIndex)
    let source = builder.addSource(CaseSource(file: entity + ".csv"))
    builder.declare(entity: position, completeness: completeness, supplied: fields)
    for (offset, row) in rows.enumerated() {
      builder.beginRow(entity: position, source: source, row: Int32(offset + 2))
      for (field, text) in zip(fields, row) { builder.set(field, text: text) }
    }
  }

  /// The report on some outcomes.
  func report(
    _ outcomes: [RuleOutcome], frameworks: [Framework] = [Council.framework], asAt: CivilDay = Council.asAt
  ) -> InspectionReport {
    findings(
      of: EvaluationResult(outcomes: outcomes, hiddenRows: []), tables: builder.finish(),
      vocabulary: Self.shipped.vocabulary, frameworks: frameworks, dates: EvaluationDates(asAt: asAt),
      settings: FindingSettings(title: "Testshire", asAtFrom: "given", toolVersion: "0"))
  }

  /// The finding of one outcome in a council of so many children.
  static func finding(_ outcome: RuleOutcome, children: Int = 40) -> Finding? {
    Council(children: children).report([outcome]).findings.first
  }

  /// The day so many days after the as-at date, as an export writes it.
  static func date(_ days: Int) -> String { asAt.adding(days: days).shortDescription }
}

extension CheckedRule {
  /// A made-up rule on visits during placements.
  static func made(
    _ id: String = "made-up", area: String = "children-in-care", themes: [String] = ["visits"],
    severity: FindingSeverity = .serious, force: Force = .must,
    say: Sayings = Sayings(improve: "", strength: "", means: "", row: ""),
    thresholds: RuleThresholds = RuleThresholds(), expectation: CheckedExpectation = .holds(.always),
    resultsOf: String? = nil
  ) -> CheckedRule {
    let rule = Rule(
      id: Written(id), asks: "Is it so?", area: Written(area), themes: themes, severity: severity, basis: [],
      readings: [], population: .each(Written("placement")), onlyIf: [], leaveOut: [], clockStarts: [],
      until: [], expectation: .holds(Written("so")), excuses: [], remarks: [],
      assumptions: [WrittenAssumption(condition: Written("short break"), isTrue: false)], sayings: say,
      cannotSee: [], thresholds: thresholds, examples: [])
    let basis = Basis(
      cite: "Act 1", title: "An act", says: "", force: force, confidence: .readInLaw, link: nil)
    let dictionary = Council.shipped.vocabulary.dictionary
    return CheckedRule(
      rule: rule, basis: [basis], entity: dictionary.index(of: "placement") ?? 0, resultsOf: resultsOf,
      onlyIf: .always, leaveOut: [], clockStarts: [], ends: [], expectation: expectation, excuses: [],
      remarks: [])
  }
}

extension CheckedExpectation {
  /// Visits every six weeks, in the first year and otherwise.
  static var visits: CheckedExpectation {
    let dictionary = Council.shipped.vocabulary.dictionary
    let (placement, visit) = (dictionary.index(of: "placement") ?? 0, dictionary.index(of: "visit") ?? 0)
    let relation = Relation(from: placement, to: visit, kind: .sameChild)
    let date = dictionary.entities[visit].dateIndex ?? 0
    return .howSoon(
      CheckedTimetable(
        source: .rows(relation, date: date), countIf: .always, mayPrecede: nil,
        lines: ["first year", "otherwise"].map {
          CheckedInterval(name: $0, condition: .always, interval: .every(.fixed(.weeks(6))))
        }, noun: "visit"))
  }
}

extension RuleOutcome {
  /// What came of a rule that ran.
  static func of(
    _ rule: CheckedRule, _ rows: [Obligation], groups: [GroupResult] = [], isStock: Bool = false,
    notRunBecause: [String] = [], methodNotes: [String] = []
  ) -> RuleOutcome {
    RuleOutcome(
      rule: rule, obligations: ObligationList(rows), groups: groups, notRunBecause: notRunBecause,
      isStock: isStock,
      methodNotes: methodNotes)
  }
}

extension Obligation {
  /// A row for a child, numbered from 0, due so many days after the as-at date (before it, if negative).
  static func row(
    _ child: Int, _ status: Status, due: Int = -30, late: Int? = nil, inWindow: Bool? = nil, part: Int = -1,
    counts: Bool = true, clock: Int? = nil, done: Int? = nil, subject: Int? = nil, phase: Int = -1,
    allocation: Int = -1, unknown: [UnknownFact] = [], detail: String = ""
  ) -> Obligation {
    let asAt = Council.asAt
    let lateness = late ?? (status == .overdue ? -due : 0)
    return Obligation(
      rule: 0, part: Int16(part), phase: Int16(phase), subject: Int32(subject ?? child), child: Int32(child),
      clock: asAt.adding(days: clock ?? due - 42).number, due: asAt.adding(days: due).number,
      done: done.map { asAt.adding(days: $0).number }, isInMinutes: false, status: status,
      daysLate: Int32(lateness), isInWindow: inWindow ?? (due > -365 && due <= 0), countsInRates: counts,
      doneRow: -1, allocation: Int32(allocation), unknown: unknown, detail: detail)
  }

  /// One row a child: so many met, then so many late by two days, then so many not assessable.
  static func rows(met: Int, late: Int = 0, open: Int = 0) -> [Obligation] {
    (0..<met).map { row($0, .met) } + (0..<late).map { row(met + $0, .late, late: 2) }
      + (0..<open).map { row(met + late + $0, .notAssessable) }
  }
}
