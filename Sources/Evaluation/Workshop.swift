import CaseModel
import Chronology
import RuleChecking

/// Everything that judging needs and that never changes, ready to set up a bench for each worker.
///
/// An object: to copy all this for each column whose cells are held in their place took most of the time of judging a
/// small example.
final class Workshop: Sendable {
  let rules: [CheckedRule]
  let tables: [Table]
  let vocabulary: Vocabulary
  let dates: EvaluationDates
  let leastCases: Int
  let index: SharedIndex
  let codesAskedFor: CodesAskedFor

  init(
    rules: [CheckedRule], tables: [Table], vocabulary: Vocabulary, dates: EvaluationDates, leastCases: Int
  ) {
    self.rules = rules
    self.tables = tables
    self.vocabulary = vocabulary
    self.dates = dates
    self.leastCases = leastCases
    index = SharedIndex(tables: tables, vocabulary: vocabulary, asAt: dates.asAt)
    codesAskedFor = CodesAskedFor(vocabulary: vocabulary, rules: rules)
  }

  /// Gives a worker its place, with an index and a questioner of its own, for as long as it works.
  func withBench<Result>(_ work: (Bench) -> Result) -> Result {
    tables.withCells { work(Bench(self, cells: $0)) }
  }
}

/// One worker's place: judges one rule after another, keeping what it has worked out.
final class Bench {
  private let workshop: Workshop
  let index: CaseIndex
  let questioner: Questioner
  private let explorer: ReadingExplorer
  private let allocations: AllocationLookup
  private let requirements: Requirements
  /// What falls due by the timetable of the last rule, whose next rows will often be judged next.
  private var dueDays: (rule: Int, days: DueDays?) = (-1, nil)

  fileprivate init(_ workshop: Workshop, cells: CellViews) {
    self.workshop = workshop
    index = CaseIndex(shared: workshop.index, cells: cells)
    questioner = Questioner(index: index, codesAskedFor: workshop.codesAskedFor)
    explorer = ReadingExplorer(questioner: questioner)
    allocations = AllocationLookup(index: index)
    requirements = Requirements(tables: workshop.tables, conditions: workshop.vocabulary.conditions)
  }

  /// The outcome of a rule over the record, by its position among the rules, as far as some rows of its table go.
  func judge(_ position: Int, rows: Range<Int>) -> RuleOutcome {
    let rule = workshop.rules[position]
    var outcome = RuleOutcome(
      rule: rule, obligations: [], groups: [], notRunBecause: requirements.missing(for: rule), isStock: false,
      methodNotes: [])
    guard outcome.isRun else { return outcome }
    let (runnable, notes) = requirements.settingAside(rule)
    outcome.methodNotes = notes
    let judge = RuleJudge(
      rule: runnable, position: position, index: index, questioner: questioner, explorer: explorer,
      allocations: allocations, windowOpens: workshop.dates.windowOpens)
    if dueDays.rule == position { swap(&judge.dueDays, &dueDays.days) }
    judge.judge(rows: rows)
    dueDays = (position, judge.dueDays)
    outcome.obligations = judge.obligations
    outcome.alsoShown = judge.alsoShown()
    outcome.reached = judge.reachedRows()
    outcome.isStock = isStock(rule.expectation, workshop.tables)
    return outcome
  }

  /// How a rule over the record, by its position, judges some of its subjects.
  func trace(_ position: Int, rows: [Int]) -> RuleTrace {
    let rule = workshop.rules[position]
    let missing = requirements.missing(for: rule)
    let (runnable, _) = requirements.settingAside(rule)
    var trace = RuleTrace(rule: runnable, notRunBecause: missing, subjects: [])
    guard missing.isEmpty else { return trace }
    let judge = RuleJudge(
      rule: runnable, position: position, index: index, questioner: questioner, explorer: explorer,
      allocations: allocations, windowOpens: workshop.dates.windowOpens)
    trace.subjects = rows.map { judge.trace($0) }
    return trace
  }

  /// The obligations of some subjects of a rule over the record; none where it cannot be run.
  func judge(_ position: Int, rows: [Int]) -> [Obligation] {
    let rule = workshop.rules[position]
    guard requirements.missing(for: rule).isEmpty else { return [] }
    let judge = RuleJudge(
      rule: requirements.settingAside(rule).0, position: position, index: index, questioner: questioner,
      explorer: explorer, allocations: allocations, windowOpens: workshop.dates.windowOpens)
    for row in rows where index.isVisible(row, of: rule.entity) { judge.judge(row) }
    return Array(judge.obligations)
  }

  /// The outcome of a rule over another rule's results.
  ///
  /// - Parameter answers: what a share asks of the subjects of results, by row, where it is not to be asked of
  ///   the record.
  func judge(
    _ rule: CheckedRule, lookingAt outcomes: [RuleOutcome], answers: [Truth]? = nil
  ) -> RuleOutcome {
    var outcome = RuleOutcome(
      rule: rule, obligations: [], groups: [], notRunBecause: [], isStock: false, methodNotes: [])
    guard let id = rule.resultsOf, let looked = outcomes.first(where: { $0.rule.id == id }), looked.isRun
    else {
      outcome.notRunBecause = ["the results of \(rule.resultsOf ?? "another rule"), which was not run"]
      return outcome
    }
    outcome.isStock = looked.isStock
    outcome.groups =
      ResultsJudge(
        rule: rule, looked: looked, index: index, questioner: questioner, leastCases: workshop.leastCases,
        answers: answers
      ).groups()
    return outcome
  }
}

/// Whether a repeating duty is judged from the latest event only.
private func isStock(_ expectation: CheckedExpectation, _ tables: [Table]) -> Bool {
  switch expectation {
  case .howSoon(let timetable):
    if case .rows(let relation, _) = timetable.source, timetable.repeats {
      tables[relation.to].completeness == .latestOnly
    } else {
      false
    }
  case .all(let parts), .either(let parts): parts.contains { isStock($0.expectation, tables) }
  default: false
  }
}
