import Chronology

/// Finds texts of one shape, some letters that are the same in all and digits behind them, by the number that the digits
/// make: what identifiers mostly are.
///
/// To find a row's child among half a million by a hash took a look at a random place in tables of many megabytes for
/// each row; by its number, the look goes into four bytes a child.
struct NumberedTexts {
  private var length = 0
  private var letters = 0
  private var digits = 0
  /// The letters, the first in the lowest byte.
  private var beginning: UInt64 = 0
  /// By the number that the digits make, that of the text plus one; 0 where there is none.
  private var found: [Int32] = []
  /// Whether every text of the shape that was to be kept is.
  private(set) var hasAll = false

  /// Finds nothing.
  init() {}

  /// Finds texts of the shape of one that stands between two offsets; nothing, where it ends with no digit or has too
  /// many of either kind.
  init(like text: Span<UInt8>, from start: Int, to end: Int) {
    var digits = 0
    while digits < 8, end - digits > start, isDigit(text[end - digits - 1]) { digits += 1 }
    let letters = end - start - digits
    guard digits > 0, letters <= 8 else { return }
    (self.length, self.letters, self.digits) = (end - start, letters, digits)
    hasAll = true
    for offset in (0..<letters).reversed() { beginning = beginning << 8 | UInt64(text[start + offset]) }
  }

  /// The number of a text that stands between two offsets, with eight bytes at least before its end and behind its start;
  /// -1 where it is not known here.
  @inline(__always)
  func number(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    guard let value = value(text, from: start, to: end), value < found.count else { return -1 }
    return found[value] &- 1
  }

  /// Whether any text is known.
  var isEmpty: Bool { found.isEmpty }

  /// The numbers of texts of a column of a grid, from a row on.
  ///
  /// What their digits make is worked out for all first: then the looks into the table, each of which may have to wait
  /// for memory, wait side by side.
  ///
  /// - Parameters:
  ///   - known: how far it has been worked out what the digits make.
  ///   - scratch: room for that, a number for each row of the grid.
  ///   - numbers: takes the numbers, the first row's at `place`.
  ///   - presence: takes that a value is recorded, in the same places.
  /// - Returns: the first row whose text is not known here, those before are done; the number of rows where all are.
  func takeNumbers(
    _ grid: CellGrid, column: Int, from first: Int, in text: Span<UInt8>, known: inout Int,
    _ scratch: inout [Int32],
    into numbers: inout [Int32], _ presence: inout [UInt8], at place: Int
  ) -> Int {
    var digits = scratch.mutableSpan
    var end = max(known, first)
    while end < grid.rowCount {
      let (start, stop) = grid.cell(row: end, column: column)
      guard let value = value(text, from: start, to: stop), value < found.count else { break }
      digits[end] = Int32(truncatingIfNeeded: value)
      end &+= 1
    }
    known = end
    let found = found.span
    var numbers = numbers.mutableSpan
    var presence = presence.mutableSpan
    for row in first..<end {
      let number = found[Int(digits[row])]
      guard number > 0 else { return row }
      numbers[place &+ row] = number &- 1
      presence[place &+ row] = Presence.recorded.rawValue
    }
    return end
  }

  /// Whether a text that stands between two offsets is sure to have the shape.
  func isOfShape(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    value(text, from: start, to: end) != nil
  }

  /// Whether the number of a text would be kept, where those below another are.
  func hasRoom(for text: Span<UInt8>, from start: Int, to end: Int, below greatest: Int) -> Bool {
    guard let value = value(text, from: start, to: end) else { return false }
    return value < greatest
  }

  /// Keeps the number of a text, unless it is of another shape or its digits make a number that is not below another.
  mutating func keep(_ number: Int32, of text: Span<UInt8>, from start: Int, to end: Int, below greatest: Int)
  {
    guard let value = value(text, from: start, to: end) else {
      // Where words cannot be looked at, a text of the shape is not seen to be one.
      if end - start == length { hasAll = false }
      return
    }
    guard value < greatest else {
      hasAll = false
      return
    }
    if value >= found.count {
      var room = max(found.count, 1024)
      while room <= value { room *= 2 }
      found.reserveLargePages(room)
      found.append(repeating: 0, count: room - found.count)
    }
    found[value] = number + 1
  }

  /// What the digits of a text of the shape make; nil of any other text.
  @inline(__always)
  private func value(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end &- start == length, length > 0, end >= 8, start &+ 8 <= text.count else { return nil }
    let before = text.word(at: start) & Self.lowest(letters)
    guard before == beginning else { return nil }
    // Noughts in place of what stands before the digits; then pairs, fours and all eight of them.
    let figures = (text.word(at: end &- 8) ^ 0x3030_3030_3030_3030) & ~Self.lowest(8 &- digits)
    guard ((figures &+ 0x0606_0606_0606_0606) | figures) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    let pairs = (figures &* 10 &+ (figures >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF)
  }

  /// So many of the lowest bytes of a number, of eight at most.
  @inline(__always)
  private static func lowest(_ bytes: Int) -> UInt64 {
    bytes == 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: 8 &* bytes)) &- 1
  }
}
