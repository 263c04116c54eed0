/// A placement as the kernel reads it.
struct KernelPlacement: Sendable, BitwiseCopyable {
  var child: UInt32
  var start: UInt16
  /// The last day of 16 bits where it has not ended.
  var end: UInt16
  var isMeantToLast: Bool
}

/// A visit as the kernel reads it.
struct KernelVisit: Sendable, BitwiseCopyable {
  var child: UInt32
  var day: UInt16
}

extension VisitKernel {
  // Each piece has its own room: no line has fewer bytes than `least`.

  /// The placements of a piece of their file: `P0000001,C0000001,2021-06-13,2022-06-29,U6,C2,no`.
  func readPlacements(_ file: MappedLines, _ piece: Int) -> [KernelPlacement] {
    let least = 32
    return unsafe [KernelPlacement](unsafeUninitializedCapacity: file.length(ofPiece: piece) / least + 1) {
      buffer, count in
      file.withPiece(piece) { cursor in
        while cursor.hasMore {
          cursor.pass(UInt8(ascii: ","))
          cursor.skip(1)
          let child = cursor.number()
          let start = calendar.number(cursor.day())
          cursor.skip(1)
          let hasEnd = cursor.byte != UInt8(ascii: ",")
          let end = hasEnd ? calendar.number(cursor.day()) : UInt16.max
          cursor.skip(1)
          cursor.pass(UInt8(ascii: ","))
          cursor.pass(UInt8(ascii: ","))
          let isMeantToLast = cursor.byte == UInt8(ascii: "y")
          cursor.pass(UInt8(ascii: "\n"))
          unsafe buffer.initializeElement(
            at: count,
            to: KernelPlacement(
              child: UInt32(truncatingIfNeeded: child), start: start, end: end, isMeantToLast: isMeantToLast))
          count += 1
        }
      }
    }
  }

  /// The visits of a piece of their file: `V000000001,C0020075,2023-01-15,yes,no,in person,W3691`.
  func readVisits(_ file: MappedLines, _ piece: Int) -> [KernelVisit] {
    let least = 32
    return unsafe [KernelVisit](unsafeUninitializedCapacity: file.length(ofPiece: piece) / least + 1) {
      buffer, count in
      var read = 0
      file.withPiece(piece) { cursor in
        while cursor.hasMore {
          cursor.pass(UInt8(ascii: ","))
          cursor.skip(1)
          let child = UInt32(truncatingIfNeeded: cursor.number())
          let day = calendar.number(cursor.day())
          cursor.pass(UInt8(ascii: "\n"))
          unsafe buffer.initializeElement(at: read, to: KernelVisit(child: child, day: day))
          read += 1
        }
      }
      count = read
    }
  }
}
