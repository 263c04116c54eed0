/// One of those that do the same work, each time in a process of its own.
struct Contender: Sendable {
  /// What it is called in the results.
  var name: String
  var program: String
  /// The words before and after the names of the files that it writes.
  var arguments: @Sendable (_ figures: String, _ rows: String?) -> [String]

  /// Does the work once.
  ///
  /// - Parameter rows: a file to write every row to, which is not timed.
  func run(folder: String, rows: String? = nil) throws -> TimedWork {
    let path = folder + "/figures"
    let process = try MeasuredProcess.run(program, arguments(path, rows), watchesMemory: true)
    guard let figures = Figures(atPath: path), let seconds = figures["seconds"] else {
      throw BenchFailure("\(name) gave no figures")
    }
    return TimedWork(seconds: seconds, process: process, figures: figures)
  }
}

/// The work done once.
struct TimedWork {
  /// From the files on disk to every obligation, by its own clock: starting up, and writing rows, not counted.
  var seconds: Double
  var process: MeasuredProcess
  var figures: Figures

  var obligations: Int { Int(figures["obligations"] ?? -1) }
}

/// What came of a contender's runs.
struct ContenderResult {
  var name: String
  var runs: [TimedWork]

  /// The middle one of its runs.
  var seconds: Double { middle(runs.map(\.seconds)) }
  /// The same of whole processes.
  var wholeSeconds: Double { middle(runs.map(\.process.seconds)) }
  var peakBytes: Int { Int(middle(runs.map { Double($0.process.peakBytes) })) }
  var peakOwnBytes: Int { Int(middle(runs.map { Double($0.process.peakOwnBytes) })) }
  /// A part of the work by name.
  func part(_ name: String) -> Double? {
    let parts = runs.compactMap { $0.figures[name] }
    return parts.isEmpty ? nil : middle(parts)
  }
}
