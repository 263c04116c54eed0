import CaseModel
import RuleChecking
import Synchronization
import Workers

/// An evaluation under way.
struct EvaluationRun {
  private let workshop: Workshop
  /// What is to be done for the rules over the record, which are independent of one another.
  let tasks: [JudgingTask]

  init(
    _ rules: [CheckedRule], over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates,
    leastCases: Int
  ) {
    workshop = Workshop(
      rules: rules, tables: tables.tables, vocabulary: vocabulary, dates: dates, leastCases: leastCases)
    tasks = rules.indices.filter { !rules[$0].isOverResults }.flatMap {
      JudgingTask.tasks(of: $0, rows: tables.tables[rules[$0].entity].rowCount)
    }
    workshop.gatherLongTables()
  }

  /// What came of some of the tasks, done on all cores: an outcome for each rule that has any of them, in order.
  func outcomes(of tasks: [JudgingTask]) -> [RuleOutcome] {
    let done = Mutex([RuleOutcome?](repeating: nil, count: tasks.count))
    let turns = Turns(tasks.count)
    _ = inParallel(min(workerCount, max(1, tasks.count))) { _ in
      // Each worker has its own index: what it works out for one rule serves its next ones.
      workshop.withBench { bench in
        while let turn = turns.take() {
          let outcome = bench.judge(tasks[turn].rule, rows: tasks[turn].rows)
          done.withLock { $0[turn] = outcome }
        }
      }
    }
    return done.withLock { JudgingTask.joined(&$0, of: tasks) }
  }

  /// Everything the evaluation gave, with the rules over results, which need the others' outcomes.
  func result(_ overRecord: [RuleOutcome]) -> EvaluationResult {
    var outcomes = overRecord
    let rules = workshop.rules
    let overResults = rules.filter(\.isOverResults)
    if !overResults.isEmpty {
      workshop.withBench { bench in
        for rule in overResults { outcomes.append(bench.judge(rule, lookingAt: outcomes)) }
      }
    }
    let order = Dictionary(zip(rules.map(\.id), rules.indices)) { first, _ in first }
    outcomes.sort { order[$0.rule.id, default: 0] < order[$1.rule.id, default: 0] }
    let hidden = zip(workshop.tables, workshop.index.hiddenCounts).filter { $0.1 > 0 }.map {
      (entity: $0.0.entity.plural, rows: $0.1)
    }
    return EvaluationResult(outcomes: outcomes, hiddenRows: hidden)
  }
}
