import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import RuleLoading
import Testing

/// Exports made to exhaust what reads them: each gives tables or a reason, soon, and loses nothing unsaid.
///
/// More of them stand with the readers: document types, entities and depth in `XMLReadingTests`, bombs of a
/// few bytes in `WorkbookTests`.
@Suite(.timeLimit(.minutes(2))) struct HostileExportTests {
  private static let shipped = ShippedRules(folder: Checkout.root + "/Rules")

  private func read(
    _ files: [String: [UInt8]]
  ) throws -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    let book = Self.shipped.book
    return readCaseExport(
      paths: [folder.path], mapping: nil, known: book.mappings, dictionary: book.dictionary)
  }

  private func read(_ text: String) throws -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    try read(["children.csv": Array(text.utf8)])
  }

  private func times(_ count: Int, _ words: String) -> String { String(repeating: words, count: count) }

  // MARK: CSV

  @Test func aLineOfManyMegabytes() throws {
    let (tables, diagnostics) = try read("id,family\nC1,\(times(4 << 20, "x"))\nC2,F2\n")
    #expect(!diagnostics.hasErrors)
    #expect(tables?.table("child")?.rowCount == 2)
  }

  @Test func aHeadingOfManyMegabytesIsNamedByItsBeginning() throws {
    let (tables, diagnostics) = try read("id,\(times(4 << 20, "h"))\nC1,1\n")
    #expect(tables?.table("child")?.rowCount == 1)
    let longest = diagnostics.map { $0.message.utf8.count + ($0.help?.utf8.count ?? 0) }.max() ?? 0
    #expect(longest < 2_000)
    #expect(diagnostics.contains { $0.code == .columnNotRead })
  }

  @Test func aHundredThousandColumns() throws {
    let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let (tables, diagnostics) = try read("id,family,\(names)\nC1,F1\(times(100_000, ",1"))\n")
    // A row of more cells than any program writes is set aside, and counted.
    #expect(tables == nil || tables?.table("child")?.rowCount == 0)
    #expect(diagnostics.contains { $0.code == .columnNotRead || $0.severity == .error })
    #expect(diagnostics.allSatisfy { $0.message.utf8.count < 10_000 })
  }

  @Test func aMillionNULBytes() throws {
    let (tables, diagnostics) = try read("id,family\nC1,\(times(1_000_000, "\0"))\nC2,F2\n")
    #expect(diagnostics.contains { $0.code == .nulBytes || $0.code == .encodingNotRead })
    if let child = tables?.table("child") { #expect(child.rowCount == 1) }
  }

  @Test(arguments: ["\r", "\n", "\r\n"]) func everyKindOfLineBreak(line: String) throws {
    let rows = (0..<2_000).map { "C\($0),F1" }.joined(separator: line)
    let (tables, diagnostics) = try read("id,family" + line + rows)
    #expect(!diagnostics.hasErrors)
    #expect(tables?.table("child")?.rowCount == 2_000)
  }

  @Test func aQuoteThatSwallowsTheFile() throws {
    let (tables, diagnostics) = try read("id,family\nC1,\"F1\n" + times(200_000, "C2,F2\n"))
    #expect(tables == nil)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == [.quoteNotClosed])
  }

  @Test func severalByteOrderMarksAndEncodings() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let (tables, _) = try read(["children.csv": mark + Array("id,family\nC1,F1\n".utf8)])
    #expect(tables?.table("child")?.rowCount == 1)
    // A second mark belongs to the first heading, whose name is then not known.
    let twice = try read(["children.csv": mark + mark + Array("id,family\nC1,F1\n".utf8)])
    #expect(twice.tables != nil || twice.diagnostics.hasErrors)
    // One file cannot be in two encodings: it is read as Windows-1252, and that is said.
    let mixed = Array("id,family\nC1,Zoë\nC2,Zo".utf8) + [0xEB] + Array("\n".utf8)
    let found = try read(["children.csv": mixed])
    #expect(found.diagnostics.contains { $0.code == .encodingGuessed })
    #expect(found.tables?.table("child")?.rowCount == 2)
  }

  @Test(arguments: [
    "99/99/99999", "31/02/2020", "00/00/0000", "9999-12-31", "1e999999", "-1", "29/02/1900",
    "01/01/1900T00:00+14:00",
  ])
  func datesThatAreNone(text: String) throws {
    let (tables, diagnostics) = try read("id,family,date of birth\nC1,F1,\(text)\n")
    let child = try #require(tables?.table("child"))
    let field = try #require(child.entity.fieldIndex("date of birth"))
    #expect(child.columns[field].presence(at: 0) == .unreadable)
    #expect(diagnostics.contains { $0.code == .unreadableCell })
  }

  @Test func mistakesInEveryCellAreCounted() throws {
    let rows = (0..<20_000).map { "C\($0),F1,\($0)/99/99999\n" }.joined()
    let (tables, diagnostics) = try read("id,family,date of birth\n" + rows)
    #expect(tables?.table("child")?.rowCount == 20_000)
    // Twenty are shown, and the rest counted.
    #expect(diagnostics.count == 21)
    #expect(diagnostics.contains { $0.code == .unreadableCell && $0.message.hasPrefix("19980 more cells") })
  }

  // MARK: Workbooks

  private static let sheetParts: [(String, String)] = [
    ("_rels/.rels", "<R><Relationship Id='a' Target='xl/workbook.xml'/></R>"),
    ("xl/workbook.xml", "<w xmlns:r='r'><sheets><sheet name='children' r:id='s'/></sheets></w>"),
    ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='s' Target='sheet.xml'/></R>"),
    ("xl/sharedStrings.xml", "<sst><si><t>id</t></si><si><t>family</t></si></sst>"),
  ]

  private func read(sheet: String, leavingOut left: String = "", and more: [(String, String)] = []) throws
    -> (
      tables: CaseTables?, diagnostics: [Diagnostic]
    )
  {
    let parts = Self.sheetParts + [("xl/sheet.xml", "<s><sheetData>\(sheet)</sheetData></s>")] + more
    let input = parts.filter { $0.0 != left }.map { "=== \($0.0)\n\($0.1)\n" }.joined()
    return try read(["export.xlsx": packedWorkbook(Array(input.utf8))])
  }

  private static let heading = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"

  @Test func theWorkbookItselfIsRead() throws {
    let row = "<row r='2'><c r='A2' t='str'><v>C1</v></c><c r='B2' t='str'><v>F1</v></c></row>"
    let (tables, diagnostics) = try read(sheet: Self.heading + row)
    #expect(!diagnostics.hasErrors)
    #expect(tables?.table("child")?.rowCount == 1)
  }

  @Test(arguments: ["2", "999999999", "99999999999999999999", "-1", "1e9", ""])
  func aSharedTextThatIsNotThere(number: String) throws {
    let row = "<row r='2'><c r='A2' t='str'><v>C1</v></c><c r='B2' t='s'><v>\(number)</v></c></row>"
    let (tables, diagnostics) = try read(sheet: Self.heading + row)
    #expect(!diagnostics.hasErrors)
    #expect(tables?.table("child")?.rowCount == 1)
  }

  @Test(arguments: ["XFD1048576", "XFE1", "ZZZZZZZZZ1", "A0", "A99999999999999999999", "1", ""])
  func cellsAtTheEndsOfTheSheet(place: String) throws {
    let rows = (2..<200).map {
      "<row r='\($0)'><c r='A\($0)' t='str'><v>C\($0)</v></c><c r='\(place)'><v>1e999999</v></c></row>"
    }
    let last = "<row r='99999999999999999999'><c r='A2' t='str'><v>C1</v></c></row>"
    let (tables, diagnostics) = try read(sheet: Self.heading + rows.joined() + last)
    #expect((tables == nil) == diagnostics.hasErrors)
    if let child = tables?.table("child") { #expect(child.rowCount >= 1) }
  }

  @Test func aSheetThatIsNotThereIsNotPassedOver() throws {
    let (tables, diagnostics) = try read(sheet: Self.heading, leavingOut: "xl/sheet.xml")
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.workbookBroken])
    #expect(diagnostics.first?.message.contains("'children'") == true)
    let none = try read(["export.xlsx": packedWorkbook(Array("=== xl/workbook.xml\n<w/>\n".utf8))])
    #expect(none.diagnostics.map(\.code) == [.workbookBroken])
  }

  @Test func thousandsOfPartsAndNamesThatLeadElsewhere() throws {
    let many = (0..<5_000).map { FileAmongSeveral(name: "p\($0)", bytes: [0x61]) }
    let found = try read(["export.xlsx": storedZip(many)])
    #expect(found.diagnostics.map(\.code) == [.workbookTooLarge])
    // Names lead nowhere: nothing is ever written by them.
    let names = ["../../etc/passwd", "/etc/passwd", "xl/../../x", "C:\\x", ""]
    let odd = try read(["export.xlsx": storedZip(names.map { FileAmongSeveral(name: $0, bytes: [0x61]) })])
    #expect(odd.tables == nil)
    #expect(odd.diagnostics.count == 1)
  }

  @Test(arguments: [0, 1, 0xFFFF_FFFE]) func partsThatLieAboutTheirSize(size: Int) throws {
    let row = "<row r='2'><c r='A2' t='str'><v>C1</v></c></row>"
    let parts = Self.sheetParts + [("xl/sheet.xml", "<s><sheetData>\(Self.heading)\(row)</sheetData></s>")]
    var bytes = storedZip(parts.map { FileAmongSeveral(name: $0.0, bytes: Array($0.1.utf8)) })
    // The size after unpacking of every part stands 24 bytes into its line of the directory.
    for at in bytes.indices.dropLast(28) where bytes[at..<at + 4].elementsEqual([0x50, 0x4B, 1, 2]) {
      for offset in 0..<4 { bytes[at + 24 + offset] = UInt8(truncatingIfNeeded: size >> (8 * offset)) }
    }
    let (tables, diagnostics) = try read(["export.xlsx": bytes])
    #expect(tables == nil)
    #expect(diagnostics.hasErrors)
  }

  // MARK: XML

  @Test(arguments: ["<a>", "<a><b>", "<a b='c'>", "<!--", "<![CDATA[", "<?p ", "&#x10FFFF;", "<a/>"])
  func theSameSignOverAndOver(sign: String) throws {
    let (tables, diagnostics) = try read(["export.xml": Array(("<x>" + times(50_000, sign)).utf8)])
    #expect(tables == nil)
    #expect(diagnostics.filter { $0.severity == .error }.count == 1)
  }

  @Test func anAttributeOfManyMegabytes() throws {
    let (tables, diagnostics) = try read(["export.xml": Array("<x y='\(times(12 << 20, "z"))'/>".utf8)])
    #expect(tables == nil)
    #expect(diagnostics.hasErrors)
  }
}
