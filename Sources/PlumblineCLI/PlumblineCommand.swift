import ArgumentParser
import CMalloc
import Glibc
import Plumbline

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
    // One heap for all threads, and what is let go given back: memory matters more here than the little that
    // threads save by heaps of their own (measured on the sample: 55 MB against 62, in the same time).
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_TRIM_THRESHOLD, 1 << 18)
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
