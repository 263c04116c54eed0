extension CivilDay {
  /// The day written in exactly ten letters, as `2026-03-31` or `31/03/2026`; nil for any other text and for a day
  /// that is not, or of a year outside ``readableYears``.
  ///
  /// All letters are looked at in two words, without a branch for each: nearly every cell of dates in an export is
  /// written so.
  ///
  /// - Parameters:
  ///   - first: the first eight letters, the first in the lowest byte.
  ///   - last: the last two, the first of them in the lower byte.
  @inlinable @inline(__always)
  package static func ofTenLetters(_ first: UInt64, _ last: UInt16) -> CivilDay? {
    // A digit without its upper bits is its value, and a sign as it should be is nothing.
    let rest = last ^ 0x3030
    guard ((rest &+ 0x0606) | rest) & 0xF0F0 == 0 else { return nil }
    let (year, month, day): (UInt64, UInt64, UInt64)
    let iso = first ^ 0x2D30_302D_3030_3030
    if ((iso &+ 0x0006_0600_0606_0606) | iso) & 0xFFF0_F0FF_F0F0_F0F0 == 0 {
      let pairs = (iso &* 10 &+ (iso >> 8)) & 0x00FF_00FF
      year = (pairs & 0xFF) &* 100 &+ (pairs >> 16)
      month = ((iso >> 40) & 0xF) &* 10 &+ ((iso >> 48) & 0xF)
      day = UInt64(rest & 0xF) &* 10 &+ UInt64(rest >> 8)
    } else {
      let british = first ^ 0x3030_2F30_302F_3030
      guard ((british &+ 0x0606_0006_0600_0606) | british) & 0xF0F0_FFF0_F0FF_F0F0 == 0 else { return nil }
      day = (british & 0xF) &* 10 &+ ((british >> 8) & 0xF)
      month = ((british >> 24) & 0xF) &* 10 &+ ((british >> 32) & 0xF)
      let century = ((british >> 48) & 0xF) &* 10 &+ (british >> 56)
      year = century &* 100 &+ UInt64(rest & 0xF) &* 10 &+ UInt64(rest >> 8)
    }
    return readable(
      year: Int(truncatingIfNeeded: year), month: Int(truncatingIfNeeded: month),
      day: Int(truncatingIfNeeded: day))
  }
}
