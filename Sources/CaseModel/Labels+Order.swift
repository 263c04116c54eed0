extension Labels {
  /// For every number, the place of its text among all texts in their order; nil where some text is not ASCII,
  /// whose order takes more than a look at the bytes.
  package func placesInOrder() -> [Int32]? {
    guard isASCII else { return nil }
    var keys: [(start: UInt64, number: Int32)] = []
    keys.reserveCapacity(count)
    for number in 0..<Int32(clamping: count) {
      keys.append((withUTF8(number) { Self.firstEight($0) }, number))
    }
    // Most texts differ in their first eight bytes, which are compared as one number.
    keys.sort { left, right in
      left.start != right.start ? left.start < right.start : isBefore(left.number, right.number)
    }
    var places = [Int32](repeating: 0, count: count)
    for (place, key) in keys.enumerated() { places[Int(key.number)] = Int32(truncatingIfNeeded: place) }
    return places
  }

  private static func firstEight(_ text: Span<UInt8>) -> UInt64 {
    var start: UInt64 = 0
    for index in 0..<8 { start = start << 8 | (index < text.count ? UInt64(text[index]) : 0) }
    return start
  }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    withUTF8(left) { one in
      withUTF8(right) { other in
        let shared = min(one.count, other.count)
        for index in 0..<shared where one[index] != other[index] { return one[index] < other[index] }
        return one.count < other.count
      }
    }
  }
}
