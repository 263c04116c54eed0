/// Finds the records and cells of delimited text, as RFC 4180 has it.
///
/// Lines end with CRLF, LF or CR; a cell in quotes may hold delimiters, line breaks and doubled quotes. What
/// follows a closing quote before the next delimiter belongs to the cell as it stands.
package struct CSVScanner {
  /// What sets cells apart.
  package let delimiter: UInt8
  /// Where the next record starts.
  package private(set) var offset: Int
  /// The line on which the next record starts, from 1.
  package private(set) var line: Int
  /// The line of a quote that the text ends without closing.
  package private(set) var unclosedQuote: Int?
  /// How many cells the last record had, those beyond the limit included.
  package private(set) var cellCount = 0

  /// Cells beyond so many are counted and not kept.
  package static let mostCells = 16_384
  /// A row of as many bytes is not one of a case export, and is not read: what follows a quote that nobody closes, or
  /// a file without line breaks.
  package static let mostRowBytes = 16 << 20

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Starts at an offset, after a byte-order mark for example.
  package init(delimiter: UInt8, from offset: Int = 0) {
    self.delimiter = delimiter
    self.offset = offset
    line = 1
  }

  /// Finds the next record.
  ///
  /// - Parameter cells: takes the record's cells, in place of what it held; an empty line is one blank cell.
  /// - Returns: whether there was one.
  package mutating func next(_ bytes: Span<UInt8>, into cells: inout [RawCell]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    cellCount = 0
    guard offset < bytes.count else { return false }
    var isMore = true
    while isMore {
      let cell = offset < bytes.count && bytes[offset] == Self.quote ? quoted(bytes) : plain(bytes)
      cellCount += 1
      if cellCount <= Self.mostCells { cells.append(cell) }
      isMore = offset < bytes.count && bytes[offset] == delimiter
      if isMore { offset += 1 }
    }
    endLine(bytes)
    return true
  }

  /// Goes on behind so many records, a line each, that somebody else has found.
  mutating func pass(lines: Int, to offset: Int) {
    line += lines
    self.offset = offset
  }

  private mutating func plain(_ bytes: Span<UInt8>) -> RawCell {
    let start = offset
    skipToEnd(bytes)
    return offset == start ? .blank : RawCell(kind: .text, start: start, end: offset)
  }

  /// Moves to the delimiter or line break that ends a cell.
  private mutating func skipToEnd(_ bytes: Span<UInt8>) {
    var index = offset
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    offset = index
  }

  private mutating func quoted(_ bytes: Span<UInt8>) -> RawCell {
    let start = offset
    let startLine = line
    var isDoubled = false
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Self.quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
        isDoubled = true
        offset += 1
      } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !isFollowedByLineFeed(bytes)) {
        line += 1
      }
      offset += 1
    }
    guard offset < bytes.count else {
      unclosedQuote = startLine
      return RawCell(kind: .quoted, start: start, end: offset)
    }
    let closing = offset
    offset += 1
    skipToEnd(bytes)
    guard isDoubled || offset > closing + 1 else {
      return closing == start + 1 ? .blank : RawCell(kind: .text, start: start + 1, end: closing)
    }
    return RawCell(kind: .quoted, start: start, end: offset)
  }

  private func isFollowedByLineFeed(_ bytes: Span<UInt8>) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == Self.lineFeed
  }

  private mutating func endLine(_ bytes: Span<UInt8>) {
    guard offset < bytes.count else { return }
    if bytes[offset] == Self.carriageReturn, isFollowedByLineFeed(bytes) { offset += 1 }
    offset += 1
    line += 1
  }

  /// The text of a cell that starts with a quote.
  package static func unquoted(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt8] {
    var text: [UInt8] = []
    var index = start + 1
    var isInside = true
    while index < end {
      let byte = bytes[index]
      index += 1
      if isInside, byte == quote {
        guard index < end, bytes[index] == quote else {
          isInside = false
          continue
        }
        index += 1
      }
      text.append(byte)
    }
    return text
  }
}
