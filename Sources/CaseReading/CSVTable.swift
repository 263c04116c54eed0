import Diagnostics

/// A CSV file as a table of rows.
struct CSVTable: Sendable {
  /// The file's name without its folder.
  let file: String
  /// What sets the cells apart, from the first line: a comma unless semicolons or tabs are more.
  let delimiter: UInt8
  private let text: TextFile

  init(_ text: TextFile, file: String) {
    self.text = text
    self.file = file
    delimiter = text.withText { bytes, start in Self.delimiter(of: bytes, from: start) }
  }

  /// How many bytes the text has.
  var length: Int { text.count }

  /// About how many rows there are, from the length of the first hundred.
  var likelyRowCount: Int {
    let (rows, length) = text.withText { bytes, start in
      var scanner = CSVScanner(delimiter: delimiter, from: start)
      var cells: [RawCell] = []
      var rows = 0
      while rows < 100, scanner.next(bytes, into: &cells) { rows += 1 }
      return (rows, scanner.offset - start)
    }
    guard rows == 100, length > 0 else { return rows }
    return text.count / 64 * rows / length * 66
  }

  /// Gives the rows to a sink until it wants no more, and says what was wrong with the file.
  func readRows(into sink: inout some RowSink) -> [Diagnostic] {
    let unclosed = text.withText { bytes, start in scan(bytes, from: start, into: &sink) }
    text.forget(from: 0, to: text.count)
    guard let line = unclosed else { return [] }
    return [
      Diagnostic(
        .quoteNotClosed, .error, at: .text(file: file, line: line, column: 1, length: 0),
        "a quote opened on this line is never closed, so where the rows after it end cannot be known",
        help: "close the quote, or double it if it belongs to the text")
    ]
  }

  private static let comma = UInt8(ascii: ",")
  /// After so many bytes the memory that held them is let go, so that a long file takes up little.
  private static let forgottenAtOnce = 4 << 20

  /// Scans the text, and gives the line of a quote that is not closed.
  private func scan(_ bytes: Span<UInt8>, from start: Int, into sink: inout some RowSink) -> Int? {
    var scanner = CSVScanner(delimiter: delimiter, from: start)
    let holdsNUL = text.holdsNUL
    var forgotten = start
    var cells: [RawCell] = []
    var row = 0
    while true {
      let recordStart = scanner.offset
      guard scanner.next(bytes, into: &cells) else { return nil }
      // The cells after a quote that is not closed are not to be told apart.
      if let line = scanner.unclosedQuote { return line }
      row += 1
      var flaw: String?
      if holdsNUL, Self.contains(0, bytes, from: recordStart, to: scanner.offset) {
        flaw = "a NUL byte in the row"
      }
      if scanner.cellCount > CSVScanner.mostCells { flaw = "more than \(CSVScanner.mostCells) cells" }
      guard sink.take(row: row, cells: cells, in: bytes, flaw: flaw) else { return nil }
      if scanner.offset - forgotten > Self.forgottenAtOnce {
        text.forget(from: forgotten, to: scanner.offset)
        forgotten = scanner.offset
      }
    }
  }

  private static func contains(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    for index in start..<end where bytes[index] == byte { return true }
    return false
  }

  private static func delimiter(of bytes: Span<UInt8>, from start: Int) -> UInt8 {
    let candidates = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var index = start
    while index < bytes.count, isQuoted || !(bytes[index] == 0x0A || bytes[index] == 0x0D) {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let position = candidates.firstIndex(of: bytes[index]) { counts[position] += 1 }
      index += 1
    }
    var best = 0
    for position in 1..<3 where counts[position] > counts[best] { best = position }
    return candidates[best]
  }
}
