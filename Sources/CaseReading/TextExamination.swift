/// What the bytes of a text file say about its encoding.
struct TextExamination {
  /// The first byte that is not part of a UTF-8 character; nil where all are.
  private(set) var firstNotUTF8: Int?
  /// The first NUL byte.
  private(set) var firstNUL: Int?
  private(set) var nulCount = 0

  /// Looks at all the bytes, those of plain English many at a time.
  init(_ bytes: Span<UInt8>) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Looks at the bytes between two offsets, each at the start of a character or at the end.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let block = min(64, range.upperBound - index)
      var united: UInt8 = 0
      var least: UInt8 = .max
      let piece = bytes.extracting(index..<(index + block))
      for offset in piece.indices {
        united |= piece[offset]
        least = min(least, piece[offset])
      }
      if united < 0x80, least > 0 {
        index += block
      } else {
        index = examine(bytes, from: index, to: index + block)
      }
    }
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
  }

  /// Looks at one byte or character at a time, and gives where to go on, which may be in the next block.
  private mutating func examine(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
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
