package import Chronology

/// Writes a CSV file as bytes: RFC 4180 with line feeds, and nothing in it that a spreadsheet would run.
///
/// A cell is quoted where it holds a comma, a quotation mark or a line break. A text that starts like a
/// formula (`=`, `+`, `-`, `@`, their full-width forms, a tab or a line break) is given an apostrophe in
/// front, which spreadsheets take for "this is text".
package struct CSVWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var isAtStart = true

  package init() {}

  /// What has been written and not yet handed over.
  package var bytes: [UInt8] {
    buffer.withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// Hands over what has been written and goes on with nothing, keeping its room.
  ///
  /// - Parameter take: is given the bytes, which are there until it returns.
  /// - Throws: whatever taking them throws.
  package mutating func handOver<Failure>(
    to take: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try buffer.withBytes(take)
    buffer.removeAll()
  }

  /// Writes an empty cell.
  package mutating func empty() {
    separate()
  }

  /// Writes a cell of text.
  package mutating func text(_ text: String) {
    separate()
    append(quoting: text)
  }

  /// Writes a cell of text that is at hand as bytes.
  package mutating func text(bytes text: Span<UInt8>) {
    separate()
    guard !text.isEmpty else { return }
    append(text)
  }

  /// Writes bytes that already are a cell, or several with their commas between them.
  mutating func written(_ cells: [UInt8]) {
    separate()
    buffer.append(cells.span)
  }

  /// Writes some of some bytes that already are a cell, or several with their commas between them.
  mutating func written(_ cells: [UInt8], _ range: Range<Int>) {
    separate()
    buffer.append(cells.span, from: range.lowerBound, to: range.upperBound)
  }

  /// Writes a whole number; it is never taken for a formula.
  package mutating func number(_ value: Int) {
    separate()
    append(number: value)
  }

  /// Writes a day as `2026-03-31`.
  package mutating func day(_ day: CivilDay) {
    separate()
    append(day: day)
  }

  /// Goes on with a day.
  mutating func append(day: CivilDay) {
    let cell = day.isoLetters
    buffer.append(cell.span)
  }

  /// Writes a minute as `2026-03-31T00:30` on the clock in London.
  package mutating func moment(_ moment: Moment) {
    separate()
    append(moment: moment)
  }

  /// Goes on with a minute.
  mutating func append(moment: Moment) {
    for byte in moment.localDescription.utf8 {
      buffer.append(byte == UInt8(ascii: " ") ? UInt8(ascii: "T") : byte)
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    buffer.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  // MARK: Rows in pieces, whose commas are the caller's

  /// How many bytes have been written and not yet handed over.
  var count: Int { buffer.count }

  /// Ends a piece of a row, with a comma or another sign; the next one begins without.
  mutating func endPiece(with end: UInt8) {
    buffer.append(end)
    isAtStart = true
  }

  /// Goes on with one of a pool's cells.
  @inline(__always)
  mutating func append(_ number: Int, of cells: Span<UInt8>, _ starts: Span<Int32>) {
    buffer.append(cells, from: Int(starts[number]), to: Int(starts[number + 1]))
  }

  /// Goes on with the cell of a day or minute, and a comma: a day out of those that are written already, if it is one
  /// of them.
  @inline(__always)
  mutating func append(_ instant: Int32?, isInMinutes: Bool, of days: Span<UInt8>, from first: Int32) {
    guard let instant else { return buffer.append(UInt8(ascii: ",")) }
    let start = (Int(instant) - Int(first)) * DayCells.width
    if !isInMinutes, start >= 0, start < days.count {
      return buffer.append(days, from: start, to: start + DayCells.width)
    }
    if isInMinutes {
      append(moment: Moment(minute: instant))
    } else {
      append(day: CivilDay(number: instant))
    }
    buffer.append(UInt8(ascii: ","))
  }

  /// Goes on with a text, in quotation marks where it needs them.
  mutating func append(quoting text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { unsafe append($0.span) }
  }

  // MARK: A cell in pieces, none of which needs quoting

  /// Begins a cell.
  mutating func separate() {
    if isAtStart { isAtStart = false } else { buffer.append(UInt8(ascii: ",")) }
  }

  /// Goes on with a cell.
  mutating func append(plain bytes: [UInt8]) {
    buffer.append(bytes.span)
  }

  /// Goes on with a cell.
  mutating func append(plain byte: UInt8) {
    buffer.append(byte)
  }

  /// Goes on with a whole number in digits.
  mutating func append(number: Int) {
    buffer.append(number: number)
  }

  // MARK: Quoting

  /// Appends a text as one cell.
  private mutating func append(_ text: Span<UInt8>) {
    guard !Self.isPlain(text) else { return buffer.append(text) }
    let isQuoted = Self.needsQuotes(text)
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    if Self.startsLikeFormula(text) { buffer.append(UInt8(ascii: "'")) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { buffer.append(text[index]) }
      buffer.append(text[index])
    }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
  }

  /// Whether a text is a cell as it stands.
  static func isPlain(_ text: Span<UInt8>) -> Bool { !startsLikeFormula(text) && !needsQuotes(text) }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: break
      }
    }
    return false
  }

  private static func startsLikeFormula(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      return true
    case 0xEF:
      // The full-width forms of the same four, which some spreadsheets read alike.
      return text.count >= 3
        && (text[1] == 0xBC && (text[2] == 0x9D || text[2] == 0x8B || text[2] == 0x8D || text[2] == 0xA0))
    default: return false
    }
  }
}
