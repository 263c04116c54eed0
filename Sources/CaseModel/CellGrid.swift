/// Where the cells of some rows of a text stand, all rows with the same number of cells: found row by row in one go, to
/// be read column by column.
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
  /// The offset in the text from which all others are counted.
  package var base = 0
  /// What stands on both sides of cells: a column of the offsets before the first cell of each row, then for each column
  /// of cells one of the offsets behind them, each with room for `capacity` rows.
  package var bounds: [UInt32]

  /// So many bytes at least stand in the text behind every cell.
  package static let margin = 16

  /// A grid without rows.
  package init(width: Int) {
    self.width = width
    // So many that what is found, and the text that it is found in, stay close at hand until they are read; and no
    // power of two, by which the columns would get in one another's way there.
    capacity = max(15, min(1000, 16_000 / width))
    bounds = Array(repeating: 0, count: capacity * (width + 1))
  }

  /// Where the cell of a row stands in the text.
  package func cell(row: Int, column: Int) -> Range<Int> {
    let position = column * capacity + row
    return (base + Int(bounds[position]) + 1)..<(base + Int(bounds[position + capacity]))
  }
}
