import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Foundation
import Testing

/// XML of every shape, whole or not: rows, or a reason.
@Suite struct XMLReadingTests {
  private static let head = "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><DOB>01/01/2010</DOB>"
  private static let tail = "</HEADER></CHILD></EXPSSDA903>"

  private func read(_ bytes: [UInt8]) throws -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    let folder = try ExportFolder()
    try folder.add("return.xml", bytes)
    return folder.read()
  }

  private func fault(_ text: String) throws -> Diagnostic? {
    let (tables, diagnostics) = try read(Array(text.utf8))
    #expect(tables == nil)
    #expect(diagnostics.filter { $0.severity == .error }.count == 1)
    return diagnostics.first { $0.severity == .error }
  }

  @Test func aFileCutShortIsNotReadInPart() throws {
    let whole = LookedAfterReturnXMLTests.xml
    let found = try #require(try fault(String(whole.prefix(whole.count * 2 / 3))))
    #expect(found.code == .xmlBroken)
    #expect(found.place == .file("return.xml"))
    #expect(found.message.contains("before all its elements are closed"))
    #expect(try fault("")?.code == .xmlBroken)
    #expect(
      try fault(Self.head + "</HEADR></CHILD></EXPSSDA903>")?.message.contains("closes another element")
        == true)
    #expect(try fault(Self.head + "<SEX>a & b</SEX>" + Self.tail)?.code == .xmlBroken)
    #expect(try fault("CHILD,DOB\n1,01/01/2010\n")?.code == .xmlBroken)
  }

  @Test func entitiesAndDocumentTypesAreRefused() throws {
    var bomb = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x0 'ha'>"
    for level in 1...30 { bomb += "<!ENTITY x\(level) '&x\(level - 1);&x\(level - 1);&x\(level - 1);'>" }
    bomb += "]>" + Self.head + "<SEX>&x30;</SEX>" + Self.tail
    #expect(try fault(bomb)?.code == .xmlNotTrusted)
    let secret = try ExportFolder(["secret.txt": "hidden"])
    let outside = "<!DOCTYPE a [<!ENTITY f SYSTEM 'file://\(secret.path)/secret.txt'>]>"
    #expect(try fault(outside + Self.head + "<SEX>&f;</SEX>" + Self.tail)?.code == .xmlNotTrusted)
    #expect(
      try fault("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>" + Self.head + Self.tail)?.code
        == .xmlNotTrusted)
    let hidden = "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY x 'y'>]>"
    #expect(try fault(hidden + Self.head + Self.tail)?.code == .xmlNotTrusted)
    let wide = Array((bomb.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try read([0xFF, 0xFE] + wide).diagnostics.map(\.code) == [.xmlNotTrusted])
    let late = "<!--" + String(repeating: "x", count: 100_000) + "-->" + bomb.dropFirst(21)
    #expect(try fault(late)?.code == .xmlNotTrusted)
    #expect(try fault(Self.head + "<SEX>&nowhere;</SEX>" + Self.tail) != nil)
  }

  @Test func elementsTooDeepOrOfTooManyKindsAreRefused() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(try fault(Self.head + deep + Self.tail)?.code == .xmlNotTrusted)
    let kinds = (0..<1200).map { "<k\($0)>1</k\($0)>" }.joined()
    #expect(try fault(Self.head + kinds + Self.tail)?.code == .xmlTooLarge)
    let long = String(repeating: "n", count: 300)
    #expect(try fault(Self.head + "<\(long)>1</\(long)>" + Self.tail)?.code == .xmlTooLarge)
  }

  @Test(arguments: [2, 50]) func aTextOfManyMegabytesIsRefused(megabytes: Int) throws {
    let text = [UInt8](repeating: UInt8(ascii: "7"), count: megabytes << 20)
    let (tables, diagnostics) = try read(
      Array((Self.head + "<SEX>").utf8) + text + Array(("</SEX>" + Self.tail).utf8))
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.xmlTooLarge])
  }

  @Test func whatXMLAllowsIsRead() throws {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?><!-- made by hand -->
      <r:EXPSSDA903 xmlns:r="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
      <r:CHILD><HEADER><CHILDID> 1 </CHILDID><DOB><![CDATA[01/01/2010]]></DOB><SEX><!-- x -->1<?p q?></SEX>
      <ETHNIC>A&amp;B &#233;</ETHNIC></HEADER></r:CHILD></r:EXPSSDA903>
      """
    let (tables, diagnostics) = try read(Array(text.utf8))
    let child = try #require(tables?.table("returned child"))
    #expect(try child.labels("ethnic origin") == ["A&B é"])
    #expect(try child.labels("sex") == ["1"])
    #expect(try child.presence("date of birth") == [.recorded])
    #expect(diagnostics.isEmpty)
    let wide = Array((Self.head + "<SEX>2</SEX>" + Self.tail).utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try read([0xFF, 0xFE] + wide).tables?.table("returned child")?.labels("sex") == ["2"])
  }

  @Test func anElementThatStandsAgainMakesAnotherRow() throws {
    let text =
      "<visits><visit><id>V1</id><child>C1</child><date>01/02/2026</date></visit>"
      + "<visit><child>C2</child><date>02/02/2026</date><date>03/02/2026</date><id>V2</id></visit></visits>"
    let read = try #require(try read(Array(text.utf8)).tables)
    #expect(read.mapping == "tables")
    let visits = try #require(read.table("visit"))
    #expect(visits.origins.numbers == [1, 2])
    #expect(try visits.presence("date") == [.recorded, .contradicted])
  }

  @Test func aPageThatIsNoRecordFitsNothing() throws {
    let (tables, diagnostics) = try read(
      Array("<html><body><p>a</p><table><tr><td>1</td></tr></table></body></html>".utf8))
    #expect(tables == nil)
    #expect(diagnostics.map(\.code) == [.noMappingFits])
  }
}
