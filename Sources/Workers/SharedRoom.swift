/// Memory that several workers write to, each in places of its own.
///
/// It is the caller's to see to that no two of them have the same place, and that the memory stays as long as they work:
/// nothing here can.
@safe package struct SharedRoom<Element: BitwiseCopyable & Sendable>: Sendable {
  /// A pointer may not be handed from one core to another; where it points may.
  private let address: UInt
  /// How many elements there is room for.
  package let count: Int

  /// The room of a buffer.
  @unsafe package init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    address = UInt(bitPattern: buffer.baseAddress)
    count = buffer.count
  }

  /// Some of the places.
  @unsafe package subscript(places: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "no such places")
    let start = unsafe UnsafeMutablePointer<Element>(bitPattern: address)
    return unsafe UnsafeMutableBufferPointer(
      start: start.map { unsafe $0 + places.lowerBound }, count: places.count)
  }
}
