import ArgumentParser
import Plumbline

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "What other rules would change: which children change status, and which clause did it.",
    discussion: """
      With --new, another folder of rules is held against those in force (or --old), the council's folder laid over \
      both. With --council and without --new, the rules with the council's folder are held against the same rules \
      without it, or with --old-council against what that folder made of them. Exit status: 0 it ran; 2 usage or \
      rules are mistaken; 3 the export cannot be read.
      """)

  @Option(help: "The folder of rules that are in force; else those that other commands go by.")
  var old: String?

  @Option(help: "The folder of rules that may take their place.")
  var new: String?

  @Option(help: "The council's own folder as it was, laid over the old rules.")
  var oldCouncil: String?

  @OptionGroup var rulesOption: RulesOption

  @OptionGroup var export: ExportOptions

  func validate() throws {
    guard new != nil || rulesOption.council != nil else {
      throw ValidationError(
        "say what is to be held against the rules in force: --new FOLDER, --council FOLDER, or both")
    }
  }

  func run() throws {
    let folder = old ?? rulesOption.folder
    // Where the rules themselves are exchanged, what the council makes of them stays.
    let oldCouncil = oldCouncil ?? (new == nil ? nil : rulesOption.council)
    let before = RulesInForce(folder: folder, council: oldCouncil)
    let after = RulesInForce(folder: new ?? folder, council: rulesOption.council)
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
