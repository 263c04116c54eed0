import CaseModel
import CaseReading
import Diagnostics
import Testing
import _PlumblineTestSupport

/// Files that go on and on: each side of every limit, and that what is beyond it is said and costs little.
@Suite struct EndlessInputTests {
  private static let beginning = "id,child,date,mode\nV1,C1,05/01/2026,in person\n"

  /// What is said of visits that begin with one in order and go on with these bytes.
  private func read(_ more: [UInt8]) throws -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    let folder = try ExportFolder(["children.csv": "id\nC1\n"])
    try folder.add("visits.csv", Array(Self.beginning.utf8) + more)
    return folder.read()
  }

  /// A row of so many bytes, its line break included, with a long mode.
  private func row(_ count: Int) -> [UInt8] {
    let start = Array("V2,C1,06/01/2026,".utf8)
    return start + [UInt8](repeating: UInt8(ascii: "x"), count: count - start.count - 1) + [0x0A]
  }

  @Test func aRowOfAsManyBytesAsAreReadAndOneMore() throws {
    let next = Array("V3,C1,07/01/2026,in person\n".utf8)
    let (tables, diagnostics) = try read(row(CSVScanner.mostRowBytes - 1) + next)
    #expect(tables?.table("visit")?.rowCount == 3)
    #expect(diagnostics.map(\.code) == [.unreadableCell])
    // At the end of the file it need not be cut off.
    #expect(try read(row(CSVScanner.mostRowBytes)).tables?.table("visit")?.rowCount == 2)
    for more in [next, []] {
      let (tables, diagnostics) = try read(row(CSVScanner.mostRowBytes + 1) + more)
      #expect(tables == nil)
      #expect(diagnostics.map(\.code) == [.rowTooLong])
      #expect(diagnostics.first?.place == .text(file: "visits.csv", line: 3, column: 1, length: 0))
      #expect(
        diagnostics.first?.message
          == "the row that begins on this line has more than 16 MB, and none so long is read")
      #expect(diagnostics.first?.help?.hasPrefix("export the file again") == true)
    }
  }

  /// Rows behind many blank lines have the numbers that they have in the file, however the lines end.
  @Test(arguments: [
    ("\n", 1), ("\r\n", 1), ("\r", 1), ("\n\r\n", 2), ("\r\r\n", 2), (" \n", 1), (",,,\n", 1), ("\n,\n", 2),
  ])
  func blankLinesArePassedOverAndCounted(lines: String, count: Int) throws {
    for times in [1, 2, 3, 63, 64, 65, 1000, 5000] {
      let blank = [UInt8](repeatElement(Array(lines.utf8), count: times).joined())
      let read = try read(blank + Array("V2,C1,06/01/2026,pigeon\n".utf8) + blank)
      let visits = try #require(read.tables?.table("visit"))
      // Behind the headings and the row that it begins with.
      let row = 3 + times * count
      #expect((0..<visits.rowCount).map { visits.origins[$0].number } == [2, Int32(row)], "\(times) times")
      #expect(
        read.diagnostics.map(\.place).contains(
          .cell(file: "visits.csv", table: "", row: row, column: "mode")), "\(times) times")
    }
  }

  /// A quote that is closed too late is named, with its line.
  @Test(arguments: ["x", "a\n", "\"\"", ",", "\r\n"])
  func whatAQuoteHoldsTogether(unit: String) throws {
    let times = CSVScanner.mostRowBytes / unit.utf8.count + 1
    let text =
      Array("V2,C1,06/01/2026,\"".utf8) + [UInt8](repeatElement(Array(unit.utf8), count: times).joined())
    for end in ["\"\n", ""] {
      let (tables, diagnostics) = try read(text + Array(end.utf8))
      #expect(tables == nil)
      #expect(diagnostics.map(\.code) == [.rowTooLong])
      #expect(
        diagnostics.first?.help?.hasPrefix("a quote opened on line 3 is not closed for as long") == true)
    }
  }

  /// Of a file without line breaks the first row is all there is.
  @Test(arguments: ["x", ",", "x,"])
  func aFileWithoutLineBreaks(unit: String) throws {
    let folder = try ExportFolder(["children.csv": "id\nC1\n"])
    let times = CSVScanner.mostRowBytes / unit.utf8.count + 1
    try folder.add("visits.csv", [UInt8](repeatElement(Array(unit.utf8), count: times).joined()))
    let (tables, diagnostics) = folder.read()
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.rowTooLong])
    #expect(diagnostics.first?.place == .text(file: "visits.csv", line: 1, column: 1, length: 0))
  }

  @Test(arguments: [0, 1])
  func asManyColumnsAsAreReadAndOneMore(beyond: Int) throws {
    let own = ["id", "child", "date"]
    let other = (0..<CSVScanner.mostCells - own.count + beyond).map { "c\($0)" }
    let row = ["V1", "C1", "05/01/2026"] + other
    let text = [own + other, row].map { $0.joined(separator: ",") + "\n" }.joined()
    let (tables, diagnostics) = try ExportFolder(["children.csv": "id\nC1\n", "visits.csv": text]).read()
    if beyond == 0 {
      #expect(tables?.table("visit")?.rowCount == 1)
      // Fifty are named, and the rest counted.
      #expect(diagnostics.map(\.code) == [DiagnosticCode](repeating: .columnNotRead, count: 51))
      #expect(diagnostics.contains { $0.message == "\(other.count - 50) more columns are not read" })
      #expect(tables?.unreadColumns.count == other.count)
    } else {
      #expect(tables == nil)
      #expect(
        diagnostics.filter { $0.severity == .error }.map(\.message)
          == ["the table has more than 16384 columns, and none of so many is read"])
    }
  }

  @Test func blankLinesBeforeTheHeadings() throws {
    for (count, isRead) in [(99_998, true), (100_000, false)] {
      let blank = String(repeating: "\n", count: count)
      let folder = try ExportFolder(["children.csv": "id\nC1\n", "visits.csv": blank + Self.beginning])
      let (tables, diagnostics) = folder.read()
      #expect(tables?.table("visit")?.rowCount == (isRead ? 1 : 0))
      #expect(diagnostics.map(\.code) == (isRead ? [] : [.tableNotRead]))
    }
  }

  /// Spellings of codes and days that cannot be read are kept up to a number, whatever there are.
  @Test func manyDifferentValuesThatMeanNothing() throws {
    let rows = (0..<20_000).map { "V\($0 + 2),C1,\($0).\($0),code \($0)\n" }.joined()
    let (tables, diagnostics) = try read(Array(rows.utf8))
    #expect(tables?.table("visit")?.rowCount == 20_001)
    #expect(tables?.unmatchedValues.count == 4_095)
    #expect(diagnostics.count < 50)
    #expect(diagnostics.contains { $0.message.hasPrefix("20000 cells hold no known value of 'mode'") })
  }

  /// Put into UTF-8 in stretches, a long text comes out as one, wherever they are cut.
  @Test(arguments: 0..<4)
  func aLongTextInWindows1252(shift: Int) throws {
    // Characters of one to four bytes, and single bytes of Windows-1252.
    let unit: [UInt8] = [0x41, 0xE9, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0x80, 0xF0, 0x9F, 0x98, 0x80, 0x2E]
    let name = [UInt8](repeatElement(unit, count: 500).joined())
    var text = Array("id,family\n".utf8) + [UInt8](repeating: 0x0A, count: shift)
    var rows = 0
    while text.count < 9 << 20 {
      text += Array("C\(rows),".utf8) + name + [0x0A]
      rows += 1
    }
    let folder = try ExportFolder()
    try folder.add("children.csv", text)
    let (tables, diagnostics) = folder.read()
    #expect(diagnostics.map(\.code) == [.encodingGuessed])
    let expected = String(repeating: "Aéé€€😀.", count: 500)
    #expect(try tables?.table("child")?.labels("family") == Array(repeating: expected, count: rows))
  }
}
