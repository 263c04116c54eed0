import ArgumentParser
import Plumbline

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: """
      List, show, lint, test, preview and read out rules, help to write them, write pages of them, and look ahead at \
      their law.
      """,
    subcommands: [
      ListCommand.self, ShowCommand.self, LintCommand.self, TestCommand.self, MutateCommand.self,
      PreviewCommand.self, HorizonCommand.self, ReadBackCommand.self, DocsCommand.self,
      EffectiveCommand.self, NewCommand.self, ExamplesCommand.self, SchemaCommand.self,
      WordsCommand.self,
    ])
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every rule in a line, by area.")

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    Terminal.say(rules.list())
    if rules.hasMistakes { throw ExitCode(2) }
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One rule in full: what it asks, what it rests on, and its file.")

  @Argument(help: "The rule's id.")
  var rule: String

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    guard let text = rules.show(rule) else {
      throw rulesOption.refuse([rule], in: rules)
    }
    Terminal.say(text)
  }
}

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Say everything that is wrong with a folder of rules.",
    discussion: """
      What is wrong is said on standard error; json and sarif put it on standard output as well, for other \
      programs. 'plumbline codes CODE' tells more about each. Exit status: 0 every rule holds; 2 something is wrong.
      """)

  @Argument(help: "Whole folders of rules, as Rules is; the rules in force when none is named.")
  var folders: [String] = []

  @OptionGroup var rulesOption: RulesOption

  private static let formatNames = LintFormat.allCases.map(\.rawValue).joined(separator: ", ")

  @Option(help: "How to say it: \(Self.formatNames).")
  var format = "text"

  func run() throws {
    guard let format = LintFormat(rawValue: format) else {
      throw ValidationError("'\(format)' is no format; known here: \(Self.formatNames)")
    }
    let named = folders.isEmpty ? [rulesOption.folder] : folders
    let read = named.map { (name: $0, rules: RulesInForce(folder: $0, council: rulesOption.council)) }
    for (_, rules) in read { Terminal.complain(rules.lint(colour: Terminal.errorTakesColour)) }
    Terminal.say(String(decoding: lint(read, as: format), as: UTF8.self))
    if read.contains(where: \.rules.hasMistakes) { throw ExitCode(2) }
  }
}

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of rules.")

  @Argument(help: "Rules by id; all when none is named.")
  var ids: [String] = []

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    guard let (text, passed) = rules.test(ids) else {
      throw rulesOption.refuse(ids, in: rules)
    }
    Terminal.say(text)
    if rules.hasMistakes { throw ExitCode(2) }
    if !passed { throw ExitCode(1) }
  }
}

struct HorizonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "horizon",
    abstract: "What of the law, the calendars and the rules' reviews runs out in the time ahead.",
    discussion: """
      Exit status: 0 nothing that rules ask for runs out; 1 something does, or already has; 2 usage or rules are \
      mistaken. Rules that nobody has reviewed are listed, and change nothing about it.
      """)

  @Argument(help: "How far to look ahead: 12m, 6 months, 26 weeks, 90 days.")
  var length: [String] = ["12m"]

  @Option(help: "The day to look ahead from; else today.")
  var today: String?

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour))
    let (report, mistake) = rules.horizon(length.joined(separator: " "), today: today)
    guard let report else {
      Terminal.complain(mistake)
      throw ExitCode(2)
    }
    Terminal.say(report.text)
    if rules.hasMistakes { throw ExitCode(2) }
    if report.needsAction { throw ExitCode(1) }
  }
}
