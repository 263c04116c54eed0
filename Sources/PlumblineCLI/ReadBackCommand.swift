import ArgumentParser
import Plumbline

struct ReadBackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-back",
    abstract: "Rules in plain English, complete enough to sign, with the line that approves them.")

  @Argument(help: "Rules by id; all when none is named.")
  var ids: [String] = []

  @Flag(help: "Print what the number of the meaning is worked out from, to compare two of them.")
  var meaning = false

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    guard let text = meaning ? rules.meanings(ids) : rules.readBack(ids) else {
      throw rulesOption.refuse(ids, in: rules)
    }
    Terminal.say(text)
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
