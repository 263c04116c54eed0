import ArgumentParser
import CMalloc
import CaseModel
import CaseReading
import Diagnostics
import Evaluation
import Plumbline
import RuleChecking
import RuleLoading
import Yardsticks

/// One rule from CSV to every obligation, by the engine, in a process of its own.
struct JudgeVisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge-visits", abstract: "Judge placements and visits once.", shouldDisplay: false)

  @Argument var folder: String
  @Argument var rulesFolder: String
  @Argument var councilFolder: String
  @Argument var figures: String
  @Option var rule = "regulation-28-visits"
  @Option var rows: String?

  func run() throws {
    // As the program itself does.
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_TRIM_THRESHOLD, 1 << 18)
    let (loading, rules) = timed { RulesInForce(folder: rulesFolder, council: councilFolder) }
    guard let checked = rules.rules(only: [rule]), !checked.isEmpty else {
      throw BenchFailure(rules.describeMistakes(colour: false))
    }
    let mapping = rules.book.mappings.first { $0.name == "tables" }
    let (reading, export) = timed {
      readCaseExport(
        paths: [folder], mapping: mapping, known: rules.book.mappings, dictionary: rules.book.dictionary)
    }
    guard let tables = export.tables else {
      throw BenchFailure(export.diagnostics.map(\.message).joined(separator: "\n"))
    }
    let (judging, result) = timed {
      evaluate(
        checked, over: tables, vocabulary: rules.vocabulary, dates: EvaluationDates(asAt: CareHistories.asAt))
    }
    guard let outcome = result.outcomes.first, outcome.isRun else {
      throw BenchFailure("the rule was not run: \(result.outcomes.first?.notRunBecause ?? [])")
    }
    try Figures([
      "loading": loading, "reading": reading, "judging": judging, "seconds": reading + judging,
      "obligations": Double(outcome.obligations.count),
    ]).write(toPath: figures)
    if let rows { try DutyRows(outcome, tables).write(to: rows) }
  }
}
