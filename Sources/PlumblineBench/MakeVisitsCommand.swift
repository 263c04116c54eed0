import ArgumentParser
import Diagnostics
import Files
import Yardsticks

/// The records that one rule is measured on, written into a folder.
struct MakeVisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-visits", abstract: "Write placements.csv and visits.csv by seed.", shouldDisplay: false
  )

  @Argument var folder: String
  @Option var placements = 50_000
  @Option var seed: UInt64 = 2019

  func run() throws {
    if let failure = makeFolder(folder) { throw BenchFailure(failure.message) }
    let histories = CareHistories(placements: placements, seed: seed)
    do {
      try histories.write(to: folder)
    } catch {
      throw BenchFailure("cannot write into \(folder)")
    }
    print("\(placements) placements, \(histories.visitCount) visits")
  }
}
