import ArgumentParser
import Plumbline

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "The export formats known, and what each can and cannot show.")

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    Terminal.say(rules.listSources())
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
