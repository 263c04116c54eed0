import Chronology

/// Texts that come one after another, of which no more is kept than whether each is greater than the one before: then
/// none comes twice.
///
/// As `Labels` has it, a shorter text is less than a longer one.
struct AscendingTexts: Sendable {
  /// A text of sixteen bytes at most as numbers that stand to one another as the texts do.
  private struct Place: Comparable {
    var length: Int
    var first: UInt64
    var rest: UInt64

    static func < (left: Place, right: Place) -> Bool {
      if left.length != right.length { return left.length < right.length }
      return left.first != right.first ? left.first < right.first : left.rest < right.rest
    }
  }

  private var lowest: Place?
  private var highest: Place?
  /// Whether all were seen to be greater than the one before, and none was blank or long.
  private(set) var areAscending = true

  /// The next text, between two offsets behind which sixteen bytes can be looked at; the text is not blank.
  @inline(__always)
  mutating func takeNear(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let length = end &- start
    guard length <= 16, length > 0 else { return leave() }
    let first = bytes.word(at: start).byteSwapped
    let rest = bytes.word(at: start &+ 8).byteSwapped
    take(
      length < 8
        ? Place(length: length, first: first &>> UInt64(64 &- 8 &* length), rest: 0)
        : Place(
          length: length, first: first,
          rest: length == 8 ? 0 : rest &>> UInt64(64 &- 8 &* (length &- 8))))
  }

  /// The next text, between two offsets.
  mutating func take(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let length = end - start
    guard length <= 16, length > 0 else { return leave() }
    var place = Place(length: length, first: 0, rest: 0)
    for offset in 0..<length {
      if offset < 8 {
        place.first = place.first << 8 | UInt64(bytes[start + offset])
      } else {
        place.rest = place.rest << 8 | UInt64(bytes[start + offset])
      }
    }
    take(place)
  }

  /// The texts of another go on where these end.
  mutating func append(contentsOf other: AscendingTexts) {
    guard let first = other.lowest else {
      areAscending = areAscending && other.areAscending
      return
    }
    take(first)
    highest = other.highest
    areAscending = areAscending && other.areAscending
  }

  /// Says that the order is not known any more.
  mutating func leave() { areAscending = false }

  @inline(__always)
  private mutating func take(_ place: Place) {
    if let highest {
      if !(highest < place) { areAscending = false }
    } else {
      lowest = place
    }
    highest = place
  }
}
