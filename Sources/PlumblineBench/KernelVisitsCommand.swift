import ArgumentParser
import Chronology
import Yardsticks

/// One rule from CSV to every obligation, by the kernel written for it alone, in a process of its own.
struct KernelVisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel-visits", abstract: "Judge placements and visits once.", shouldDisplay: false)

  @Argument var folder: String
  @Argument var figures: String
  @Option var cores = 2
  @Option var rows: String?

  func run() throws {
    let (seconds, judged) = timed {
      VisitKernel(asAt: CareHistories.asAt, workers: cores).judge(folder: folder)
    }
    guard let judged else {
      throw BenchFailure("\(folder) does not hold the files that the kernel is made for")
    }
    try Figures([
      "seconds": seconds, "obligations": Double(judged.reduce(0) { $0 + $1.count }),
    ]).write(toPath: figures)
    if let rows { try judged.joined().write(toPath: rows) }
  }
}
