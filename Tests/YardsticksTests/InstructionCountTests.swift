import _PlumblineTestSupport
import Foundation
import Testing
import Yardsticks

/// How many instructions a visit more costs: a count that a busy machine does not change, where seconds would.
///
/// `instructions.txt` holds the most that each may take; a change that needs fewer lowers it. Counted by valgrind, so
/// only where that is installed and the program is optimised, as `make test` builds it.
@Suite struct InstructionCountTests {
  private static let valgrind = "/usr/bin/valgrind"
  private static let program: String? = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(
      "plumbline-bench")
    return FileManager.default.isExecutableFile(atPath: beside.path) ? beside.path : nil
  }()
  private static var canCount: Bool {
    #if DEBUG
      false
    #else
      program != nil && FileManager.default.isExecutableFile(atPath: valgrind)
    #endif
  }

  /// The most instructions a visit, by what does the work.
  private func limits() throws -> [String: Int] {
    let text = String(
      decoding: try #require(Checkout.bytes(of: "Tests/YardsticksTests/instructions.txt")), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.reduce(into: [:]) { limits, line in
      let words = line.split(separator: " ")
      if words.count == 2 { limits[String(words[0])] = Int(words[1]) }
    }
  }

  /// The instructions that the program takes with some arguments.
  private func instructions(_ arguments: [String]) throws -> Int {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.valgrind)
    process.arguments =
      ["--tool=callgrind", "--callgrind-out-file=/dev/null", try #require(Self.program)] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Checkout.root)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try folder.handle(to: "errors")
    try process.run()
    process.waitUntilExit()
    let said = folder.text(of: "errors")
    try #require(process.terminationStatus == 0, "\(said)")
    let line = try #require(said.split(separator: "\n").first { $0.contains("Collected : ") })
    return try #require(line.split(separator: " ").last.flatMap { Int($0) })
  }

  @Test(
    .enabled(if: canCount, "skipped: needs valgrind and an optimised program"),
    arguments: ["kernel-visits", "judge"])
  func aVisitCostsNoMoreThanIsWrittenDown(work: String) throws {
    let folder = try TemporaryFolder()
    var counted: [(visits: Int, instructions: Int)] = []
    for placements in [1000, 4000] {
      let histories = CareHistories(placements: placements, seed: 28)
      let record = folder("\(placements)")
      try FileManager.default.createDirectory(atPath: record, withIntermediateDirectories: true)
      try histories.write(to: record)
      let arguments =
        work == "judge"
        ? [
          "judge", record, "Rules", "Samples/benchmark/rules", record + "/figures", "--only",
          "regulation-28-visits",
        ] : ["kernel-visits", record, record + "/figures", "--cores", "1"]
      counted.append((histories.visitCount, try instructions(arguments)))
    }
    let more = (counted[1].instructions - counted[0].instructions) / (counted[1].visits - counted[0].visits)
    let limit = try #require(try limits()[work])
    #expect(
      more <= limit,
      "\(work) takes \(more) instructions a visit, where Tests/YardsticksTests/instructions.txt allows \(limit)"
    )
  }
}
