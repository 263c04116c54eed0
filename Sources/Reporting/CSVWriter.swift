package import Chronology

/// Writes a CSV file as bytes: RFC 4180 with line feeds, and nothing in it that a spreadsheet would run.
///
/// A cell is quoted where it holds a comma, a quotation mark or a line break. A text that starts like a
/// formula (`=`, `+`, `-`, `@`, their full-width forms, a tab or a line break) is given an apostrophe in
/// front, which spreadsheets take for "this is text".
package struct CSVWriter: Sendable {
  /// What has been written and not yet handed over.
  package private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  package init() {}

  /// Hands over what has been written and goes on with nothing, keeping its room.
  ///
  /// - Parameters:
  ///   - least: fewer bytes than this are kept for later.
  ///   - take: is given the bytes.
  /// - Throws: whatever taking them throws.
  package mutating func handOver<Failure>(
    atLeast least: Int, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard bytes.count >= max(1, least) else { return }
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes an empty cell.
  package mutating func empty() {
    separate()
  }

  /// Writes a cell of text.
  package mutating func text(_ text: String) {
    separate()
    guard !text.isEmpty else { return }
    Self.append(Array(text.utf8), to: &bytes)
  }

  /// Writes a cell of text that is at hand as bytes.
  package mutating func text(bytes text: [UInt8]) {
    separate()
    guard !text.isEmpty else { return }
    Self.append(text, to: &bytes)
  }

  /// Writes bytes that already are a cell, or several with their commas between them.
  package mutating func written(_ cells: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: cells)
  }

  /// Writes a whole number; it is never taken for a formula.
  package mutating func number(_ value: Int) {
    separate()
    Self.append(number: value, to: &bytes)
  }

  /// Writes a day as `2026-03-31`.
  package mutating func day(_ day: CivilDay) {
    separate()
    let parts = day.yearMonthDay
    Self.append(digits: parts.year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(digits: parts.month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(digits: parts.day, width: 2, to: &bytes)
  }

  /// Writes a minute as `2026-03-31T00:30` on the clock in London.
  package mutating func moment(_ moment: Moment) {
    separate()
    for byte in moment.localDescription.utf8 {
      bytes.append(byte == UInt8(ascii: " ") ? UInt8(ascii: "T") : byte)
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  private mutating func separate() {
    if isAtStart { isAtStart = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends a text as one cell.
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    let isFormula = startsLikeFormula(text)
    let isQuoted = text.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text)
    }
  }

  private static func startsLikeFormula(_ text: [UInt8]) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    case 0xEF:
      // The full-width forms of the same four, which some spreadsheets read alike.
      text.count >= 3
        && (text[1] == 0xBC && (text[2] == 0x9D || text[2] == 0x8B || text[2] == 0x8D || text[2] == 0xA0))
    default: false
    }
  }

  /// Appends a whole number in digits.
  static func append(number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func append(digits value: Int, width: Int, to bytes: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}
