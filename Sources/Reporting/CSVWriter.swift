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
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { unsafe append($0.span) }
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
    buffer.append(cells.span.extracting(range))
  }

  /// Writes a whole number; it is never taken for a formula.
  package mutating func number(_ value: Int) {
    separate()
    append(number: value)
  }

  /// Writes a day as `2026-03-31`.
  package mutating func day(_ day: CivilDay) {
    separate()
    let parts = day.yearMonthDay
    let hyphen = UInt8(ascii: "-")
    let cell: InlineArray<10, UInt8> = [
      Self.digit(parts.year / 1000), Self.digit(parts.year / 100), Self.digit(parts.year / 10),
      Self.digit(parts.year), hyphen, Self.digit(parts.month / 10), Self.digit(parts.month), hyphen,
      Self.digit(parts.day / 10), Self.digit(parts.day),
    ]
    buffer.append(cell.span)
  }

  /// Writes a minute as `2026-03-31T00:30` on the clock in London.
  package mutating func moment(_ moment: Moment) {
    separate()
    for byte in moment.localDescription.utf8 {
      buffer.append(byte == UInt8(ascii: " ") ? UInt8(ascii: "T") : byte)
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    buffer.append(UInt8(ascii: "\n"))
    isAtStart = true
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
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "-"))
    var start = 20
    var rest = number.magnitude
    repeat {
      start -= 1
      digits[start] = Self.digit(Int(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { start -= 1 }
    buffer.append(digits.span.extracting(start..<20))
  }

  /// The last digit of a number that is not below nothing.
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
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
