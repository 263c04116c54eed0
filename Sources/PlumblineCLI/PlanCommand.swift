import ArgumentParser
import Plumbline

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The relational plan that rules come to, as databases print theirs.")

  @Argument(help: "Rules by id; all when none is named.")
  var ids: [String] = []

  @Option(help: "Plan for the law of this day on every day, as 'check' applies it.")
  var lawAt: String?

  @Option(help: "Plan for exports of this format (see 'plumbline sources'); else for a complete export.")
  var source: String?

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    var rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    if let lawAt {
      guard let applied = rules.applyingLaw(of: lawAt) else {
        throw ValidationError("--law-at '\(lawAt)' is not a date; write it as 2019-10-07 or 07/10/2019")
      }
      rules = applied
    }
    if let source, !rules.sourceNames.contains(source) {
      let known = rules.sourceNames.joined(separator: ", ")
      throw ValidationError("no export format is called '\(source)'; known are \(known)")
    }
    guard let text = rules.plan(ids, source: source) else {
      throw rulesOption.refuse(ids, in: rules)
    }
    Terminal.say(text)
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
