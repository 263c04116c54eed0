import ArgumentParser
import Plumbline

struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Change rules clause by clause, and show which changes no example notices.",
    discussion: """
      Each number is changed by one either way, each line and condition left out, each comparison flipped, and so \
      on, one at a time; then the examples are run. Conditions of the dictionary that a rule asks are changed too. \
      Ends with 1 where a change goes unnoticed, and with 2 where rules have mistakes.
      """)

  @Argument(help: "Rules by id; all rules of practice when none is named.")
  var ids: [String] = []

  @Flag(help: "The published checks of statutory returns too, when no rule is named.")
  var returns = false

  @Option(help: "How to say it: \(ListFormatOption.names).")
  var format = "text"

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let format = try ListFormatOption.format(format)
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    guard
      let report = rules.protection(
        ids, returns: returns, as: format, colour: Terminal.outputTakesColour)
    else {
      throw rulesOption.refuse(ids, in: rules)
    }
    Terminal.say(report.text)
    if rules.hasMistakes { throw ExitCode(2) }
    if !report.isWhole { throw ExitCode(1) }
  }
}
