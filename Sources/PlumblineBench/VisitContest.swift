import Yardsticks

/// One rule over placements and visits: the engine, DuckDB and the kernel.
struct VisitContest {
  static let engine = "plumbline"
  static let database = "DuckDB"
  static let kernel = "kernel"
  static let engineAlone = "plumbline, one core"
  static let engineHandingOn = "plumbline, obligations handed on"
  static let kernelAlone = "kernel, one core"

  /// How many placements.
  var placements: Int
  var places: BenchPlaces

  /// Makes the record unless it is there, and has it judged by all.
  func run(_ runs: Int) throws -> Contest.Result {
    let folder = try record()
    let contenders = [
      engine(Self.engine, folder, cores: 2), places.database(Self.database, "regulation-28-visits", folder),
      kernel(Self.kernel, folder, cores: 2), engine(Self.engineAlone, folder, cores: 1),
      kernel(Self.kernelAlone, folder, cores: 1), handingOn(folder),
    ]
    return try Contest(folder: folder, contenders: contenders).run(
      runs, agreeing: [Self.engine, Self.database, Self.kernel], files: ["placements.csv", "visits.csv"])
  }

  /// Has it judged by the engine alone, for a record that would take the others too long.
  func runEngine(_ runs: Int) throws -> Contest.Result {
    let folder = try record()
    return try Contest(
      folder: folder, contenders: [engine(Self.engine, folder, cores: 2), handingOn(folder)]
    ).run(runs, agreeing: [], files: ["placements.csv", "visits.csv"])
  }

  /// The folder of the record, which is made unless it is there.
  private func record() throws -> String {
    let folder = "\(places.data)/visits-\(placements)"
    if size(ofFile: folder + "/visits.csv") == 0 {
      _ = try MeasuredProcess.run(ownProgram, ["make-visits", folder, "--placements", "\(placements)"])
    }
    return folder
  }

  /// The engine without anybody who wants all obligations at once.
  private func handingOn(_ folder: String) -> Contender {
    Contender(name: Self.engineHandingOn, program: ownProgram) { [places] figures, rows in
      [
        "judge", folder, places.rules, places.samples + "/rules", figures, "--only", "regulation-28-visits",
        "--handed-on",
      ]
    }.on(cores: 2)
  }

  private func engine(_ name: String, _ folder: String, cores: Int) -> Contender {
    Contender(name: name, program: ownProgram) { [places] figures, rows in
      ["judge", folder, places.rules, places.samples + "/rules", figures, "--only", "regulation-28-visits"]
        + (rows.map { ["--rows", $0] } ?? [])
    }.on(cores: cores)
  }

  private func kernel(_ name: String, _ folder: String, cores: Int) -> Contender {
    Contender(name: name, program: ownProgram) { figures, rows in
      ["kernel-visits", folder, figures, "--cores", "\(cores)"] + (rows.map { ["--rows", $0] } ?? [])
    }.on(cores: cores)
  }
}
