import CaseModel
import Chronology

extension CellGrid {
  /// Finds the rows of delimited text from the start of a row on, up to the first that takes a closer look: one with a
  /// quote or a NUL byte, with more or fewer cells than it should have, without anything in its first cell, that ends
  /// with a lone CR, or near the end of the text.
  ///
  /// What stands apart from plain text is sought eight bytes at a time, which takes a tenth of what it takes to look at
  /// each byte (as `CSVScanner` does, which reads the rows that are left).
  ///
  /// - Parameter limit: rows are wanted that start before this offset.
  /// - Returns: where the row after the last starts.
  mutating func scan(_ bytes: Span<UInt8>, from offset: Int, to limit: Int, delimiter: UInt8) -> Int {
    (base, rowCount) = (offset - 1, 0)
    // Offsets are counted in 32 bits, and a row of more than so many bytes is not read.
    let end = min(bytes.count - Self.margin - 8, offset + CSVScanner.mostRowBytes)
    let delimiters = UInt64(repeating: delimiter)
    let (width, capacity, base) = (self.width, self.capacity, self.base)
    var found = bounds.mutableSpan
    var (row, column, rowStart, at) = (0, 0, offset, offset)
    if offset < end { found[0] = 0 }
    scanning: while at < end {
      var marks = Self.marks(bytes.word(at: at), delimiters)
      while marks != 0 {
        let place = at &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let byte = bytes[place]
        if byte == delimiter {
          column &+= 1
          guard column < width else { break scanning }
          found[column &* capacity &+ row] = UInt32(truncatingIfNeeded: place &- base)
          continue
        }
        guard byte < 0x20 || byte == UInt8(ascii: "\"") else { continue }
        // Behind CR, when that has ended the row.
        if place < rowStart { continue }
        let isLineFeed = byte == UInt8(ascii: "\n")
        if !isLineFeed, byte != UInt8(ascii: "\r") {
          if byte == 0 || byte == UInt8(ascii: "\"") { break scanning }
          continue
        }
        guard column == width &- 1, isLineFeed || bytes[place &+ 1] == UInt8(ascii: "\n"),
          Self.beginsText(bytes[rowStart], delimiter)
        else { break scanning }
        found[width &* capacity &+ row] = UInt32(truncatingIfNeeded: place &- base)
        row &+= 1
        rowStart = isLineFeed ? place &+ 1 : place &+ 2
        column = 0
        guard row < capacity, rowStart < limit else { break scanning }
        found[row] = UInt32(truncatingIfNeeded: rowStart &- base &- 1)
      }
      at &+= 8
    }
    rowCount = row
    return rowStart
  }

  /// The highest bit of each byte that may be a delimiter, a quote, the end of a line or another byte below a comma, and
  /// perhaps of others behind such a byte.
  @inline(__always)
  private static func marks(_ word: UInt64, _ delimiters: UInt64) -> UInt64 {
    let low = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word
    return (low | (word ^ delimiters).noughtBytes) & UInt64.highestBits
  }

  /// Whether a byte at the start of a row is sure to belong to a cell that is not blank.
  @inline(__always)
  private static func beginsText(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte > 0x20 && byte < 0x80 && byte != delimiter
  }
}
