import ArgumentParser
import Diagnostics
import Files
import Yardsticks

/// The records that ten rules are measured on, written into a folder.
struct MakeRecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-records", abstract: "Write the tables of a service by seed.", shouldDisplay: false)

  @Argument var folder: String
  @Option var children = 100_000
  @Option var seed: UInt64 = 2019

  func run() throws {
    if let failure = makeFolder(folder) { throw BenchFailure(failure.message) }
    var records = ServiceRecords(children: children, seed: seed)
    do {
      try records.write(to: folder)
    } catch {
      throw BenchFailure("cannot write into \(folder)")
    }
  }
}
