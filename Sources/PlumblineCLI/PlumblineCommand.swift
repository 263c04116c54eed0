import ArgumentParser
import Plumbline

@main
struct PlumblineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline",
    abstract: "See what an inspector would find in children's services, before the inspector comes.",
    version: plumblineVersion,
    subcommands: [CheckCommand.self, RulesCommand.self, SourcesCommand.self, GenerateCommand.self])
}
