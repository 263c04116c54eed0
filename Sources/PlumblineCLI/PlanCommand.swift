import ArgumentParser
import Plumbline

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The relational plan that rules come to, as databases print theirs.")

  @Argument(help: "Rules by id; all when none is named.")
  var ids: [String] = []

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    guard let text = rules.plan(ids) else {
      throw rulesOption.refuse(ids, in: rules)
    }
    Terminal.say(text)
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
