import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

@Suite struct TablesReadingTests {
  private static let children = "id,date of birth,sex\nC1,01/02/2010,F\nC2,2012-03-04,male\n"

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
    CivilDay(year: year, month: month, day: day)?.number
  }

  @Test func aFolderOfCSVIsReadByTheNamesOfItsFilesAndColumns() throws {
    let folder = try ExportFolder([
      "children.csv": Self.children,
      "care_periods.csv": "ID,Child,Start,End,legal_status\nP1,C1,01/04/2025,,C2\n",
      "Visits.csv":
        "id;child;date;child seen;child-seen-alone;mode\nV1;C1;05/01/2026;yes;no;in person\nV2;C2;06/01/2026;;Y;video\n",
      "about.csv": "key,value\nextract date,31/03/2026\n",
      "notes.csv": "anything\n1\n",
    ])
    let (tables, diagnostics) = folder.read()
    let read = try #require(tables)
    #expect(read.mapping == "tables")
    #expect(read.extractDay == CivilDay(year: 2026, month: 3, day: 31))
    let children = try #require(read.table("child"))
    #expect(try children.days("date of birth") == [day(2010, 2, 1), day(2012, 3, 4)])
    #expect(try children.codes("sex") == ["female", "male"])
    let period = try #require(read.table("care period"))
    #expect(try period.presence("end") == [.blank])
    #expect(try period.codes("legal status") == ["C2"])
    let visits = try #require(read.table("visit"))
    #expect(visits.childRow == [0, 1])
    #expect(try visits.presence("child seen") == [.recorded, .blank])
    #expect(try visits.codes("child seen alone") == ["no", "yes"])
    #expect(try visits.codes("mode") == ["in person", "video"])
    #expect(try visits.presence("worker") == [.columnAbsent, .columnAbsent])
    #expect(visits.completeness == .all)
    #expect(read.table("review")?.completeness == .notSupplied)
    #expect(diagnostics.map(\.code).contains(.otherDelimiter))
    #expect(diagnostics.contains { $0.code == .tableNotRead && $0.place.file == "notes.csv" })
    #expect(!diagnostics.contains { $0.severity != .note })
  }

  @Test func rowsAreAccountedForWhateverTheirFlaw() throws {
    let folder = try ExportFolder([
      "children.csv": Self.children,
      "visits.csv": """
      id,child,date,mode
      V1,C1,05/01/2026,in person
      V2,C1,06/01/2026
      V3,C1,07/01/2026,in person,stray
      V4,C1,08/01/2026,in person,,
      ,,,

      V5,C9,09/01/2026,in person
      V6,C1,31/02/2026,pigeon
      """,
    ])
    let (tables, diagnostics) = folder.read()
    let read = try #require(tables)
    let visits = try #require(read.table("visit"))
    #expect(visits.origins.numbers == [2, 3, 5, 9])
    #expect(try visits.presence("mode") == [.recorded, .blank, .recorded, .unreadable])
    #expect(try visits.presence("date") == [.recorded, .recorded, .recorded, .unreadable])
    let account = try #require(read.accounts.first { $0.entity == "visits" })
    #expect(account.read == 6)
    #expect(account.used == 4)
    #expect(account.setAside == ["more cells than headings": 1, "no such child": 1])
    #expect(diagnostics.filter { $0.code == .raggedRows }.count == 2)
    #expect(
      diagnostics.contains {
        $0.code == .raggedRows && $0.place == .cell(file: "visits.csv", table: "", row: 4, column: nil)
      })
    #expect(read.unmatchedValues.map(\.value) == ["pigeon"])
  }

  @Test func aColumnThatNothingReadsIsReportedWithWhatWasLikelyMeant() throws {
    let folder = try ExportFolder([
      "children.csv": Self.children,
      "visits.csv": "id,child,date,chidl seen,weather\nV1,C1,05/01/2026,yes,fine\n",
    ])
    let (tables, diagnostics) = folder.read()
    let places = ["chidl seen", "weather"].map {
      Place.cell(file: "visits.csv", table: "", row: nil, column: $0)
    }
    #expect(tables?.unreadColumns == places)
    let reports = diagnostics.filter { $0.code == .columnNotRead }
    #expect(reports.map(\.severity) == [.warning, .note])
    #expect(reports.first?.help?.contains("'child seen'") == true)
  }

  @Test func aTableIsKnownByItsHeadingsWhereItsNameIsNot() throws {
    let folder = try ExportFolder([
      "children.csv": Self.children,
      "export-7.csv":
        "title\n\nid,child,date,child seen,child seen alone,mode\nV1,C1,05/01/2026,yes,yes,video\n",
    ])
    let (tables, diagnostics) = folder.read()
    #expect(tables?.table("visit")?.origins.numbers == [4])
    #expect(diagnostics.contains { $0.code == .tableGuessed })
  }

  @Test func windows1252AndUTF8InOneFileComeOutWhole() throws {
    let folder = try ExportFolder()
    let text =
      Array("id,family\nC1,Se".utf8) + [0xE1] + Array("n\nC2,O".utf8) + [0x92] + Array("Neill – Zoë\n".utf8)
    try folder.add("children.csv", text)
    let (tables, diagnostics) = folder.read()
    #expect(try tables?.table("child")?.labels("family") == ["Seán", "O’Neill – Zoë"])
    #expect(diagnostics.map(\.code) == [.encodingGuessed])
    #expect(diagnostics.first?.place == .text(file: "children.csv", line: 2, column: 1, length: 0))
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstHeading() throws {
    let folder = try ExportFolder()
    try folder.add("children.csv", [0xEF, 0xBB, 0xBF] + Array("\"id\",family\r\nC1,F1".utf8))
    let (tables, diagnostics) = folder.read()
    #expect(try tables?.table("child")?.labels("id") == ["C1"])
    #expect(diagnostics.isEmpty)
  }

  @Test func rowsWithNULBytesAreSetAside() throws {
    let folder = try ExportFolder()
    try folder.add("children.csv", Array("id,family\nC1,F1\nC2,F".utf8) + [0] + Array("2\nC3,F3\n".utf8))
    let (tables, diagnostics) = folder.read()
    #expect(try tables?.table("child")?.labels("id") == ["C1", "C3"])
    #expect(tables?.accounts.first?.setAside == ["a NUL byte in the row": 1])
    #expect(diagnostics.map(\.code) == [.nulBytes])
    #expect(diagnostics.first?.place == .text(file: "children.csv", line: 3, column: 1, length: 0))
  }

  /// Against what was written, over sizes around a block of 64.
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func everyRowComesThrough(count: Int) throws {
    var children = "id,family\r\n"
    var visits = "\"id\",\"child\",\"date\",\"worker\""
    for index in 0..<count {
      children += "C\(index),\"F \"\"\(index % 7)\"\"\"\r\n"
      visits += "\nV\(index),C\(count - 1 - index),\(index % 28 + 1)/02/2026,\"W\n\(index % 5)\""
    }
    let folder = try ExportFolder(["children.csv": children, "visits.csv": visits])
    let tables = folder.read().tables
    guard count > 0 else {
      #expect(tables == nil)
      return
    }
    let read = try #require(tables?.table("visit"))
    #expect(read.childRow == (0..<count).map { Int32(count - 1 - $0) })
    #expect(try read.labels("worker") == (0..<count).map { "W\n\($0 % 5)" })
    #expect(try tables?.table("child")?.labels("family") == (0..<count).map { "F \"\($0 % 7)\"" })
    #expect(read.origins.numbers == (0..<count).map { Int32($0 + 2) })
  }
}
