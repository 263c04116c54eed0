import Files

/// Ten rules that come with the program, together over the record of a service: the engine and DuckDB.
struct TenRulesContest {
  /// The rules, which `ten-rules.sql` says in the language of databases.
  static let rules = [
    "assessment-45-working-days", "assessment-child-seen", "cla-review-interval", "cla-visit-interval",
    "cp-review-conference-interval", "cp-visit-interval", "cp-visit-seen-alone", "management-oversight-gap",
    "placement-stability", "section-47-to-conference-15-days",
  ]

  /// How many children are known to the service.
  var children: Int
  var places: BenchPlaces

  /// Makes the record unless it is there, and has it judged.
  func run(_ runs: Int) throws -> Contest.Result {
    let folder = "\(places.data)/records-\(children)"
    // The last file to be written tells that all are.
    if size(ofFile: folder + "/temporary-approvals.csv") == 0 {
      _ = try MeasuredProcess.run(ownProgram, ["make-records", folder, "--children", "\(children)"])
    }
    let engine = Contender(name: VisitContest.engine, program: ownProgram) { [places] figures, rows in
      ["judge", folder, places.rules, places.samples + "/rules", figures]
        + Self.rules.flatMap { ["--only", $0] } + (rows.map { ["--rows", $0] } ?? [])
    }
    var alone = engine.on(cores: 1)
    alone.name = VisitContest.engineAlone
    let database = places.database(VisitContest.database, "ten-rules", folder)
    let files = (names(inFolder: folder) ?? []).filter { $0.hasSuffix(".csv") && !$0.hasPrefix("rows-") }
    return try Contest(folder: folder, contenders: [engine.on(cores: 2), database, alone]).run(
      runs, agreeing: [VisitContest.engine, VisitContest.database], files: files)
  }
}
