import ArgumentParser
import Glibc
import Plumbline
import Workers

@main
struct PlumblineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline",
    abstract: "See what an inspector would find in children's services, before the inspector comes.",
    version: plumblineVersion,
    subcommands: [
      CheckCommand.self, ExplainCommand.self, GapsCommand.self, RulesCommand.self, PlanCommand.self,
      SourcesCommand.self, GenerateCommand.self, CodesCommand.self,
    ])

  /// Runs the command.
  static func main() {
    Heap.setUp()
    ShrinkingFile.endTheRunPlainly()
    Interruption.endTheRunPlainly()
    // Whoever reads what is said may go away, and a file may be let grow no further: the write that fails says so, and
    // what else there is to do is done.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // Usage mistakes end with 2, as everything else that is mistaken does, rather than with the parser's own.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.complain(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
