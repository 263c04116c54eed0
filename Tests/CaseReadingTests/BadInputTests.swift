import CaseModel
import CaseReading
import Diagnostics
import Testing

@Suite struct BadInputTests {
  private func codes(_ files: [String: String]) throws -> [DiagnosticCode] {
    let (tables, diagnostics) = try ExportFolder(files).read()
    #expect(tables == nil)
    #expect(diagnostics.hasErrors)
    return diagnostics.filter { $0.severity == .error }.map(\.code)
  }

  @Test func aPathThatLeadsNowhere() {
    let (tables, diagnostics) = readExport(["/nowhere/at/all", "/nor/here"])
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.fileNotThere, .fileNotThere])
    #expect(diagnostics.map(\.place) == [.file("/nowhere/at/all"), .file("/nor/here")])
    #expect(readExport([]).diagnostics.map(\.code) == [.fileNotThere])
  }

  @Test func anEmptyFolderAndOneWithNothingToRead() throws {
    #expect(try codes([:]) == [.folderEmpty])
    #expect(try codes(["report.pdf": "%PDF", ".hidden.csv": "id\n", "~$List.xlsx": "x"]) == [.folderEmpty])
  }

  @Test func aFileWithoutRows() throws {
    #expect(try codes(["children.csv": "id,family\n"]) == [.noRows])
    #expect(try codes(["children.csv": ""]) == [.noMappingFits])
  }

  @Test func anExportThatNoMappingFits() throws {
    let (tables, diagnostics) = try ExportFolder(["cats.csv": "name,colour\nTom,grey\n"]).read()
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.noMappingFits])
    #expect(diagnostics.first?.help?.contains("'cats.csv'") == true)
    let near = try ExportFolder(["visits.csv": "id,kid,date\nV1,C1,05/01/2026\n"]).read().diagnostics
    #expect(near.map(\.code) == [.noMappingFits])
    #expect(
      near.first?.message.contains("'tables' comes nearest, but 'visits.csv' has no column 'child'") == true)
  }

  @Test func aTableThatLacksAColumnAmongOthersThatDoNot() throws {
    let folder = try ExportFolder(["children.csv": "id\nC1\n", "visits.csv": "id,kid\nV1,C1\n"])
    let (tables, diagnostics) = folder.read()
    #expect(tables?.table("visit")?.completeness == .notSupplied)
    #expect(diagnostics.map(\.code) == [.columnMissing])
  }

  @Test func aQuoteThatIsNeverClosed() throws {
    let (tables, diagnostics) = try ExportFolder([
      "children.csv": "id,family\nC1,F1\nC2,\"F2\nC3,F3\n", "visits.csv": "id,child\n\"V1,C1\n",
    ]).read()
    #expect(tables == nil)
    #expect(
      diagnostics.filter { $0.severity == .error }.map(\.place) == [
        .text(file: "children.csv", line: 3, column: 1, length: 0),
        .text(file: "visits.csv", line: 2, column: 1, length: 0),
      ])
    #expect(Set(diagnostics.map(\.code)) == [.quoteNotClosed])
  }

  @Test func textInUTF16AndBytesThatAreNoText() throws {
    let folder = try ExportFolder()
    try folder.add(
      "a.csv", [0xFF, 0xFE] + "id,family\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try folder.add("b.csv", "id,family\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try folder.add("c.csv", [UInt8](repeating: 0, count: 100))
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(\.code) == [.encodingNotRead, .encodingNotRead, .encodingNotRead])
    #expect(diagnostics.map { $0.message.contains("UTF-16") } == [true, true, false])
  }

  @Test func filesThatAreNoWorkbook() throws {
    let folder = try ExportFolder()
    try folder.add("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
    try folder.add("locked.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
    try folder.add("page.xls", Array("<html><table></table></html>".utf8))
    try folder.add("words.xlsx", Array("not a workbook".utf8))
    try folder.add("broken.xlsx", Array("PK\u{3}\u{4} and nothing of the kind".utf8))
    let diagnostics = folder.read().diagnostics
    let found = Dictionary(uniqueKeysWithValues: diagnostics.map { ($0.place.file ?? "", $0.code) })
    #expect(
      found == [
        "old.xls": .fileKindNotRead, "locked.xlsx": .workbookProtected, "page.xls": .fileKindNotRead,
        "words.xlsx": .fileKindNotRead, "broken.xlsx": .workbookBroken,
      ])
    #expect(diagnostics.allSatisfy { $0.help != nil && $0.severity == .error })
  }
}
