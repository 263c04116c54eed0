import ArgumentParser
import Plumbline

struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "What a code such as PL0225 means, why it matters, and how to mend it.",
    discussion: "Without a code, every one in a line.")

  @Argument(help: "A code, as it stands in square brackets after 'error' or 'warning'.")
  var code: String?

  func run() throws {
    guard let code else {
      Terminal.say(listCodes())
      return
    }
    guard let page = explainCode(code) else {
      Terminal.complain(explainAbsence(ofCode: code))
      throw ExitCode(2)
    }
    Terminal.say(page)
  }
}
