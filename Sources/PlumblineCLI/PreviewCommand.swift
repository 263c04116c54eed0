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

  @OptionGroup var export: ExportOptions

  func run() throws {
    let (before, after) = (RulesInForce(folder: old), RulesInForce(folder: new))
    for id in export.only where !before.ruleIDs.contains(id) && !after.ruleIDs.contains(id) {
      Terminal.complain(after.explainAbsence(of: id))
      throw ExitCode(2)
    }
    let progress = ProgressLine()
    let preview = RulePreview(export.request, from: before, to: after) { progress.tell($0) }
    progress.clear()
    Terminal.complain(preview.describeDiagnostics(from: before, colour: Terminal.errorTakesColour))
    try ExportOptions.stop(unlessRan: preview.check.end)
    Terminal.say(preview.text())
    if before.hasMistakes || after.hasMistakes { throw ExitCode(2) }
  }
}
