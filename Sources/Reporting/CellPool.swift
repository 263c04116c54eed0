/// CSV cells written once and used in many rows, each known by its number.
struct CellPool {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many there are.
  var count: Int { ends.count }

  /// Adds a cell, or several with commas between them.
  mutating func add(_ write: (inout CSVWriter) -> Void) {
    var writer = CSVWriter()
    write(&writer)
    bytes += writer.bytes
    ends.append(bytes.count)
  }

  /// Writes a cell; an empty one for a number there is not.
  func write(_ number: Int, into writer: inout CSVWriter) {
    guard ends.indices.contains(number) else { return writer.empty() }
    writer.written(bytes, (number == 0 ? 0 : ends[number - 1])..<ends[number])
  }
}
