import ArgumentParser
import CaseModel
import CaseReading
import Diagnostics
import Evaluation
import Plumbline
import RuleLoading
import RuleReading
import Workers
import Yardsticks

/// Rules from CSV to every obligation, by the engine, in a process of its own.
struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Judge generated records once.", shouldDisplay: false)

  @Argument var folder: String
  @Argument var rulesFolder: String
  @Argument var councilFolder: String
  @Argument var figures: String
  @Option var only: [String] = []
  @Option var rows: String?
  /// Whether obligations are counted and let go of, as by somebody who writes them elsewhere.
  @Flag var handedOn = false

  func run() throws {
    // As the program itself does.
    Heap.setUp()
    let (loading, rules) = timed { RulesInForce(folder: rulesFolder, council: councilFolder) }
    guard let checked = rules.rules(only: only), !checked.isEmpty else {
      throw BenchFailure(rules.describeMistakes(colour: false))
    }
    let mapping = rules.book.mappings.first { $0.name == "tables" }
    let (reading, export) = timed {
      readCaseExport(
        paths: [folder], mapping: mapping, known: rules.book.mappings, dictionary: rules.book.dictionary,
        asked: checked.fieldsAsked(rules.vocabulary))
    }
    guard let tables = export.tables else {
      throw BenchFailure(export.diagnostics.map(\.message).joined(separator: "\n"))
    }
    let dates = EvaluationDates(asAt: CareHistories.asAt)
    var obligations = 0
    let (judging, result) = timed {
      if handedOn {
        return evaluate(checked, over: tables, vocabulary: rules.vocabulary, dates: dates) { _, handed in
          obligations += handed.count
        }
      }
      let result = evaluate(checked, over: tables, vocabulary: rules.vocabulary, dates: dates)
      obligations = result.outcomes.reduce(0) { $0 + $1.obligations.count }
      return result
    }
    for outcome in result.outcomes where !outcome.isRun {
      throw BenchFailure("a rule was not run: it needs \(outcome.notRunBecause.joined(separator: ", "))")
    }
    try Figures([
      "loading": loading, "reading": reading, "judging": judging, "seconds": reading + judging,
      "obligations": Double(obligations),
    ]).write(toPath: figures)
    if let rows { try DutyRows(result.outcomes, tables).write(to: rows) }
  }
}
