import _PlumblineTestSupport
import CaseReading
import Testing

@Suite struct CSVScannerTests {
  private func scan(_ text: String, delimiter: String = ",") -> (records: [[String]], unclosed: Int?) {
    let bytes = Array(text.utf8)
    var scanner = CSVScanner(delimiter: delimiter.utf8.first ?? 0)
    var cells: [RawCell] = []
    var records: [[String]] = []
    while scanner.next(bytes.span, into: &cells) {
      records.append(
        cells.map { cell in
          switch cell.kind {
          case .blank: ""
          case .quoted:
            String(decoding: CSVScanner.unquoted(bytes.span, from: cell.start, to: cell.end), as: UTF8.self)
          default: String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
          }
        })
    }
    return (records, scanner.unclosedQuote)
  }

  /// The obvious way: one character at a time, every state spelt out.
  private func split(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    enum State { case start, plain, quoted, closed, tail }
    var state = State.start
    var isOpen = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func endCell() {
      record.append(cell)
      cell = ""
      state = .start
    }
    while index < scalars.count {
      let scalar = scalars[index]
      isOpen = true
      switch (state, scalar) {
      case (.quoted, "\""): state = .closed
      case (.quoted, _): cell.unicodeScalars.append(scalar)
      case (.closed, "\""):
        cell.unicodeScalars.append(scalar)
        state = .quoted
      case (.start, "\""): state = .quoted
      case (_, ","): endCell()
      case (_, "\r"), (_, "\n"):
        endCell()
        records.append(record)
        record = []
        isOpen = false
        if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
      default:
        cell.unicodeScalars.append(scalar)
        state = state == .closed || state == .tail ? .tail : .plain
      }
      index += 1
    }
    if isOpen {
      endCell()
      records.append(record)
    }
    return records
  }

  @Test func handWorkedLines() {
    #expect(scan("").records == [])
    #expect(scan("a,b\r\nc,d").records == [["a", "b"], ["c", "d"]])
    #expect(scan("a\n\nb\n").records == [["a"], [""], ["b"]])
    #expect(scan("a\rb\r\r\nc").records == [["a"], ["b"], [""], ["c"]])
    #expect(scan(",\n").records == [["", ""]])
    #expect(scan("\"a\"\"b\",\"c,d\"\n\"\",\"e\r\nf\"").records == [["a\"b", "c,d"], ["", "e\r\nf"]])
    #expect(scan("a\"b,\"c\"d\"e").records == [["a\"b", "cd\"e"]])
    #expect(scan("a;b,c", delimiter: ";").records == [["a", "b,c"]])
  }

  @Test func theLineWhereAQuoteWasOpenedIsKnown() {
    #expect(scan("a,b\n\"c\nd\",e\nf,\"g\nh\n").unclosed == 4)
    #expect(scan("a,b\r\n\"c\r\nd\",e\r\nf,\"g\r\nh\r\n").unclosed == 4)
    #expect(scan("\"\"\"").unclosed == 1)
    #expect(scan("a\n\"b\"\n").unclosed == nil)
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 200])
  func generatedTextIsSplitAsTheObviousWaySplitsIt(rows: Int) {
    var random = SeededGenerator(seed: UInt64(rows) + 7)
    let pieces = [
      "a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "x,y", "\"q\"", "\"r,\n\"",
    ]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<rows * 3 { text += pieces[Int.random(in: pieces.indices, using: &random)] }
      #expect(scan(text).records == split(text), "\(text.debugDescription)")
    }
  }

  @Test func cellsBeyondTheLimitAreCountedAndNotKept() {
    let bytes = Array(String(repeating: ",", count: CSVScanner.mostCells + 9).utf8)
    var scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    var cells: [RawCell] = []
    #expect(scanner.next(bytes.span, into: &cells))
    #expect(cells.count == CSVScanner.mostCells)
    #expect(scanner.cellCount == CSVScanner.mostCells + 10)
  }
}
