import ArgumentParser
import Plumbline

struct EffectiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effective",
    abstract: "Which rules are in force and from where, with what a council changed and why.")

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    Terminal.say(rules.effective())
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
