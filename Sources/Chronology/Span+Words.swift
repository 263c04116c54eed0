extension Span<UInt8> {
  /// Eight bytes from an offset as one number, the first the lowest.
  ///
  /// An offset with fewer bytes behind it stops the program, as any outside the bytes does.
  @inlinable
  package func word(at offset: Int) -> UInt64 {
    // Any bytes make a number, and the bounds are looked at.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Two bytes from an offset as one number, the first the lower.
  @inlinable
  package func halfWord(at offset: Int) -> UInt16 {
    unsafe UInt16(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
}

extension UInt64 {
  /// The same byte eight times.
  @inlinable
  package init(repeating byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The highest bit of each byte.
  @inlinable
  package static var highestBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Of the highest bits those of bytes that are nought, and perhaps of others behind such a byte; the other bits mean
  /// nothing.
  @inlinable
  package var noughtBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self }
}
