package import CaseModel
package import Chronology
package import RuleChecking
import RuleModel
import Synchronization
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
  let workshop = Workshop(
    rules: rules, tables: tables.tables, vocabulary: vocabulary, dates: dates, leastCases: leastCases)
  progress(0)
  // Rules over results come last and need the others' outcomes; the others are independent of one another.
  let overRecord = rules.indices.filter { !rules[$0].isOverResults }
  let tasks = overRecord.flatMap { JudgingTask.tasks(of: $0, rows: tables.tables[rules[$0].entity].rowCount) }
  let done = Mutex([RuleOutcome?](repeating: nil, count: tasks.count))
  let turns = Turns(tasks.count)
  workshop.gatherLongTables()
  _ = inParallel(min(workerCount, max(1, tasks.count))) { _ in
    // Each worker has its own index: what it works out for one rule serves its next ones.
    workshop.withBench { bench in
      while let turn = turns.take() {
        let outcome = bench.judge(tasks[turn].rule, rows: tasks[turn].rows)
        done.withLock { $0[turn] = outcome }
      }
    }
  }
  var outcomes = done.withLock { JudgingTask.joined(&$0, of: tasks) }
  progress(outcomes.count)
  let overResults = rules.filter(\.isOverResults)
  if !overResults.isEmpty {
    workshop.withBench { bench in
      for rule in overResults { outcomes.append(bench.judge(rule, lookingAt: outcomes)) }
    }
  }
  let order = Dictionary(zip(rules.map(\.id), rules.indices)) { first, _ in first }
  outcomes.sort { order[$0.rule.id, default: 0] < order[$1.rule.id, default: 0] }
  progress(rules.count)
  let hidden = zip(tables.tables, workshop.index.hiddenCounts).filter { $0.1 > 0 }.map {
    (entity: $0.0.entity.plural, rows: $0.1)
  }
  return EvaluationResult(outcomes: outcomes, hiddenRows: hidden)
}
