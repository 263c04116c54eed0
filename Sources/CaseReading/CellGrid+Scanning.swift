import CByteMarks
import CaseModel

extension CellGrid {
  /// Finds the rows of delimited text from the start of a row on, up to the first that takes a closer look: one with a
  /// quote or a NUL byte, with more or fewer cells than it should have, without anything in its first cell, that ends
  /// with a lone CR, or near the end of the text.
  ///
  /// What stands apart from plain text is sought sixty-four bytes at a time, which takes a fraction of what it takes to
  /// look at each byte (as `CSVScanner` does, which reads the rows that are left).
  ///
  /// - Parameter limit: rows are wanted that start before this offset.
  /// - Returns: where the row after the last starts.
  mutating func scan(_ bytes: Span<UInt8>, from offset: Int, to limit: Int, delimiter: UInt8) -> Int {
    (base, rowCount) = (offset - 1, 0)
    holdsOtherThanASCII = false
    // Offsets are counted in 32 bits, and a row of more than so many bytes is not read.
    let end = min(bytes.count - Self.margin - 64, offset + CSVScanner.mostRowBytes)
    let (width, capacity, base) = (self.width, self.capacity, self.base)
    var found = bounds.mutableSpan
    // Where in them the next offset goes, and where the one behind the last cell of the row must.
    var (next, rowEnd) = (1, width)
    var (row, rowStart, at) = (0, offset, offset)
    var high: UInt64 = 0
    found[0] = 0
    scanning: while at < end {
      let marks = bytes.marks(at: at, delimiter)
      high |= marks.high
      let first = UInt32(truncatingIfNeeded: at &- base)
      var delimiters = marks.delimiters
      var others = marks.low & ~delimiters
      while others != 0 {
        let bit = others.trailingZeroBitCount
        let byte = bytes[at &+ bit]
        let place = at &+ bit
        others &= others &- 1
        // Behind CR, when that has ended the row.
        if place < rowStart { continue }
        let isLineFeed = byte == UInt8(ascii: "\n")
        if !isLineFeed, byte != UInt8(ascii: "\r") {
          if byte == 0 || byte == UInt8(ascii: "\"") { break scanning }
          continue
        }
        var before = delimiters & ((1 &<< UInt64(truncatingIfNeeded: bit)) &- 1)
        delimiters ^= before
        while before != 0 {
          found[next] = first &+ UInt32(truncatingIfNeeded: before.trailingZeroBitCount)
          before &= before &- 1
          next &+= 1
        }
        guard next == rowEnd, isLineFeed || bytes[place &+ 1] == UInt8(ascii: "\n"),
          Self.beginsText(bytes[rowStart], delimiter)
        else { break scanning }
        found[next] = UInt32(truncatingIfNeeded: place &- base)
        row &+= 1
        rowStart = isLineFeed ? place &+ 1 : place &+ 2
        guard row < capacity, rowStart < limit else { break scanning }
        found[next &+ 1] = UInt32(truncatingIfNeeded: rowStart &- base &- 1)
        next &+= 2
        rowEnd &+= width &+ 1
      }
      while delimiters != 0 {
        found[next] = first &+ UInt32(truncatingIfNeeded: delimiters.trailingZeroBitCount)
        delimiters &= delimiters &- 1
        next &+= 1
      }
      guard next <= rowEnd else { break }
      at &+= 64
    }
    rowCount = row
    holdsOtherThanASCII = high != 0
    return rowStart
  }

  /// Whether a byte at the start of a row is sure to belong to a cell that is not blank.
  @inline(__always)
  private static func beginsText(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte > 0x20 && byte < 0x80 && byte != delimiter
  }
}

extension Span<UInt8> {
  /// What of sixty-four bytes from an offset stands apart.
  @inline(__always)
  fileprivate func marks(at offset: Int, _ delimiter: UInt8) -> byte_marks {
    // So many are there, or the program stops, and no more are looked at.
    unsafe extracting(offset..<offset &+ 64).withUnsafeBytes { unsafe byte_marks($0.baseAddress, delimiter) }
  }
}
