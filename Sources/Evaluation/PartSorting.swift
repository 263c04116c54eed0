/// Sorts the rows of one part of their owners after another, each by owner, day and row.
struct PartSorting {
  private let layout: RowKeys
  /// Room for a part beside its own.
  private var spare: [UInt64] = []
  /// How often each digit stands in the keys, then where the next key with it goes.
  private var places: [Int32] = []

  /// A digit of as many bits has few enough values for their places to stay at hand.
  private static let mostDigitBits = 12
  /// So few rows are put in their places one by one.
  private static let few = 64

  init(_ layout: RowKeys) {
    self.layout = layout
  }

  /// Puts the keys of a part in order, which are in order of row.
  mutating func sort(_ keys: UnsafeMutableBufferPointer<UInt64>) {
    guard keys.count > Self.few else { return unsafe Self.insert(keys) }
    let bits = layout.sortedBits
    let passes = (bits.count + Self.mostDigitBits - 1) / Self.mostDigitBits
    guard passes > 0 else { return }
    let width = (bits.count + passes - 1) / passes
    if places.isEmpty { places = [Int32](repeating: 0, count: 1 << Self.mostDigitBits) }
    if spare.count < keys.count { spare = [UInt64](repeating: 0, count: keys.count + keys.count / 4) }
    var spare: [UInt64] = []
    swap(&spare, &self.spare)
    unsafe spare.withUnsafeMutableBufferPointer { spare in
      var (from, to) = unsafe (keys, UnsafeMutableBufferPointer(rebasing: spare[..<keys.count]))
      for pass in 0..<passes {
        unsafe move(from, to, by: bits.lowerBound + pass * width, width)
        unsafe swap(&from, &to)
      }
      if passes % 2 == 1 { _ = unsafe keys.update(from: from) }
    }
    swap(&spare, &self.spare)
  }

  /// Moves keys to where those with a lesser digit, and those before them with the same, leave room for them.
  private mutating func move(
    _ from: UnsafeMutableBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>, by shift: Int,
    _ width: Int
  ) {
    let (shift, mask) = (UInt64(truncatingIfNeeded: shift), 1 << width - 1)
    for digit in 0...mask { places[digit] = 0 }
    for place in from.indices {
      unsafe places[Int(truncatingIfNeeded: from[place] &>> shift) & mask] += 1
    }
    var next: Int32 = 0
    for digit in 0...mask { (places[digit], next) = (next, next + places[digit]) }
    for place in from.indices {
      let key = unsafe from[place]
      let digit = Int(truncatingIfNeeded: key &>> shift) & mask
      unsafe to[Int(places[digit])] = key
      places[digit] += 1
    }
  }

  private static func insert(_ keys: UnsafeMutableBufferPointer<UInt64>) {
    for place in keys.indices.dropFirst() {
      let key = unsafe keys[place]
      var hole = place
      while hole > 0, unsafe keys[hole - 1] > key {
        unsafe keys[hole] = keys[hole - 1]
        hole -= 1
      }
      unsafe keys[hole] = key
    }
  }

  /// Writes down where each owner's keys start.
  ///
  /// - Parameters:
  ///   - keys: those of a part, in order.
  ///   - first: where they start among all keys.
  ///   - starts: takes the places, one for each owner of the part.
  func noteStarts(
    of keys: UnsafeMutableBufferPointer<UInt64>, from first: Int, in starts: UnsafeMutableBufferPointer<Int32>
  ) {
    var place = 0
    for owner in starts.indices {
      unsafe starts[owner] = Int32(clamping: first + place)
      while place < keys.count, unsafe layout.ownerInPart(of: keys[place]) == owner { place += 1 }
    }
  }
}
