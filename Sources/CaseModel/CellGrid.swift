/// Where the cells of some rows of a text stand, all rows with the same number of cells: found in one go, to be read
/// column by column.
///
/// No cell stands in quotes, no row is blank, and behind every cell there are so many bytes of the text that words can
/// be looked at from any of its own.
package struct CellGrid {
  /// How many cells each row has.
  package let width: Int
  /// How many rows there is room for.
  package let capacity: Int
  /// How many rows there are.
  package var rowCount = 0
  /// Whether the text in which the rows were sought may hold anything but ASCII.
  package var holdsOtherThanASCII = false
  /// The offset in the text from which all others are counted.
  package var base = 0
  /// What stands on both sides of cells, row by row: of each the offset before its first cell, and behind that the
  /// offset behind each of its cells.
  package var bounds: [UInt32]

  /// So many bytes at least stand in the text behind every cell.
  package static let margin = 16

  /// A grid without rows.
  package init(width: Int) {
    self.width = width
    // So many that what is found, and the text that it is found in, stay close at hand until they are read.
    capacity = max(15, min(1000, 16_000 / width))
    // The delimiters of sixty-four bytes are noted before they are counted.
    bounds = Array(repeating: 0, count: capacity * (width + 1) + 64)
  }

  /// Where the cell of a row stands in the text.
  @inlinable @inline(__always)
  package func cell(row: Int, column: Int) -> (start: Int, end: Int) {
    let place = row &* (width &+ 1) &+ column
    return (base &+ Int(bounds[place]) &+ 1, base &+ Int(bounds[place &+ 1]))
  }
}
