import ArgumentParser
import Plumbline

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "The fields that are not recorded, by how many answers recording them would settle.",
    discussion: "Exit status: 0 it ran; 2 usage or rules are mistaken; 3 an input cannot be read.")

  @OptionGroup var export: ExportOptions

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let check = try export.check(by: rulesOption.load(toCheck: export.request))
    Terminal.say(check.gaps(colour: Terminal.outputTakesColour, width: Terminal.width))
    if check.rules.hasMistakes { throw ExitCode(2) }
  }
}
