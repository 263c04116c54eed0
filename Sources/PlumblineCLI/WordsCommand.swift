import ArgumentParser
import Plumbline

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "The words a rule may use: kinds of record, their fields and codes, and named conditions.",
    discussion: """
      Without a name, every kind of record in a line, the lists of codes, the phrases that are counted in texts and \
      the figures of the law. With one, all that can be said of it. A council's own words are among them with \
      --council. Exit status: 0 it is shown; 2 there is nothing of that name, or the rules have mistakes.
      """)

  @Argument(help: "A kind of record, in the singular or plural, or a list of codes: protection plan.")
  var name: [String] = []

  @Option(help: "How to say it: \(ListFormatOption.names).")
  var format = "text"

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let format = try ListFormatOption.format(format)
    let rules = rulesOption.load()
    if rules.hasMistakes { Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour)) }
    let name = name.joined(separator: " ")
    guard let words = rules.words(name, as: format) else {
      Terminal.complain(rules.explainNoWord(name))
      throw ExitCode(2)
    }
    Terminal.say(words)
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
