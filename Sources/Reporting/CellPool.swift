/// CSV cells written once and used in many rows: each with the commas behind it, known by its number.
///
/// Rows are put together of whole pieces of bytes. Bytes and starts are asked for by themselves, so that a loop over
/// rows can take hold of both once: to count references to them at every cell took a third of the time of writing.
struct CellPool: Sendable {
  /// The cells, one behind the other.
  let bytes: [UInt8]
  /// Where each begins, and last where they end.
  let starts: [Int32]

  /// - Parameters:
  ///   - count: how many there are.
  ///   - end: what stands behind each, if it is not a comma.
  ///   - write: writes the cell of a number, or several cells.
  init(_ count: Int, endingWith end: UInt8 = UInt8(ascii: ","), _ write: (Int, inout CSVWriter) -> Void) {
    var writer = CSVWriter()
    var starts: [Int32] = [0]
    starts.reserveCapacity(count + 1)
    for number in 0..<count {
      write(number, &writer)
      writer.endPiece(with: end)
      starts.append(Int32(clamping: writer.count))
    }
    bytes = writer.bytes
    self.starts = starts
  }

  /// How many there are.
  var count: Int { starts.count - 1 }

  /// Writes a cell with the commas behind it.
  func append(_ number: Int, to writer: inout CSVWriter) {
    writer.append(number, of: bytes.span, starts.span)
  }
}
