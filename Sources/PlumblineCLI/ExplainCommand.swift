import ArgumentParser
import Glibc
import Plumbline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Why a child's duties were judged as they were, with the facts, the law and what would alter it.",
    usage: """
      plumbline explain RULE SUBJECT PATH... [OPTIONS]
      plumbline explain CHILD PATH... [OPTIONS]
      """,
    discussion: """
      SUBJECT is what the rule looks at, such as a placement, or a child. Dates of birth, free text and what \
      could show them are never told.
      Exit status: 0 it is explained; 2 usage or rules are mistaken, or nobody goes by that name; 3 the export \
      cannot be read.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, html
  }

  @Argument(help: "A rule's id, followed by a subject of it; or a child's identifier in the export.")
  var about: String

  @OptionGroup var export: ExportOptions

  @OptionGroup var rulesOption: RulesOption

  @Option(help: "The form it is written in.")
  var format = Format.text

  @Option(name: [.short, .long], help: "The file to write it into; else it is written to the terminal.")
  var output: String?

  func run() throws {
    let rules = rulesOption.load()
    var request = export.request
    var (name, rule) = (about, String?.none)
    if rules.ruleIDs.contains(about) {
      guard request.paths.count > 1 else {
        throw ValidationError(
          "'\(about)' is a rule: name a subject of it, or a child, and then the export")
      }
      (rule, name) = (about, request.paths.removeFirst())
    } else if request.paths.count > 1, let second = request.paths.first, unsafe access(second, R_OK) != 0 {
      // Two names before the path: the first was meant to be a rule.
      throw rulesOption.refuse([about], in: rules)
    }
    let progress = ProgressLine()
    let explanation = CaseExplanation(of: name, under: rule, in: request, rules: rules) { progress.tell($0) }
    progress.clear()
    let colour = Terminal.errorTakesColour
    if explanation.check.end != .ran {
      Terminal.complain(explanation.check.describeDiagnostics(rules: rules, colour: colour))
    }
    try ExportOptions.stop(unlessRan: explanation.check.end)
    guard explanation.isFound else {
      Terminal.complain(explanation.describeMistakes(colour: colour))
      throw ExitCode(2)
    }
    guard let output else {
      switch format {
      case .text: Terminal.say(explanation.text(colour: Terminal.outputTakesColour, width: Terminal.width))
      case .html: Terminal.say(String(decoding: explanation.html, as: UTF8.self))
      }
      return
    }
    let bytes = format == .html ? explanation.html : Array(explanation.text().utf8)
    let failure = explanation.write(bytes, to: output)
    guard failure.isEmpty else {
      Terminal.complain(failure)
      throw ExitCode(2)
    }
  }
}
