import ArgumentParser
import Plumbline

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "The export formats known, and what each can and cannot show.")

  @OptionGroup var rulesOption: RulesOption

  func run() {
    Terminal.say(rulesOption.load().listSources())
  }
}
