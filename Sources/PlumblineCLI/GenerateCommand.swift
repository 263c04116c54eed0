import ArgumentParser
import Plumbline

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write the export of a synthetic council, to try things on.")

  @Argument(help: "county-2019 or control.")
  var scenario: String

  @Option(help: "How many children are looked after; else the scenario's own number.")
  var children: Int?

  @Option(help: "The same seed gives the same bytes.")
  var seed: UInt64 = 2019

  @Option(name: [.short, .long], help: "The folder to write into.")
  var output: String

  private static let formNames = ScenarioForm.allCases.map(\.rawValue)

  @Option(name: .customLong("as"), help: "\(Self.formNames.joined(separator: " or ")).")
  var form = "tables"

  func run() throws {
    guard let form = ScenarioForm(rawValue: form) else {
      throw ValidationError("'\(form)' is no form; known here: \(Self.formNames.joined(separator: ", "))")
    }
    let failure = generateScenario(named: scenario, children: children, seed: seed, to: output, as: form)
    guard failure.isEmpty else {
      Terminal.complain(failure)
      throw ExitCode(2)
    }
  }
}
