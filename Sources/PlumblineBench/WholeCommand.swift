import ArgumentParser
import Plumbline
import Workers

/// One whole check with every output, in a process of its own, whose peak memory is then that of a check.
struct WholeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whole", abstract: "Check once, with every output.", shouldDisplay: false)

  @Argument var folder: String
  @Argument var rulesFolder: String

  func run() throws {
    // As the program itself does.
    Heap.setUp()
    let folder = TemporaryFolder(existing: folder)
    let (seconds, failure) = timed { () -> String in
      let rules = RulesInForce(folder: rulesFolder)
      let check = CaseCheck(CheckRequest(paths: [folder.export]), rules: rules)
      guard case .ran = check.end else { return check.describeDiagnostics(rules: rules, colour: false) }
      return check.write(to: folder.report, formats: Set(ReportFormat.allCases), rules: rules)
    }
    guard failure.isEmpty else { throw BenchFailure(failure) }
    try Figures(["whole": seconds]).write(toPath: folder.figures)
  }
}
