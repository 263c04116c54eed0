import ArgumentParser
import Plumbline

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "What other rules would change: which children change status, and which clause did it.",
    discussion: """
      Exit status: 0 it ran; 2 usage or rules are mistaken; 3 the export cannot be read.
      """)

  @Option(help: "The folder of rules that are in force.")
  var old: String

  @Option(help: "The folder of rules that may take their place.")
  var new: String

  @Argument(help: "A workbook, a folder of CSV files, or several files.")
  var paths: [String]

  @Option(help: "The export's format (see 'plumbline sources'), or auto.")
  var source = "auto"

  @Option(help: "The day to judge the record as at: 2019-10-07 or 07/10/2019.")
  var asAt: String?

  @Option(help: "Compare this rule only; may be given several times.")
  var only: [String] = []

  func run() throws {
    let (before, after) = (RulesInForce(folder: old), RulesInForce(folder: new))
    for id in only where !before.ruleIDs.contains(id) && !after.ruleIDs.contains(id) {
      Terminal.complain(after.explainAbsence(of: id))
      throw ExitCode(2)
    }
    let progress = ProgressLine()
    let request = CheckRequest(paths: paths, source: source, asAt: asAt, only: only)
    let preview = RulePreview(request, from: before, to: after) { progress.tell($0) }
    progress.clear()
    Terminal.complain(preview.describeDiagnostics(from: before, colour: Terminal.errorTakesColour))
    switch preview.check.end {
    case .mistaken: throw ExitCode(2)
    case .unreadable: throw ExitCode(3)
    case .ran: break
    }
    Terminal.say(preview.text())
    if before.hasMistakes || after.hasMistakes { throw ExitCode(2) }
  }
}
