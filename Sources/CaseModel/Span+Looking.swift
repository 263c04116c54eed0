import Chronology

extension Span<UInt8> {
  /// Whether all of the bytes are nought.
  var areAllNought: Bool { !contains(where: { $0 }, { $0 != 0 }) }

  /// Whether any of the bytes is a given one.
  package func contains(_ byte: UInt8) -> Bool {
    let sought = UInt64(repeating: byte)
    return contains(
      where: { ($0 ^ sought).noughtBytes & UInt64.highestBits }, { $0 == byte })
  }

  /// Whether anything is found in words of eight bytes, or in a byte behind the last whole word.
  ///
  /// - Parameter found: gives nought for a word in which nothing is.
  @inline(__always)
  private func contains(where found: (UInt64) -> UInt64, _ isFound: (UInt8) -> Bool) -> Bool {
    var index = 0
    while index &+ 32 <= count {
      let united =
        found(word(at: index)) | found(word(at: index &+ 8)) | found(word(at: index &+ 16))
        | found(word(at: index &+ 24))
      if united != 0 { return true }
      index &+= 32
    }
    while index < count, !isFound(self[index]) { index &+= 1 }
    return index < count
  }
}
