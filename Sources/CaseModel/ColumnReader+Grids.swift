import Chronology

extension ColumnReader {
  /// Reads the cells of a column of a grid into places of a column that follow one another.
  ///
  /// Cells as nearly all are in an export go by in loops that do nothing else; at each other the loop stops, and the
  /// cell is read as one by itself.
  mutating func read(
    _ grid: CellGrid, column: Int, firstRow: Int32, in bytes: Span<UInt8>, into draft: inout ColumnDraft,
    at place: Int
  ) {
    var row = 0
    while true {
      row = readUsual(grid, column: column, from: row, in: bytes, into: &draft, at: place)
      guard row < grid.rowCount else { return }
      let cell = grid.cell(row: row, column: column)
      _ = read(
        bytes, from: cell.start, to: cell.end, row: firstRow &+ Int32(truncatingIfNeeded: row),
        into: &draft, at: place + row)
      row += 1
    }
  }

  /// Reads cells from a row on, and gives the row of the first that takes more than this; the number of rows where none
  /// does.
  private mutating func readUsual(
    _ grid: CellGrid, column: Int, from row: Int, in bytes: Span<UInt8>, into draft: inout ColumnDraft,
    at place: Int
  ) -> Int {
    switch draft.storage {
    case .day:
      Self.readDays(
        grid, column: column, from: row, in: bytes, into: &draft.values, &draft.presence, at: place)
    case .code:
      readCodes(grid, column: column, from: row, in: bytes, into: &draft.codes, &draft.presence, at: place)
    case .label:
      readLabels(
        grid, column: column, from: row, in: bytes, into: &draft.values, &draft.labels, &draft.presence,
        at: place)
    case .moment, .number: row
    }
  }

  private static func readDays(
    _ grid: CellGrid, column: Int, from first: Int, in bytes: Span<UInt8>, into values: inout [Int32],
    _ presence: inout [UInt8], at place: Int
  ) -> Int {
    let count = grid.rowCount
    var values = values.mutableSpan
    var presence = presence.mutableSpan
    for row in first..<count {
      let (start, end) = grid.cell(row: row, column: column)
      if end &- start == 10 {
        guard
          let day = CivilDay.ofTenLetters(
            bytes.word(at: start), bytes.halfWord(at: start &+ 8))
        else { return row }
        values[place &+ row] = day.number
        presence[place &+ row] = Presence.recorded.rawValue
      } else if start != end {
        return row
      }
    }
    return count
  }

  private func readCodes(
    _ grid: CellGrid, column: Int, from first: Int, in bytes: Span<UInt8>, into codes: inout [UInt16],
    _ presence: inout [UInt8], at place: Int
  ) -> Int {
    guard !recent.isEmpty else { return first }
    let count = grid.rowCount
    let recent = recent.span
    var codes = codes.mutableSpan
    var presence = presence.mutableSpan
    for row in first..<count {
      let (start, end) = grid.cell(row: row, column: column)
      guard start != end else { continue }
      let short = ShortSpelling(
        word: bytes.word(at: start), next: bytes.word(at: start &+ 8), count: end &- start)
      let known = recent[short.slot]
      guard short.isSome, known.spelling == short else { return row }
      codes[place &+ row] = known.code
      presence[place &+ row] = Presence.recorded.rawValue
    }
    return count
  }

  private mutating func readLabels(
    _ grid: CellGrid, column: Int, from first: Int, in bytes: Span<UInt8>, into values: inout [Int32],
    _ labels: inout Labels,
    _ presence: inout [UInt8], at place: Int
  ) -> Int {
    // What a name is made into is kept, and not the name.
    guard treatment == .asItIs else { return first }
    let hasNoWords = unknownKeys.isEmpty
    let count = grid.rowCount
    if scratch.count < grid.capacity { scratch = Array(repeating: 0, count: grid.capacity) }
    var (row, known) = (first, first)
    while true {
      if !labels.numbered.isEmpty {
        row = labels.numbered.takeNumbers(
          grid, column: column, from: row, in: bytes, known: &known, &scratch, into: &values, &presence,
          at: place)
      }
      if hasNoWords {
        row = labels.takeAscending(
          grid, column: column, from: row, in: bytes, into: &values, &presence, at: place)
      }
      guard row < count else { return count }
      let (start, end) = grid.cell(row: row, column: column)
      if start != end {
        // A text that has been taken as one before says nothing else now; one that is plain needs no look at what it
        // says.
        let isPlain = hasNoWords && Self.isPlain(bytes, from: start, to: end)
        let label =
          isPlain
          ? labels.intern(bytes, from: start, to: end)
          : labels.numberIfKnown(bytes, from: start, to: end)
        guard label >= 0 else { return row }
        values[place &+ row] = label
        presence[place &+ row] = Presence.recorded.rawValue
      }
      row &+= 1
    }
  }

  /// Whether the text of a cell can be told by its first and last bytes to have no white space around it, and to be none
  /// of the `UnknownWords` of free text nor what a spreadsheet shows for a formula that failed: as identifiers mostly
  /// can.
  @inline(__always)
  static func isPlain(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let (first, last) = (bytes[start], bytes[end &- 1])
    guard first > 0x23, first < 0x80, last > 0x20, last < 0x80 else { return false }
    // Those words begin with one of two letters, and none of them ends with a digit.
    return first | 0x20 != UInt8(ascii: "u") && first | 0x20 != UInt8(ascii: "n") || isDigit(last)
  }
}
