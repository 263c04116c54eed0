import ArgumentParser
import Plumbline

struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write a page for each rule, with its examples drawn, and an index by area.")

  @Option(name: [.short, .long], help: "The folder to write the pages into.")
  var output = "rule-pages"

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    let (count, failure) = rules.writePages(to: output)
    guard failure.isEmpty else {
      Terminal.complain(failure)
      throw ExitCode(2)
    }
    Terminal.say("\(count) pages written: open \(output)/index.html\n")
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
