extension Labels {
  /// For every number, the place of its text among all texts in their order; nil where some text is not ASCII,
  /// whose order takes more than a look at the bytes.
  package func placesInOrder() -> [Int32]? {
    guard isASCII else { return nil }
    var keys: [(start: UInt64, next: UInt64, number: Int32)] = []
    keys.reserveCapacity(count)
    for number in 0..<Int32(clamping: count) {
      keys.append(
        withUTF8(number) { (Self.eight(of: $0, from: 0), Self.eight(of: $0, from: 8), number) })
    }
    // Most texts differ in their first sixteen bytes, which are compared as two numbers.
    keys.sort { left, right in
      if left.start != right.start { return left.start < right.start }
      return left.next != right.next ? left.next < right.next : isBefore(left.number, right.number)
    }
    var places = [Int32](repeating: 0, count: count)
    for (place, key) in keys.enumerated() { places[Int(key.number)] = Int32(truncatingIfNeeded: place) }
    return places
  }

  /// Eight bytes as one number, the first the weightiest; noughts beyond the end.
  private static func eight(of text: Span<UInt8>, from start: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in start..<(start + 8) { number = number << 8 | (index < text.count ? UInt64(text[index]) : 0) }
    return number
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
