/// A short spelling that was met lately, and the code that it means.
struct RecentSpelling {
  var spelling = ShortSpelling()
  var code: UInt16 = 0

  /// So many are remembered of a column.
  static let slots = 16
}

/// A spelling of fifteen bytes at most as two numbers.
struct ShortSpelling: Equatable {
  /// Its first eight bytes, the first the lowest.
  private var first: UInt64 = 0
  /// The bytes behind them, and above these their count in all; 0 for none.
  private var rest: UInt64 = 0

  /// The greatest count.
  private static let most = 15

  /// None.
  init() {}

  /// The one between two offsets, at least one byte apart; none where it is too long.
  init(_ bytes: Span<UInt8>, from: Int, to: Int) {
    guard to - from <= Self.most else { return }
    for index in (from..<to).reversed() {
      if index - from < 8 {
        first = first << 8 | UInt64(bytes[index])
      } else {
        rest = rest << 8 | UInt64(bytes[index])
      }
    }
    rest |= UInt64(to - from) << 56
  }

  /// The same of one behind which sixteen bytes and more can be looked at.
  @inline(__always)
  init(word: UInt64, next: UInt64, count: Int) {
    guard count <= Self.most else { return }
    first = count < 8 ? word & Self.lowest(count) : word
    rest = (count < 8 ? 0 : next & Self.lowest(count &- 8)) | UInt64(truncatingIfNeeded: count) &<< 56
  }

  /// Whether there is one.
  var isSome: Bool { rest != 0 }

  /// Where it is remembered.
  @inline(__always)
  var slot: Int {
    Int(truncatingIfNeeded: ((first ^ rest) &* 0x9E37_79B9_7F4A_7C15) >> 60)
  }

  /// So many of the lowest bytes of a number, of seven at most.
  @inline(__always)
  private static func lowest(_ bytes: Int) -> UInt64 {
    (1 &<< UInt64(truncatingIfNeeded: 8 &* bytes)) &- 1
  }
}
