package import CaseModel
package import Chronology
package import RuleChecking

/// The dates a run is judged by.
package struct EvaluationDates: Sendable, Hashable {
  /// The day the record is judged as at; nothing dated after it counts.
  package var asAt: CivilDay
  /// Rates are taken over duties that fell due after this day, up to the as-at date.
  package var windowOpens: CivilDay

  /// - Parameters:
  ///   - asAt: the day the record is judged as at.
  ///   - since: the first day of the window; a year before the as-at date when nil.
  package init(asAt: CivilDay, since: CivilDay? = nil) {
    self.asAt = asAt
    windowOpens = since.map { $0.adding(days: -1) } ?? asAt.adding(months: -12)
  }
}

/// Everything one evaluation gave.
package struct EvaluationResult: Sendable {
  package var outcomes: [RuleOutcome]
  /// Rows dated or written down after the as-at date, by entity: they were not judged.
  package var hiddenRows: [(entity: String, rows: Int)]

  package init(outcomes: [RuleOutcome], hiddenRows: [(entity: String, rows: Int)]) {
    self.outcomes = outcomes
    self.hiddenRows = hiddenRows
  }
}

/// Judges every rule over the tables.
///
/// - Parameters:
///   - rules: checked, those over results after those they look at.
///   - tables: the case export.
///   - vocabulary: the one the rules were checked against.
///   - dates: as-at date and window.
///   - leastCases: fewer results than this give a share no status.
///   - progress: called with the number of rules done.
/// - Returns: an outcome for each rule, in their order.
package func evaluate(
  _ rules: [CheckedRule], over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates,
  leastCases: Int = 10, progress: (Int) -> Void = { _ in }
) -> EvaluationResult {
  let index = CaseIndex(tables: tables.tables, vocabulary: vocabulary, asAt: dates.asAt)
  let questioner = Questioner(index: index)
  let explorer = ReadingExplorer(
    questioner: questioner, codesAskedFor: CodesAskedFor(vocabulary: vocabulary, rules: rules))
  let allocations = AllocationLookup(index: index)
  let requirements = Requirements(tables: tables.tables, conditions: vocabulary.conditions)
  var outcomes: [RuleOutcome] = []
  for (position, rule) in rules.enumerated() {
    progress(position)
    var outcome = RuleOutcome(
      rule: rule, obligations: [], groups: [], notRunBecause: [], isStock: false, methodNotes: [])
    if let id = rule.resultsOf {
      guard let looked = outcomes.first(where: { $0.rule.id == id }), looked.isRun else {
        outcome.notRunBecause = ["the results of \(id), which was not run"]
        outcomes.append(outcome)
        continue
      }
      outcome.isStock = looked.isStock
      outcome.groups =
        ResultsJudge(
          rule: rule, looked: looked, index: index, questioner: questioner, leastCases: leastCases
        ).groups()
    } else {
      outcome.notRunBecause = requirements.missing(for: rule)
      if outcome.isRun {
        let (runnable, notes) = requirements.settingAside(rule)
        outcome.methodNotes = notes
        let judge = RuleJudge(
          rule: runnable, position: position, index: index, questioner: questioner, explorer: explorer,
          allocations: allocations, windowOpens: dates.windowOpens)
        judge.judgeAll()
        outcome.obligations = judge.obligations
        outcome.isStock = isStock(rule.expectation, tables.tables)
      }
    }
    outcomes.append(outcome)
  }
  progress(rules.count)
  let hidden = zip(tables.tables, index.hiddenCounts).filter { $0.1 > 0 }.map {
    (entity: $0.0.entity.plural, rows: $0.1)
  }
  return EvaluationResult(outcomes: outcomes, hiddenRows: hidden)
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
