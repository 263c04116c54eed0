import CaseModel
import Diagnostics
import Workers

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

  /// Whether all of the text is as its beginning made believe, which is known once it has been read.
  func isAsItSeemed() -> Bool { text.isAsItSeemed() }

  /// About how many rows there are, from the length of the first hundred.
  var likelyRowCount: Int {
    let (rows, length) = text.withText { bytes, start in
      var scanner = CSVScanner(delimiter: delimiter, from: start)
      let beginning = bytes.extracting(0..<min(bytes.count, start + CSVScanner.mostRowBytes))
      var cells: [RawCell] = []
      var rows = 0
      while rows < 100, scanner.next(beginning, into: &cells) { rows += 1 }
      return (rows, scanner.offset - start)
    }
    guard rows == 100, length > 0 else { return rows }
    // Rows that say something have more bytes than this, whatever the first hundred have.
    return min(text.count / 64 * rows / length * 66, text.count / 16)
  }

  /// Gives the rows to a sink until it wants no more, and says what was wrong with the file.
  func readRows(into sink: inout some RowSink) -> [Diagnostic] {
    let end = text.withText { bytes, start in scan(bytes, from: start, to: bytes.count, into: &sink) }
    text.forget(from: 0, to: text.count)
    if let line = end.endlessRow {
      return [
        Diagnostic(
          .rowTooLong, .error, at: .text(file: file, line: line, column: 1, length: 0),
          "the row that begins on this line has more than \(CSVScanner.mostRowBytes >> 20) MB, and none so long is read",
          help: end.unclosedQuote.map {
            "a quote opened on line \($0) is not closed for as long: close it, or double it if it belongs to the text"
          } ?? "export the file again: its line breaks are missing, or it is no table of text")
      ]
    }
    guard let line = end.unclosedQuote else { return [] }
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

  /// Gives the rows that start between two offsets to a sink.
  ///
  /// - Returns: how many there were; nil where the second offset is not the end of a row, or a quote is not closed.
  func readRows(_ stretch: Range<Int>, into sink: inout some RowSink) -> Int? {
    text.withText { bytes, _ in
      let end = scan(bytes, from: stretch.lowerBound, to: stretch.upperBound, into: &sink)
      guard end.unclosedQuote == nil, end.endlessRow == nil else { return nil }
      return end.offset == stretch.upperBound ? end.rows : nil
    }
  }

  /// Offsets at which rows seem to begin, that cut the text into about as many stretches of one length, from the first
  /// to the end; that they do is seen for sure only where the stretch before is read and ends there.
  func cuts(_ count: Int) -> [Int] {
    text.withText { bytes, start in
      let length = (bytes.count - start) / count
      let quotes =
        !text.holdsQuotes
        ? Array(repeating: 0, count: count - 1)
        : inParallel(count - 1) { stretch in
          quoteCount(from: start + stretch * length, to: start + (stretch + 1) * length)
        }
      var cuts = [start]
      var isQuoted = false
      for stretch in 1..<count {
        isQuoted = isQuoted != (quotes[stretch - 1] % 2 == 1)
        cuts.append(Self.rowStart(in: bytes, after: start + stretch * length, isQuoted: isQuoted))
      }
      cuts.append(bytes.count)
      return cuts.indices.filter { $0 == 0 || cuts[$0 - 1] < cuts[$0] }.map { cuts[$0] }
    }
  }

  /// How many quotes stand between two offsets; the memory of what is looked through is let go.
  private func quoteCount(from start: Int, to end: Int) -> Int {
    var count = 0
    for piece in stride(from: start, to: end, by: Self.forgottenAtOnce) {
      let pieceEnd = min(end, piece + Self.forgottenAtOnce)
      count += text.withText { bytes, _ in Self.count(Self.quote, in: bytes, from: piece, to: pieceEnd) }
      text.forget(from: piece, to: pieceEnd)
    }
    return count
  }

  /// The first start of a row after an offset that stands within quotes or outside them.
  private static func rowStart(in bytes: Span<UInt8>, after offset: Int, isQuoted: Bool) -> Int {
    var isQuoted = isQuoted
    var index = offset
    while index < bytes.count {
      // A row so long is not read, and so the file is not cut there.
      guard index - offset <= CSVScanner.mostRowBytes else { return bytes.count }
      let byte = bytes[index]
      index += 1
      if byte == quote {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        break
      }
    }
    return index
  }

  private static let quote = UInt8(ascii: "\"")

  private static func count(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      // Blocks short enough to be counted in bytes, many at a time.
      let block = bytes.extracting(index..<min(end, index + 128))
      var few: UInt8 = 0
      for offset in block.indices { few &+= block[offset] == byte ? 1 : 0 }
      count += Int(few)
      index += 128
    }
    return count
  }

  /// What a scan came to: the line of a quote that is not closed, that of a row too long to be read, how many rows
  /// there were, and where it ended.
  private struct ScanEnd {
    var unclosedQuote: Int?
    var endlessRow: Int?
    var rows: Int
    var offset: Int
  }

  /// Scans the rows that start between two offsets.
  private func scan(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, into sink: inout some RowSink
  ) -> ScanEnd {
    var scanner = CSVScanner(delimiter: delimiter, from: start)
    let holdsNUL = text.holdsNUL
    let isExamined = text.isExaminedAsItIsRead
    var examination = TextExamination()
    var forgotten = start
    var cells: [RawCell] = []
    var grid = CellGrid(width: 1)
    var row = 0
    var endlessRow: Int?
    while true {
      if scanner.offset - forgotten > Self.forgottenAtOnce {
        text.forget(from: forgotten, to: scanner.offset)
        forgotten = scanner.offset
      }
      if let width = sink.gridWidth(afterRow: row) {
        if grid.width != width { grid = CellGrid(width: width) }
        let next = grid.scan(bytes, from: scanner.offset, to: end, delimiter: delimiter)
        if grid.rowCount > 0 {
          // A row with a NUL byte is none of a grid.
          if isExamined, grid.holdsOtherThanASCII {
            examination.append(TextExamination(bytes, in: scanner.offset..<next))
          }
          sink.take(grid, firstRow: row + 1, in: bytes)
          row += grid.rowCount
          scanner.pass(lines: grid.rowCount, to: next)
          if grid.rowCount == grid.capacity { continue }
        }
        let blank = Self.blankLines(
          bytes, from: scanner.offset, to: min(end, forgotten + Self.forgottenAtOnce))
        if blank.count > 0 {
          row += blank.count
          scanner.pass(lines: blank.count, to: blank.end)
          continue
        }
      }
      let (recordStart, line) = (scanner.offset, scanner.line)
      // No more is looked at than a row may have, so that what has no end takes no time.
      let most = min(bytes.count, recordStart + CSVScanner.mostRowBytes)
      guard recordStart < end, scanner.next(bytes.extracting(0..<most), into: &cells) else { break }
      if isExamined { examination.append(TextExamination(bytes, in: recordStart..<scanner.offset)) }
      if scanner.offset == most, most < bytes.count {
        endlessRow = line
        break
      }
      // The cells after a quote that is not closed are not to be told apart.
      if scanner.unclosedQuote != nil { break }
      row += 1
      var flaw: String?
      if holdsNUL, bytes.extracting(recordStart..<scanner.offset).contains(0) {
        flaw = "a NUL byte in the row"
      }
      if scanner.cellCount > CSVScanner.mostCells { flaw = "more than \(CSVScanner.mostCells) cells" }
      guard sink.take(row: row, cells: cells, in: bytes, flaw: flaw) else { break }
    }
    if isExamined { text.note(examination, of: start..<scanner.offset) }
    return ScanEnd(
      unclosedQuote: scanner.unclosedQuote, endlessRow: endlessRow, rows: row, offset: scanner.offset)
  }

  /// How many of the lines that start between two offsets hold nothing, from the first on, and where the next starts.
  private static func blankLines(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> (
    count: Int, end: Int
  ) {
    var (count, index) = (0, start)
    while index < limit {
      if bytes[index] == UInt8(ascii: "\n") {
        index &+= 1
      } else if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count,
        bytes[index &+ 1] == UInt8(ascii: "\n")
      {
        index &+= 2
      } else {
        break
      }
      count &+= 1
    }
    return (count, index)
  }

  private static func delimiter(of bytes: Span<UInt8>, from start: Int) -> UInt8 {
    let candidates = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var index = start
    let most = min(bytes.count, start + CSVScanner.mostRowBytes)
    while index < most, isQuoted || !(bytes[index] == 0x0A || bytes[index] == 0x0D) {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let position = candidates.firstIndex(of: bytes[index]) { counts[position] += 1 }
      index += 1
    }
    var best = 0
    for position in 1..<3 where counts[position] > counts[best] { best = position }
    return candidates[best]
  }
}
