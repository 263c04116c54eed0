import Glibc

/// How long the program itself takes for little: to say its version, and to check small exports with every rule
/// and every output.
struct StartUp {
  /// A small export, checked whole.
  struct SmallExport {
    var children: Int
    var lookedAfter: Int
    /// The middle one of its runs, from the process's start until it was gone.
    var seconds: Double
    var peakBytes: Int
  }

  var versionSeconds: Double
  var exports: [SmallExport]

  /// Runs the program so many times for each.
  init(_ places: BenchPlaces, runs: Int) throws {
    let version = try (0..<8 * runs).map { _ in
      try MeasuredProcess.run(places.plumbline, ["--version"], isQuiet: true).seconds
    }
    versionSeconds = middle(version)
    // Of the children of this scenario less than a quarter are looked after.
    exports = try [229, 1000].map { lookedAfter in
      try Self.check(places, lookedAfter: lookedAfter, runs: runs)
    }
  }

  private static func check(_ places: BenchPlaces, lookedAfter: Int, runs: Int) throws -> SmallExport {
    let folder = "\(places.data)/county-\(lookedAfter)"
    if size(ofFile: folder + "/children.csv") == 0 {
      let words = ["generate", "county-2019", "--children", "\(lookedAfter)", "--seed", "2019", "-o", folder]
      _ = try MeasuredProcess.run(places.plumbline, words, isQuiet: true)
    }
    let words = ["check", folder, "--rules", places.rules, "--as-at", "2019-10-07", "-o", folder + "-report"]
    let processes = try (0..<2 * runs).map { _ in
      try MeasuredProcess.run(places.plumbline, words, isQuiet: true)
    }
    return SmallExport(
      children: lines(ofFile: folder + "/children.csv") - 1, lookedAfter: lookedAfter,
      seconds: middle(processes.map(\.seconds)),
      peakBytes: Int(middle(processes.map { Double($0.peakBytes) })))
  }

  private static func lines(ofFile path: String) -> Int {
    guard let file = unsafe fopen(path, "r") else { return 0 }
    defer { unsafe fclose(file) }
    var lines = 0
    while case let byte = unsafe getc(file), byte != EOF { if byte == 10 { lines += 1 } }
    return lines
  }
}
