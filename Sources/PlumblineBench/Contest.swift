import Glibc

/// Contenders that do the same work on the same files, in turn.
struct Contest {
  var folder: String
  var contenders: [Contender]

  /// What came of it.
  struct Result {
    var obligations: Int
    var inputBytes: Int
    var results: [ContenderResult]

    /// What a contender came to.
    subscript(name: String) -> ContenderResult? { results.first { $0.name == name } }

    /// How many times the seconds of one contender another took.
    func times(_ name: String, _ other: String) -> Double? {
      guard let one = self[name]?.seconds, let two = self[other]?.seconds, two > 0 else { return nil }
      return one / two
    }
  }

  /// Checks that the contenders named agree in every row, then has all of them do the work so many times in turn; where
  /// none is named, they need only come to as many obligations.
  func run(_ runs: Int, agreeing names: [String], files: [String]) throws -> Result {
    var known = names.isEmpty ? nil : try agree(names)
    var results = contenders.map { ContenderResult(name: $0.name, runs: []) }
    let input = files.map { folder + "/" + $0 }
    // In turn, so that a machine that grows slower or busier does so for all.
    for _ in 0..<runs {
      for (place, contender) in contenders.enumerated() {
        try WarmUpCommand.run(forInput: input)
        let work = try contender.run(folder: folder)
        let obligations = known ?? work.obligations
        known = obligations
        guard work.obligations == obligations else {
          throw BenchFailure(
            "\(contender.name) gave \(work.obligations) obligations in place of \(obligations)")
        }
        results[place].runs.append(work)
      }
    }
    let bytes = input.reduce(0) { $0 + size(ofFile: $1) }
    return Result(obligations: known ?? 0, inputBytes: bytes, results: results)
  }

  private func agree(_ names: [String]) throws -> Int {
    let judges = contenders.filter { names.contains($0.name) }
    var first: (name: String, rows: String, count: Int)?
    defer { if let first { unsafe unlink(first.rows) } }
    for (place, judge) in judges.enumerated() {
      let rows = folder + "/rows-\(place).csv"
      let work = try judge.run(folder: folder, rows: rows)
      guard let known = first else {
        first = (judge.name, rows, work.obligations)
        continue
      }
      if let difference = try FileComparison.firstDifference(known.rows, rows) {
        throw BenchFailure(
          """
          \(known.name) and \(judge.name) differ in row \(difference.row); see \(known.rows) and \(rows)
            \(known.name): \(difference.one)
            \(judge.name): \(difference.other)
          """)
      }
      unsafe unlink(rows)
    }
    return first?.count ?? 0
  }
}

/// How many bytes a file has; 0 where there is none.
func size(ofFile path: String) -> Int {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
}
