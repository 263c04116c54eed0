import ArgumentParser
import Plumbline

/// The export that a command judges, and how.
struct ExportOptions: ParsableArguments {
  @Argument(help: "A workbook, a folder of CSV files, or several files.")
  var paths: [String]

  @Option(help: "The export's format (see 'plumbline sources'), or auto.")
  var source = "auto"

  @Option(help: "The day to judge the record as at: 2019-10-07 or 07/10/2019.")
  var asAt: String?

  @Option(help: "Run this rule only; may be given several times.")
  var only: [String] = []

  /// What is asked for.
  var request: CheckRequest { CheckRequest(paths: paths, source: source, asAt: asAt, only: only) }

  /// The export as judged by rules; what is wrong is said, and where it cannot be judged the command ends.
  func check(by rules: RulesInForce) throws -> CaseCheck {
    let progress = ProgressLine()
    let check = CaseCheck(request, rules: rules) { progress.tell($0) }
    progress.clear()
    Terminal.complain(check.describeDiagnostics(rules: check.rules, colour: Terminal.errorTakesColour))
    try Self.stop(unlessRan: check.end)
    return check
  }

  /// Ends the command with the status that says why an export was not judged.
  static func stop(unlessRan end: CheckEnd) throws {
    switch end {
    case .mistaken: throw ExitCode(2)
    case .unreadable: throw ExitCode(3)
    case .ran: break
    }
  }
}
