import ArgumentParser
import Glibc
import Plumbline

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Ask a few questions, and write a rule with examples on both sides of its boundary.",
    discussion: """
      Answers come from the terminal, line by line from a pipe, or with --answers from a file of lines such as \
      'severity: serious', each under the word that stands in brackets after its question. A file that is there is \
      never written over. Exit status: 0 the rule is written; 2 it is not.
      """)

  @Option(help: "A file of answers, in place of questions.")
  var answers: String?

  @Option(
    name: [.short, .long],
    help:
      "The file to write; else one named after the rule, in the council's folder or in 'local' of the rules.")
  var output: String?

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    if rules.hasMistakes { Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour)) }
    var drafting = RuleDrafting(rules: rules, width: Terminal.width)
    if let answers {
      let mistakes = drafting.answer(fromFile: answers)
      guard mistakes.isEmpty else {
        Terminal.complain(mistakes)
        throw ExitCode(2)
      }
    } else {
      try ask(&drafting)
    }
    let (folder, name) = place
    let (told, failure) = drafting.write(into: folder, as: name)
    guard failure.isEmpty else {
      Terminal.complain(failure)
      throw ExitCode(2)
    }
    Terminal.say(told)
  }

  /// Where the file goes, and its name where one is given.
  private var place: (folder: String, name: String?) {
    guard let output else {
      return (rulesOption.council.map { $0 + "/rules" } ?? rulesOption.folder + "/local", nil)
    }
    guard let slash = output.lastIndex(of: "/") else { return (".", output) }
    return (
      slash == output.startIndex ? "/" : String(output[..<slash]),
      String(output[output.index(after: slash)...])
    )
  }

  private func ask(_ drafting: inout RuleDrafting) throws {
    let isTerminal = isatty(STDIN_FILENO) == 1
    var isShown = false
    while let prompt = drafting.prompt {
      // What may be answered has just been shown whole.
      Terminal.say((isShown ? drafting.asked : prompt) + "> ")
      isShown = false
      guard let line = readLine() else {
        Terminal.say("\n")
        Terminal.complain(drafting.isUnfinished)
        throw ExitCode(2)
      }
      if !isTerminal { Terminal.say(line + "\n") }
      if line == "?" {
        Terminal.say(drafting.choices)
        isShown = true
        continue
      }
      guard let refusal = drafting.answer(line) else { continue }
      guard isTerminal else {
        Terminal.complain(drafting.refusal(refusal, of: line))
        throw ExitCode(2)
      }
      Terminal.say("  \(refusal)\n")
    }
    Terminal.say("\n")
  }
}
