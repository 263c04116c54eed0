/// The visits that one worker read, dealt by child to parts.
struct DealtVisits: Sendable {
  /// A child within its part in the upper half, and a day in the lower.
  private let entries: [UInt32]
  /// Where each part's entries begin; one more than there are parts.
  private let starts: [Int]

  /// Deals visits to parts of so many children, as a power of two that is at most 16.
  init(_ visits: [[KernelVisit]], parts: Int, partBits: Int) {
    var starts = [Int](repeating: 0, count: parts + 1)
    for piece in visits {
      for visit in piece { starts[Int(visit.child >> partBits) + 1] += 1 }
    }
    for part in 0..<parts { starts[part + 1] += starts[part] }
    let inPart = UInt32(1) << partBits - 1
    var next = starts
    entries = unsafe [UInt32](unsafeUninitializedCapacity: starts[parts]) { buffer, count in
      for piece in visits {
        for visit in piece {
          let part = Int(visit.child >> partBits)
          unsafe buffer.initializeElement(
            at: next[part], to: (visit.child & inPart) << 16 | UInt32(visit.day))
          next[part] += 1
        }
      }
      count = starts[parts]
    }
    self.starts = starts
  }

  /// The entries of a part.
  subscript(part: Int) -> ArraySlice<UInt32> { entries[starts[part]..<starts[part + 1]] }
}
