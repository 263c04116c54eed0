import ArgumentParser
import Diagnostics
import Scenarios

@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline-bench",
    abstract: "How quickly records are read and judged, and in how much memory.",
    discussion: """
      Each run is a process of its own. The figures are the middle ones of all runs; they hold for this machine \
      alone.
      """,
    subcommands: [
      CompareCommand.self, RunCommand.self, MakeVisitsCommand.self, MakeRecordsCommand.self,
      JudgeCommand.self,
      KernelVisitsCommand.self, StagesCommand.self, WholeCommand.self, NothingCommand.self,
      WarmUpCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Make a synthetic council's export, check it several times, and print the figures.")

  @Option(help: "How many children are looked after; the others stand in proportion to them.")
  var children = 5000

  @Option(help: "county-2019 or control.")
  var scenario = "county-2019"

  @Option(help: "The same seed gives the same export.")
  var seed: UInt64 = 2019

  @Option(help: "How often it is checked.")
  var runs = 5

  @Option(help: "The folder of rules.")
  var rules = "Rules"

  func validate() throws {
    guard Scenario.named(scenario) != nil else {
      let names = Scenario.all.map(\.name).joined(separator: ", ")
      throw ValidationError("no scenario goes by '\(scenario)'; known here: \(names)")
    }
    guard runs > 0 else { throw ValidationError("at least one run is needed") }
    guard 1...Scenario.mostChildren ~= children else {
      throw ValidationError("a scenario has 1 to \(Scenario.mostChildren) children")
    }
  }

  func run() throws {
    guard let scenario = Scenario.named(scenario) else { throw ExitCode(2) }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (made, failures) = timed { scenario.write(to: folder.export, children: children, seed: seed) }
    guard failures.isEmpty else { throw BenchFailure(failures.map(\.message).joined(separator: "\n")) }

    var stages: [Figures] = []
    var wholes: [(figures: Figures, peakBytes: Int)] = []
    // In turn, so that a machine that grows slower or busier does so for both.
    for _ in 0..<runs {
      stages.append(try measure("stages", folder).figures)
      wholes.append(try measure("whole", folder))
    }
    let bytes = folder.exportBytes
    let rows = stages.first?["rows"] ?? 0
    print(
      "\(scenario.name), \(children) children looked after, seed \(seed): \(runs) runs, the middle one of each"
    )
    print(
      "\(grouped(rows)) rows in \(megabytes(bytes)) of CSV, \(grouped(stages.first?["obligations"] ?? 0)) duties judged\n"
    )
    var table = PlainTable(headings: ["", "seconds", "rows a second", "MB a second"])
    func add(_ name: String, _ seconds: Double) {
      table.add([
        name, decimal(seconds), grouped(Double(rows) / seconds), grouped(Double(bytes) / 1e6 / seconds),
      ])
    }
    add("making the export", made)
    table.add(["loading the rules", decimal(middle(stages.map { $0["rules"] ?? 0 })), "", ""])
    add("reading", middle(stages.map { $0["reading"] ?? 0 }))
    add("judging", middle(stages.map { $0["judging"] ?? 0 }))
    add("a whole check, all outputs", middle(wholes.map { $0.figures["whole"] ?? 0 }))
    print(table.text)
    let peak = Int(middle(wholes.map { Double($0.peakBytes) }))
    let bare = try MeasuredProcess.run(ownProgram, ["nothing"]).peakBytes
    let times = Double(peak - bare) / Double(max(1, bytes))
    print(
      "peak memory of a whole check: \(megabytes(peak)), of which \(megabytes(bare)) is the program itself")
    print("and the rest \(decimal(times)) times the input")
  }

  private func measure(_ kind: String, _ folder: TemporaryFolder) throws -> (figures: Figures, peakBytes: Int)
  {
    let run = try MeasuredProcess.run(ownProgram, [kind, folder.path, rules])
    guard let figures = Figures(atPath: folder.figures) else {
      throw BenchFailure("a run of '\(kind)' failed")
    }
    return (figures, run.peakBytes)
  }
}
