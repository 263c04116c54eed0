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
