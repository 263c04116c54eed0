/// Reads cells of lines in words of eight bytes.
@safe struct LineCursor {
  private var at: UnsafeRawPointer
  private let end: UnsafeRawPointer

  /// Over some bytes; eight more behind them can be read too.
  @unsafe init?(over bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return nil }
    unsafe at = start
    unsafe end = start + bytes.count
  }

  /// Whether there is another line.
  var hasMore: Bool { unsafe at < end }

  private var word: UInt64 { unsafe UInt64(littleEndian: at.loadUnaligned(as: UInt64.self)) }

  /// The highest bit of each byte that is the wanted one; right up to the first, which is all that is asked.
  @inline(__always)
  private static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let apart = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (apart &- 0x0101_0101_0101_0101) & ~apart & 0x8080_8080_8080_8080
  }

  /// Goes behind the next such byte.
  @inline(__always)
  mutating func pass(_ byte: UInt8) {
    while unsafe at < end {
      let found = Self.matches(word, byte)
      if found != 0 {
        unsafe at += (found.trailingZeroBitCount >> 3) + 1
        return
      }
      unsafe at += 8
    }
  }

  /// The byte here.
  var byte: UInt8 { unsafe at.load(as: UInt8.self) }

  /// Goes so many bytes on.
  mutating func skip(_ count: Int) {
    unsafe at += count
  }

  /// A number of at most eight digits, and what ends it passed.
  @inline(__always)
  mutating func number() -> UInt64 {
    let word = self.word
    let comma = Self.matches(word, 44)
    let digits = comma == 0 ? 8 : comma.trailingZeroBitCount >> 3
    unsafe at += digits + 1
    guard digits > 0 else { return 0 }
    // The digits to the top, so that noughts stand before them; then pairs, fours and all eight.
    let values = (word << UInt64(8 * (8 - digits))) & 0x0F0F_0F0F_0F0F_0F0F
    let pairs = (values &* 10 &+ (values >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF
  }

  /// A day written as 2026-03-31, as months since 1970 and the day of the month.
  @inline(__always)
  mutating func day() -> (month: Int, day: Int) {
    let word = self.word & 0x0F0F_0F0F_0F0F_0F0F
    let year =
      (word & 0xF) &* 1000 &+ ((word >> 8) & 0xF) &* 100 &+ ((word >> 16) & 0xF) &* 10 &+ ((word >> 24) & 0xF)
    let month = ((word >> 40) & 0xF) &* 10 &+ ((word >> 48) & 0xF)
    let day = unsafe (at + 8).loadUnaligned(as: UInt16.self) & 0x0F0F
    unsafe at += 10
    return (
      Int(truncatingIfNeeded: year &* 12 &+ month) &- (1970 * 12 + 1),
      Int(truncatingIfNeeded: (day & 0xF) &* 10 &+ (day >> 8))
    )
  }
}
