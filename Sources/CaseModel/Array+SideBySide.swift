import Workers

extension [Int32] {
  /// Puts something else in the place of each element, on as many cores as there are.
  ///
  /// - Parameter replacement: what to put there, given the place and what stood in it.
  mutating func replaceSideBySide(_ replacement: @Sendable (_ place: Int, _ element: Int32) -> Int32) {
    let shares = count < Self.manyElements ? 1 : workerCount
    unsafe withUnsafeMutableBufferPointer { elements in
      let (room, count) = unsafe (SharedRoom(elements), elements.count)
      // No two workers have the same share.
      _ = inParallel(shares) { share in
        let (first, end) = (count * share / shares, count * (share + 1) / shares)
        let own = unsafe room[first..<end]
        var elements = unsafe own.mutableSpan
        for place in elements.indices {
          elements[place] = replacement(first &+ place, elements[place])
        }
      }
    }
  }

  /// Whether each element is the number of its own place.
  var areTheirPlaces: Bool { elementsEqual(0..<Int32(count)) }

  /// Fewer are not worth a second core.
  private static var manyElements: Int { 1 << 16 }
}
