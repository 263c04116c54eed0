import ArgumentParser
import Plumbline

struct ExamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples",
    abstract: "A rule's examples as a workbook of two sheets, what is given and what is expected, and back.",
    discussion: """
      A workbook that is there is never written over. What is put back is written whole or not at all, and examples \
      that say what they said keep their lines. Exit status: 0 it is done; 2 it is not.
      """)

  @Argument(help: "The rule's id.")
  var rule: String

  @Option(help: "The workbook to write: FILE.xlsx.")
  var to: String?

  @Option(help: "The workbook whose examples take the place of the rule's own.")
  var from: String?

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    guard (to == nil) != (from == nil) else {
      throw ValidationError("say either --to FILE.xlsx or --from FILE.xlsx")
    }
    let rules = rulesOption.load()
    let done =
      if let to {
        rules.writeExamples(of: rule, to: to)
      } else {
        rules.readExamples(
          of: rule, from: from ?? "", folder: rulesOption.folder, council: rulesOption.council)
      }
    guard let done else { throw rulesOption.refuse([rule], in: rules) }
    guard done.failure.isEmpty else {
      Terminal.complain(done.failure)
      throw ExitCode(2)
    }
    Terminal.say(done.told)
  }
}
