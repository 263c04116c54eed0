extension Array where Element: BitwiseCopyable {
  /// An array of so many elements, each made by its place.
  ///
  /// Of memory that is not initialised the standard library makes an array by code that is the same for every element,
  /// which takes longer than a few hundred elements to fill.
  @inline(__always) init(places count: Int, _ element: (Int) -> Element) {
    guard count > 0 else {
      self = []
      return
    }
    self.init(repeating: element(0), count: count)
    unsafe withUnsafeMutableBufferPointer { elements in
      for place in 1..<count { unsafe elements[place] = element(place) }
    }
  }

  /// The elements at some places.
  @inline(__always) func gathered(_ places: [Int32]) -> [Element] {
    let (elements, places) = (self.span, places.span)
    return [Element](places: places.count) { elements[Int(places[$0])] }
  }
}

extension [Int32] {
  /// All of so many places.
  static func places(_ count: Int) -> [Int32] { [Int32](places: count) { Int32(truncatingIfNeeded: $0) } }

  /// Those of so many places that are meant.
  @inline(__always) static func places(_ count: Int, where isMeant: (Int) -> Bool) -> [Int32] {
    var places = [Int32](repeating: 0, count: count)
    var found = 0
    unsafe places.withUnsafeMutableBufferPointer { places in
      for place in 0..<count {
        // No branch, which would be guessed wrong as often as not.
        unsafe places[found] = Int32(truncatingIfNeeded: place)
        found += isMeant(place) ? 1 : 0
      }
    }
    places.removeLast(count - found)
    return places
  }

  /// Those whose place among them is meant.
  @inline(__always) func kept(_ isMeant: (Int) -> Bool) -> [Int32] {
    gathered(.places(count, where: isMeant))
  }
}
