extension ColumnReader {
  /// Holds a cell against the one before in place of reading it; one that is blank leaves the order unknown, as does one
  /// that may say in words that nothing is known.
  mutating func hold(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Presence {
    let cell = bytes.trimmedCell(from: start, to: end)
    if cell.isEmpty || !unknownKeys.isEmpty
      || !Self.isPlain(bytes, from: cell.lowerBound, to: cell.upperBound)
    {
      held?.leave()
    } else {
      held?.take(bytes, from: cell.lowerBound, to: cell.upperBound)
    }
    return cell.isEmpty ? .blank : .recorded
  }

  /// Holds the cells of a column of a grid against one another.
  mutating func hold(_ grid: CellGrid, column: Int, in bytes: Span<UInt8>) {
    guard var texts = held, texts.areAscending else { return }
    for row in 0..<grid.rowCount {
      let (start, end) = grid.cell(row: row, column: column)
      guard start != end, unknownKeys.isEmpty, Self.isPlain(bytes, from: start, to: end) else {
        texts.leave()
        break
      }
      texts.takeNear(bytes, from: start, to: end)
    }
    held = texts
  }
}
