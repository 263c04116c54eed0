/// Where the rows of a table stood: in which source, and in which row of it.
///
/// Rows of a table mostly follow one another in their source, so that only where a run of such rows begins is kept.
package struct RowOrigins: Sendable, Hashable {
  /// Where a row stood.
  package struct Origin: Sendable, Hashable {
    /// The source, as a position in `CaseTables.sources`.
    package var source: UInt16
    /// The row of the source, as a spreadsheet numbers it.
    package var number: Int32
  }

  private struct Run: Sendable, Hashable {
    /// The first row of the table that is of the run.
    var first: Int
    var origin: Origin
  }

  private var runs: [Run] = []
  /// How many rows there are.
  package private(set) var count = 0

  /// No rows.
  package init() {}

  /// Rows of one source.
  package init(source: UInt16, numbers: some Sequence<Int32>) {
    for number in numbers { append(source: source, number: number) }
  }

  /// Adds a row.
  package mutating func append(source: UInt16, number: Int32) {
    append(source: source, firstNumber: number, count: 1)
  }

  /// Adds rows that follow one another in their source.
  package mutating func append(source: UInt16, firstNumber: Int32, count: Int) {
    guard count > 0 else { return }
    let goesOn = runs.last.map { last in
      last.origin.source == source
        && last.origin.number &+ Int32(truncatingIfNeeded: self.count - last.first) == firstNumber
    }
    if goesOn != true {
      runs.append(Run(first: self.count, origin: Origin(source: source, number: firstNumber)))
    }
    self.count += count
  }

  /// Adds rows whose numbers are counted from so many rows before.
  mutating func append(contentsOf other: RowOrigins, shiftedBy shift: Int32) {
    for (place, run) in other.runs.enumerated() {
      append(
        source: run.origin.source, firstNumber: run.origin.number &+ shift,
        count: other.end(ofRun: place) - run.first)
    }
  }

  /// Where a row stood.
  package subscript(row: Int) -> Origin {
    let run = run(of: row)
    var origin = runs[run].origin
    origin.number &+= Int32(truncatingIfNeeded: row - runs[run].first)
    return origin
  }

  private func run(of row: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].first <= row { low = middle } else { high = middle }
    }
    return low
  }

  /// Where some of the rows stood, in their order.
  func keeping(_ rows: some Sequence<Int>) -> RowOrigins {
    var kept = RowOrigins()
    var run = 0
    for row in rows {
      // Rows mostly follow one another, and so do their runs.
      if runs[run].first > row { run = self.run(of: row) }
      while run + 1 < runs.count, runs[run + 1].first <= row { run += 1 }
      let number = runs[run].origin.number &+ Int32(truncatingIfNeeded: row - runs[run].first)
      kept.append(source: runs[run].origin.source, number: number)
    }
    return kept
  }

  /// The sources of the rows.
  var sources: Set<UInt16> { Set(runs.lazy.map(\.origin.source)) }

  /// Adds rows.
  mutating func append(contentsOf other: RowOrigins) { append(contentsOf: other, shiftedBy: 0) }

  /// How many rows each of so many sources has.
  func counts(bySourceOf sources: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: sources)
    for (place, run) in runs.enumerated() { counts[Int(run.origin.source)] += end(ofRun: place) - run.first }
    return counts
  }

  /// The numbers of all rows.
  package var numbers: [Int32] { (0..<count).map { self[$0].number } }

  private func end(ofRun place: Int) -> Int {
    place + 1 < runs.count ? runs[place + 1].first : count
  }
}
