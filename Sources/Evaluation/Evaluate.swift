package import CaseModel
package import Chronology
package import RuleChecking
import RuleModel
import Workers

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

extension [CheckedRule] {
  /// Those that are asked of an export.
  ///
  /// The published checks of a return are asked of a return only: of any other export they would all be told as
  /// not run.
  package func asked(of tables: CaseTables) -> [CheckedRule] {
    tables.isReturn ? self : filter { $0.rule.forReturn == nil }
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
/// - Returns: an outcome for each rule, in their order; none for checks of a return where the tables are none.
package func evaluate(
  _ rules: [CheckedRule], over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates,
  leastCases: Int = 10, progress: (Int) -> Void = { _ in }
) -> EvaluationResult {
  let rules = rules.asked(of: tables)
  let run = EvaluationRun(
    rules, over: tables, vocabulary: vocabulary, dates: dates, leastCases: leastCases)
  progress(0)
  let overRecord = run.outcomes(of: run.tasks)
  progress(overRecord.count)
  let result = run.result(overRecord)
  progress(rules.count)
  return result
}

/// Judges every rule over the tables and hands its obligations on, some subjects' after the other, instead of keeping
/// them: of a country's records there are more than memory holds.
///
/// - Parameters:
///   - rules: checked, those over results after those they look at.
///   - tables: the case export.
///   - vocabulary: the one the rules were checked against.
///   - dates: as-at date and window.
///   - leastCases: fewer results than this give a share no status.
///   - hand: takes the obligations, rule by rule in the order of the rules, and each rule's in their order, some at a
///     time.
/// - Returns: what `evaluate` gives otherwise, with the obligations of those rules only whose results another rule
///   looks at.
package func evaluate(
  _ rules: [CheckedRule], over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates,
  leastCases: Int = 10, handing hand: (CheckedRule, ObligationList) -> Void
) -> EvaluationResult {
  let rules = rules.asked(of: tables)
  let run = EvaluationRun(
    rules, over: tables, vocabulary: vocabulary, dates: dates, leastCases: leastCases)
  let lookedAt = Set(rules.compactMap(\.resultsOf))
  var outcomes: [RuleOutcome] = []
  // Each core has a task in hand and one to go on with while the slowest is done.
  let atOnce = 2 * workerCount
  for first in stride(from: 0, to: run.tasks.count, by: atOnce) {
    let tasks = Array(run.tasks[first..<min(run.tasks.count, first + atOnce)])
    for var outcome in run.outcomes(of: tasks) {
      let obligations = outcome.takeObligations()
      hand(outcome.rule, obligations)
      if lookedAt.contains(outcome.rule.id) { outcome.obligations = obligations }
      if let last = outcomes.indices.last, outcomes[last].rule.id == outcome.rule.id {
        outcomes[last].append(outcome)
      } else {
        outcomes.append(outcome)
      }
    }
  }
  return run.result(outcomes)
}
