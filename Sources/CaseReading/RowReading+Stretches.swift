import CaseModel
import Workers

extension RowReading {
  /// Reads a long CSV table in as many stretches at the same time as there are cores.
  ///
  /// Where rows begin is guessed from the quotes before, and the guess is held against where the stretch before it
  /// ends: a quote within a cell that is not quoted would mislead it.
  ///
  /// - Returns: false, with nothing read, where the table is short or a stretch did not end where the next begins.
  ///
  /// - Parameter count: in so many stretches whatever its length, where it is given.
  mutating func readStretches(of table: PlannedTable, _ csv: CSVTable, count: Int?) -> Bool {
    guard let count = count ?? (csv.length >= TextFile.longText ? workerCount : nil), count > 1 else {
      return false
    }
    let cuts = csv.cuts(count)
    guard cuts.count > 2 else { return false }
    let (whole, empty) = (builder, builder.emptied)
    var read = inParallel(cuts.count - 1) { place -> (reading: RowReading, rows: Int)? in
      var reading = RowReading(builder: place == 0 ? whole : empty)
      reading.start(table, isContinued: place > 0)
      guard let rows = csv.readRows(cuts[place]..<cuts[place + 1], into: &reading) else { return nil }
      reading.builder.sealRows()
      return (reading, rows)
    }.compactMap(\.self)
    guard read.count == cuts.count - 1, read[0].rows >= table.plan.headingRow else { return false }
    // Taken out, so that nobody else holds its rows when those of the others are put behind them.
    var (joined, before) = read.removeFirst()
    for (reading, rows) in read {
      joined.append(reading, shiftedBy: before)
      before += rows
    }
    self = joined
    return true
  }
}
