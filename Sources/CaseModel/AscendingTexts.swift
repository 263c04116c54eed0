import Chronology

/// Texts that come one after another, of which no more is kept than whether each is greater than the one before: then
/// none comes twice.
///
/// As `Labels` has it, a shorter text is less than a longer one.
struct AscendingTexts: Sendable {
  /// A text of sixteen bytes at most as numbers that stand to one another as the texts do.
  struct Place {
    /// 0 where there is no text.
    private(set) var length = 0
    /// Its first eight bytes, or all that it has.
    private var first: UInt64 = 0
    /// The last eight of one that has more.
    private var last: UInt64 = 0

    init() {}

    /// The text between two offsets behind which sixteen bytes can be looked at; of one byte at least.
    @inline(__always)
    init(near bytes: Span<UInt8>, from start: Int, to end: Int) {
      length = end &- start
      let first = bytes.word(at: start).byteSwapped
      if length < 8 {
        self.first = first &>> UInt64(64 &- 8 &* length)
      } else {
        (self.first, last) = (first, bytes.word(at: end &- 8).byteSwapped)
      }
    }

    /// The text between two offsets.
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
      length = end - start
      for offset in start..<min(end, start + 8) { first = first << 8 | UInt64(bytes[offset]) }
      if length >= 8 {
        for offset in end - 8..<end { last = last << 8 | UInt64(bytes[offset]) }
      }
    }

    @inline(__always)
    static func < (left: Place, right: Place) -> Bool {
      if left.length != right.length { return left.length < right.length }
      return left.first != right.first ? left.first < right.first : left.last < right.last
    }
  }

  /// No text of more bytes has a place.
  static let longest = 16

  private var lowest = Place()
  private var highest = Place()
  /// Whether all were seen to be greater than the one before, and none was blank or long.
  private(set) var areAscending = true

  /// The next text, between two offsets behind which sixteen bytes can be looked at; the text is not blank.
  @inline(__always)
  mutating func takeNear(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    guard end &- start <= Self.longest, end > start else { return leave() }
    take(Place(near: bytes, from: start, to: end))
  }

  /// The next text, between two offsets.
  mutating func take(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    guard end - start <= Self.longest, end > start else { return leave() }
    take(Place(bytes, from: start, to: end))
  }

  /// The texts of another go on where these end.
  mutating func append(contentsOf other: AscendingTexts) {
    if other.lowest.length > 0 {
      take(other.lowest)
      highest = other.highest
    }
    areAscending = areAscending && other.areAscending
  }

  /// Says that the order is not known any more.
  mutating func leave() { areAscending = false }

  @inline(__always)
  private mutating func take(_ place: Place) {
    if lowest.length == 0 { lowest = place }
    if !(highest < place) { areAscending = false }
    highest = place
  }
}
