import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// Makes a finding of each rule's outcome.
struct FindingMaker {
  let tables: CaseTables
  let vocabulary: Vocabulary
  let framework: Framework
  let dates: EvaluationDates
  let children: Int
  /// The day whose law was applied; nil for the law in force.
  let lawDay: CivilDay?
  private let localities: AllocationGroups?
  private let teams: AllocationGroups?

  init(
    tables: CaseTables, vocabulary: Vocabulary, framework: Framework, dates: EvaluationDates, children: Int,
    lawDay: CivilDay? = nil
  ) {
    self.lawDay = lawDay
    self.tables = tables
    self.vocabulary = vocabulary
    self.framework = framework
    self.dates = dates
    self.children = children
    localities = AllocationGroups(tables, by: "locality")
    teams = AllocationGroups(tables, by: "team")
  }

  /// What a rule's outcome amounts to.
  func finding(_ outcome: RuleOutcome) -> Finding {
    guard outcome.isRun else { return notRun(outcome) }
    return outcome.rule.isOverResults ? overResults(outcome) : overRecord(outcome)
  }

  private func overRecord(_ outcome: RuleOutcome) -> Finding {
    let tally = RuleTally(outcome, children: children, localities: localities, teams: teams)
    let measure = tally.whole.measure()
    let severity = severity(of: outcome)
    let sign = Sign(
      of: measure, bounds: FindingBounds(of: outcome.rule.rule, in: framework), severity: severity)
    var finding = bare(outcome, sign, measure, groups: [])
    finding.severity = severity
    finding.byLocality = tally.localities?.results() ?? []
    finding.byTeam = tally.teams?.results() ?? []
    finding.lateness = LatenessBin.bins(of: tally.whole.lateness)
    finding.parts = tally.partMeasures(of: outcome.rule)
    if let table = tables.table("child") {
      finding.worstCases = CaseTimeline.timelines(
        of: tally.worst.worst(CaseTimeline.most), in: outcome, asAt: dates.asAt, name: table.name(of:))
    }
    return finding
  }

  /// How much the worst of its shortfalls matters; where nothing falls short, what the rule says.
  private func severity(of outcome: RuleOutcome) -> FindingSeverity {
    let usual = outcome.rule.rule.severity
    guard outcome.rule.gradesShortfalls else { return usual }
    var worst: FindingSeverity?
    for segment in outcome.obligations.packedSegments {
      for row in segment where row.status.isShortfall && (row.isInWindow || row.status == .overdue) {
        worst = max(worst ?? row.severity, row.severity)
      }
    }
    return worst ?? usual
  }

  private func overResults(_ outcome: RuleOutcome) -> Finding {
    let measure = Measure(of: outcome.groups, judgedBy: outcome.rule, isStock: outcome.isStock)
    let sign = Sign(
      of: outcome.groups, judgedBy: outcome.rule,
      bounds: FindingBounds(of: outcome.rule.rule, in: framework))
    return bare(outcome, sign, measure, groups: outcome.groups)
  }

  private func notRun(_ outcome: RuleOutcome) -> Finding {
    let nothing = MeasureTally(children: 0, isStock: outcome.isStock).measure()
    return bare(outcome, .notRun, nothing, groups: [])
  }

  private func bare(
    _ outcome: RuleOutcome, _ sign: Sign, _ measure: Measure, groups: [GroupResult]
  ) -> Finding {
    let words = FindingWords(rule: outcome.rule, measure: measure, groups: groups)
    let basis = BasisInForce(of: outcome, dates: dates, lawDay: lawDay)
    return Finding(
      rule: outcome.rule, sign: sign,
      sentence: words.sentence(sign, notRunBecause: outcome.notRunBecause), means: words.means,
      severity: outcome.rule.rule.severity, measure: measure, byLocality: [], byTeam: [], groups: groups,
      lateness: [], worstCases: [], parts: [], notRunBecause: outcome.notRunBecause,
      methodNotes: outcome.methodNotes + methodNotes(outcome.rule) + withheldNotes(outcome),
      assumptions: assumptions(touching: outcome.rule), basis: basis.cited,
      basisNotInForce: basis.notInForce)
  }

  // MARK: What a reader must know besides

  private func methodNotes(_ rule: CheckedRule) -> [String] {
    var notes = rule.rule.assumptions.map {
      "Where the record does not say, '\($0.condition.text)' is taken to be \($0.isTrue ? "so" : "not so")."
    }
    if tables.table("allocation")?.completeness == .latestOnly {
      notes.append("Localities and teams are those of the day of the extract, not of the time.")
    }
    return notes
  }

  /// That days are not told, and left out of the figures of lateness, for how many duties and why.
  private func withheldNotes(_ outcome: RuleOutcome) -> [String] {
    var count = 0
    var withheld: WithheldDates = []
    for segment in outcome.obligations.packedSegments {
      for row in segment where !row.withheld.isEmpty {
        count += 1
        withheld.formUnion(row.withheld)
      }
    }
    guard count > 0 else { return [] }
    let words = withheld.explained(by: outcome.rule.privateDates(in: vocabulary.dictionary))
    return [
      "For \(count) \(count == 1 ? "duty" : "duties"), \(words). "
        + "How late they were is left out of the figures of lateness."
    ]
  }

  private func assumptions(touching rule: CheckedRule) -> [String] {
    guard !tables.assumptions.isEmpty else { return [] }
    let read = FieldsRead(rule, vocabulary: vocabulary)
    var statements: [String] = []
    for assumption in tables.assumptions {
      guard let entity = vocabulary.dictionary.index(of: assumption.entity),
        let field = vocabulary.dictionary.entities[entity].fieldIndex(assumption.field),
        read.contains(entity: entity, field: field), !statements.contains(assumption.statement)
      else { continue }
      statements.append(assumption.statement)
    }
    return statements
  }
}
