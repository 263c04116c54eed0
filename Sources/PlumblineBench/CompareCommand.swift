import ArgumentParser
import Diagnostics
import Files
import Reporting

/// What `make bench` runs.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Measure the engine side by side with DuckDB and a kernel written by hand, and write the results.")

  @Option(help: "How many placements, several with commas between them.")
  var sizes = "50000,500000"

  @Option(help: "How many placements the engine alone is measured on, for how it grows; 0 to leave that out.")
  var largest = 5_000_000

  @Option(help: "How many children ten rules together are measured on; 0 to leave that out.")
  var children = 100_000

  @Option(help: "How often each does the work, in turn.")
  var runs = 3

  @Option(help: "A Python that has DuckDB.")
  var python = ".build-bench/python/bin/python"

  @Option(help: "The folder of rules.")
  var rules = "Rules"

  @Option(help: "The folder of the benchmark's own rules and queries.")
  var samples = "Samples/benchmark"

  @Option(help: "Where generated records are kept.")
  var data = ".build-bench/data"

  @Option(help: "The program.")
  var plumbline = ".build/release/plumbline"

  @Option(help: "Where the results go: this and .md, this and .json; nowhere but the terminal without it.")
  var report: String?

  func run() throws {
    let sizes = sizes.split(separator: ",").compactMap { Int($0) }
    guard !sizes.isEmpty, runs > 0 else { throw ValidationError("a size and a run at least are needed") }
    let places = BenchPlaces(
      python: python, rules: rules, samples: samples, data: data, plumbline: plumbline)
    if let failure = makeFolder(data) { throw BenchFailure(failure.message) }
    var results = BenchResults(machine: Machine(), runs: runs)
    for size in sizes.sorted() {
      note("one rule, \(grouped(Double(size))) placements")
      results.visits.append((size, try VisitContest(placements: size, places: places).run(runs)))
    }
    if largest > 0 {
      note("one rule, \(grouped(Double(largest))) placements, the engine alone")
      results.largest = (largest, try VisitContest(placements: largest, places: places).runEngine(runs))
    }
    if children > 0 {
      note("ten rules, \(grouped(Double(children))) children")
      results.rules = (children, try TenRulesContest(children: children, places: places).run(runs))
    }
    note("the program itself")
    results.startUp = try StartUp(places, runs: runs)
    let page = BenchPage(results).text
    print(page)
    guard let report else { return }
    try write(Array(page.utf8), to: report + ".md")
    try write(BenchPage(results).json.bytes, to: report + ".json")
  }

  private func note(_ words: String) {
    print("measuring: \(words)")
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(name.count)
    do {
      let file = try FileInTheMaking(
        folder: folder.isEmpty ? "." : String(folder), name: name, isShared: true)
      try file.write(bytes)
      try file.keep()
    } catch {
      throw BenchFailure("cannot write \(path)")
    }
  }
}
