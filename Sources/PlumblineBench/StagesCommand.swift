import ArgumentParser
import CaseModel
import CaseReading
import Diagnostics
import Evaluation
import Plumbline
import RuleChecking
import RuleLoading

/// One run of the stages by themselves, in a process of its own.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Time the stages once.", shouldDisplay: false)

  @Argument var folder: String
  @Argument var rulesFolder: String

  func run() throws {
    let folder = TemporaryFolder(existing: folder)
    let (loaded, rules) = timed { RulesInForce(folder: rulesFolder) }
    guard let checked = rules.rules(only: []), !checked.isEmpty else {
      throw BenchFailure("'\(rulesFolder)' holds no rules that can be run; name the folder with --rules")
    }
    let (read, export) = timed {
      readCaseExport(
        paths: [folder.export], mapping: nil, known: rules.book.mappings, dictionary: rules.book.dictionary)
    }
    guard let tables = export.tables, let asAt = tables.extractDay else {
      throw BenchFailure(export.diagnostics.map(\.message).joined(separator: "\n"))
    }
    let (judged, result) = timed {
      evaluate(checked, over: tables, vocabulary: rules.vocabulary, dates: EvaluationDates(asAt: asAt))
    }
    try Figures([
      "rules": loaded, "reading": read, "judging": judged,
      "rows": Double(tables.accounts.reduce(0) { $0 + $1.read }),
      "obligations": Double(result.outcomes.reduce(0) { $0 + $1.obligations.count }),
    ]).write(toPath: folder.figures)
  }
}
