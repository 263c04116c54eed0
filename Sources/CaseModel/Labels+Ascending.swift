import Chronology

extension Labels {
  /// Takes the texts of a column of a grid, as long as none is less than the one before: of identifiers that come in
  /// their order nothing need be looked up, and none is given room by itself.
  ///
  /// Blank cells are passed over.
  ///
  /// - Parameters:
  ///   - numbers: takes the numbers of the texts, the first row's at `place`.
  ///   - presence: takes that a value is recorded, in the same places.
  /// - Returns: the first row whose text is not taken: one that is less than the one before, has more than sixteen bytes,
  ///   or may say that nothing is known; the number of rows where there is none.
  mutating func takeAscending(
    _ grid: CellGrid, column: Int, from first: Int, in text: Span<UInt8>, into numbers: inout [Int32],
    _ presence: inout [UInt8], at place: Int
  ) -> Int {
    guard isAscending else { return first }
    var highest = AscendingTexts.Place()
    if let last = ends.indices.last {
      let range = range(of: last)
      guard range.count <= AscendingTexts.longest else { return first }
      highest = AscendingTexts.Place(bytes.span, from: range.lowerBound, to: range.upperBound)
    }
    var row = first
    while row < grid.rowCount {
      let end = min(grid.rowCount, row + Self.takenAtOnce)
      let next = takeAscending(
        grid, column: column, rows: row..<end, after: &highest, in: text, into: &numbers, &presence, at: place
      )
      guard next == end else { return next }
      row = end
    }
    return row
  }

  private mutating func takeAscending(
    _ grid: CellGrid, column: Int, rows: Range<Int>, after highest: inout AscendingTexts.Place,
    in text: Span<UInt8>, into numbers: inout [Int32], _ presence: inout [UInt8], at place: Int
  ) -> Int {
    // Room for texts as long as they may be, which is taken back behind the last.
    let room = rows.count * AscendingTexts.longest
    guard bytes.count + room <= Int(UInt32.max), ends.count + rows.count < Int(Int32.max) else {
      return rows.lowerBound
    }
    var (offset, count) = (bytes.count, ends.count)
    let (firstStart, firstEnd) = grid.cell(row: rows.lowerBound, column: column)
    makeRoomForBytes(room, likelyLength: firstEnd - firstStart)
    bytes.append(repeating: 0, count: room)
    ends.makeRoom(for: rows.count)
    ends.append(repeating: 0, count: rows.count)
    let row = Self.take(
      grid, column: column, rows: rows, after: &highest, in: text, to: &bytes, &offset, &ends, &count,
      into: &numbers, &presence, at: place)
    bytes.removeLast(bytes.count - offset)
    ends.removeLast(ends.count - count)
    return row
  }

  private static func take(
    _ grid: CellGrid, column: Int, rows: Range<Int>, after highest: inout AscendingTexts.Place,
    in text: Span<UInt8>, to bytes: inout [UInt8], _ offset: inout Int, _ ends: inout [UInt32],
    _ count: inout Int, into numbers: inout [Int32], _ presence: inout [UInt8], at place: Int
  ) -> Int {
    var taken = bytes.mutableSpan
    // Whatever is stored in bytes is bytes; where it is stored is checked.
    var own = unsafe taken.mutableBytes
    var ends = ends.mutableSpan
    var numbers = numbers.mutableSpan
    var presence = presence.mutableSpan
    for row in rows {
      let (start, end) = grid.cell(row: row, column: column)
      let length = end &- start
      if length == 0 { continue }
      guard length <= AscendingTexts.longest, ColumnReader.isPlain(text, from: start, to: end) else {
        return row
      }
      let next = AscendingTexts.Place(near: text, from: start, to: end)
      if highest < next {
        // Sixteen bytes whatever its length: what is too much the next is written over.
        own.storeBytes(of: text.word(at: start), toByteOffset: offset, as: UInt64.self)
        own.storeBytes(of: text.word(at: start &+ 8), toByteOffset: offset &+ 8, as: UInt64.self)
        offset &+= length
        ends[count] = UInt32(truncatingIfNeeded: offset)
        count &+= 1
        highest = next
      } else if next < highest {
        return row
      }
      numbers[place &+ row] = Int32(truncatingIfNeeded: count &- 1)
      presence[place &+ row] = Presence.recorded.rawValue
    }
    return rows.upperBound
  }

  /// Few enough for the room that is taken back to be little, where many texts are read by themselves.
  private static let takenAtOnce = 128
}
