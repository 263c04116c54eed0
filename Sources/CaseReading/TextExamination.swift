import Chronology

/// What the bytes of a text file say about its encoding.
struct TextExamination {
  /// The first byte that is not part of a UTF-8 character; nil where all are.
  private(set) var firstNotUTF8: Int?
  /// The first NUL byte.
  private(set) var firstNUL: Int?
  private(set) var nulCount = 0
  /// Whether any quote stands in it.
  private(set) var holdsQuotes = false

  /// Nothing has been looked at.
  init() {}

  /// Looks at all the bytes, those of plain English many at a time.
  init(_ bytes: Span<UInt8>) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Looks at the bytes between two offsets, each at the start of a character or at the end.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index + Self.blockLength, range.upperBound)
      let looked = Self.plainEnd(bytes, from: index, to: end)
      if looked.holdsQuotes { holdsQuotes = true }
      index = looked.end < end ? examine(bytes, from: looked.end, to: min(looked.end + 64, end)) : end
    }
  }

  /// Whether it can be read as it stands.
  var isSound: Bool { firstNotUTF8 == nil && firstNUL == nil }

  /// So many bytes are looked at together.
  private static let blockLength = 1 << 12

  /// Where the bytes end that are plain English, from one offset on, or at most 63 before; and whether they, or any
  /// behind them, hold quotes.
  ///
  /// Sixty-four at a time: what makes a byte none of them is gathered in all, and looked at once.
  private static func plainEnd(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (end: Int, holdsQuotes: Bool) {
    var found = MarkedBytes()
    var index = start
    while index &+ 64 <= end {
      for offset in 0..<8 { found.look(at: bytes.word(at: index &+ 8 &* offset)) }
      index &+= 64
    }
    return (found.arePlain ? index : firstNotPlain(bytes, from: start, to: index), found.holdQuotes)
  }

  /// Whether words of eight bytes held any that are not plain English, or quotes.
  private struct MarkedBytes {
    private var high: UInt64 = 0
    private var nul: UInt64 = 0
    private var quotes: UInt64 = 0

    @inline(__always)
    mutating func look(at word: UInt64) {
      high |= word
      nul |= word.noughtBytes
      quotes |= (word ^ UInt64(repeating: UInt8(ascii: "\""))).noughtBytes
    }

    var arePlain: Bool { (high | nul) & UInt64.highestBits == 0 }
    var holdQuotes: Bool { quotes & UInt64.highestBits != 0 }
  }

  /// The first of the blocks of sixty-four bytes in which a byte is not of plain English.
  private static func firstNotPlain(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      for offset in 0..<64 where bytes[index + offset] >= 0x80 || bytes[index + offset] == 0 { return index }
      index += 64
    }
    return end
  }

  /// The first offset from one on at which no character goes on: one that whoever reads from the start comes by.
  static func characterStart(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// Adds what was found in later bytes.
  mutating func append(_ later: TextExamination) {
    firstNotUTF8 = firstNotUTF8 ?? later.firstNotUTF8
    firstNUL = firstNUL ?? later.firstNUL
    nulCount += later.nulCount
    holdsQuotes = holdsQuotes || later.holdsQuotes
  }

  /// Looks at one byte or character at a time, and gives where to go on, which may be in the next block.
  private mutating func examine(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") { holdsQuotes = true }
      if bytes[index] == 0 {
        nulCount += 1
        firstNUL = firstNUL ?? index
      }
      let length = Self.characterLength(bytes, at: index)
      if length == 0 { firstNotUTF8 = firstNotUTF8 ?? index }
      index += max(1, length)
    }
    return index
  }

  /// How many bytes the UTF-8 character has that starts here; 0 where none does.
  static func characterLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    func isFollower(_ position: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + position < bytes.count && range.contains(bytes[index + position])
    }
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isFollower(1) ? 2 : 0
    case 0xE0: return isFollower(1, 0xA0...0xBF) && isFollower(2) ? 3 : 0
    case 0xED: return isFollower(1, 0x80...0x9F) && isFollower(2) ? 3 : 0
    case 0xE1...0xEF: return isFollower(1) && isFollower(2) ? 3 : 0
    case 0xF0: return isFollower(1, 0x90...0xBF) && isFollower(2) && isFollower(3) ? 4 : 0
    case 0xF4: return isFollower(1, 0x80...0x8F) && isFollower(2) && isFollower(3) ? 4 : 0
    case 0xF1...0xF3: return isFollower(1) && isFollower(2) && isFollower(3) ? 4 : 0
    default: return 0
    }
  }
}
