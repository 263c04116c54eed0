import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Foundation
import Testing

/// The children-looked-after return as CSV files, this year's and last year's.
@Suite struct LookedAfterReturnTests {
  static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
  static let episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"

  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  private func folder() throws -> ExportFolder {
    try ExportFolder([
      "header.csv": Self.header
        + "11,1,05/06/2012,WBRI,A850728973744,,\n12,F,31/02/2010,MWBC,,1,01/02/2026\n",
      "episodes.csv": Self.episodes
        + """
        11,10/01/2025,S,C1,N1,U6,PR1,20/03/2025,X1,CARPL,AB1 2CD,EF3 4GH,SC123
        11,20/03/2025,L,C2,N1,U6,PR1,02/06/2025,X1,STAND,AB1 2CD,EF3 4GH,SC123
        11,02/06/2025,P,C2,N1,U1,PR1,,,,AB1 2CD,IJ5 6KL,SC456
        12,01/04/2020,P,V2,N3,K2,PR4,09/09/2025,E4A,,AB1 2CD,,

        """,
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n11,05/06/2012,01/02/2025,PN1\n"
        + "11,05/06/2012,01/07/2025,PN7\n12,05/06/2010,01/05/2025,PN0\n",
      "uasc.csv": "CHILD,SEX,DOB,DUC\n12,2,05/06/2010,05/06/2028\n",
      "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\n11,05/06/2012,M,03/03/2025,\n"
        + "11,05/06/2012,A,04/04/2025,05/04/2025\n",
      "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n13,01/01/2006,REFU,F1,B2\n",
      "sw_episodes.csv":
        "\u{FEFF}CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n11,05/06/2012,SW1,10/01/2025,,FCONTA\n",
      "previous_permanence.csv": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n11,05/06/2012,P1,301,zz/zz/2015\n",
    ])
  }

  @Test func everyRowIsReturnedAsItWasWritten() throws {
    let (tables, diagnostics) = try folder().read()
    let read = try #require(tables)
    #expect(read.mapping == "ssda903")
    let children = try #require(read.table("returned child"))
    #expect(try children.labels("sex") == ["1", "F"])
    #expect(try children.labels("unique pupil number") == ["A850728973744", nil])
    #expect(try children.presence("date of birth") == [.recorded, .unreadable])
    let episodes = try #require(read.table("returned episode"))
    #expect(try episodes.labels("reason started") == ["S", "L", "P", "P"])
    #expect(try episodes.labels("placement type") == ["U6", "U6", "U1", "K2"])
    #expect(
      try episodes.days("end") == [day("20/03/2025"), day("02/06/2025"), nil, day("09/09/2025")])
    #expect(try episodes.labels("reason ended") == ["X1", "X1", nil, "E4A"])
    #expect(episodes.origins.numbers == [2, 3, 4, 5])
    #expect(try read.table("returned review")?.labels("participation") == ["PN1", "PN7", "PN0"])
    #expect(try read.table("returned asylum record")?.days("ceased") == [day("05/06/2028")])
    #expect(try read.table("returned care leaver")?.labels("accommodation") == ["B2"])
    #expect(try read.table("returned missing episode")?.labels("kind") == ["M", "A"])
    #expect(try read.table("returned social worker")?.labels("worker") == ["SW1"])
    #expect(try read.table("returned previous permanence")?.labels("date") == ["zz/zz/2015"])
    #expect(read.table("previously returned child")?.completeness == .notSupplied)
    #expect(!diagnostics.contains { $0.code == .columnNotRead || $0.code == .tableNotRead })
    for account in read.accounts {
      #expect(account.read == account.used + account.setAside.values.reduce(0, +), "\(account.entity)")
    }
  }

  @Test func whatRulesJudgeIsMadeOfTheSameRows() throws {
    let read = try #require(try folder().read().tables)
    let children = try #require(read.table("child"))
    #expect((0..<children.rowCount).map { children.name(of: $0) } == ["11", "12", "13"])
    #expect(try children.codes("sex") == ["male", "female", nil])
    #expect(try children.codes("unaccompanied") == [nil, "yes", nil])
    // The header's date cannot be read; the other tables' can, and they say the same.
    #expect(try children.presence("date of birth") == [.recorded, .recorded, .recorded])
    let periods = try #require(read.table("care period"))
    #expect((0..<periods.rowCount).map { periods.name(of: $0) } == ["11/2025-01-10", "12/2020-04-01"])
    #expect(try periods.days("start") == [day("10/01/2025"), nil])
    #expect(try periods.presence("end") == [.blank, .recorded])
    #expect(try periods.codes("legal status") == ["C2", "V2"])
    // A move alone goes on with the legal status; of what began before the return the day is not known.
    let statuses = try #require(read.table("legal status period"))
    #expect(try statuses.codes("status") == ["C1", "C2", "V2"])
    #expect(try statuses.days("start") == [day("10/01/2025"), day("20/03/2025"), nil])
    #expect(try statuses.days("end") == [day("20/03/2025"), nil, day("09/09/2025")])
    let placements = try #require(read.table("placement"))
    #expect(
      try placements.days("start") == [day("10/01/2025"), day("02/06/2025"), day("01/04/2020")])
    #expect(try placements.days("end") == [day("02/06/2025"), nil, day("09/09/2025")])
    #expect(try placements.codes("type") == ["U6", "U1", "K2"])
    #expect(try placements.codes("meant to last to 18") == ["no", "yes", nil])
    #expect(try read.table("review")?.codes("child took part") == ["yes", "no", nil])
    #expect(read.table("missing episode")?.rowCount == 1)
    #expect(try read.table("care leaver")?.codes("in touch") == ["refused"])
    #expect(try read.table("care leaver")?.codes("accommodation suitable") == ["no"])
    let worker = try #require(try read.table("allocation")?.labels("worker").first ?? nil)
    #expect(worker.hasPrefix("worker-"))
    #expect(read.table("visit")?.completeness == .notSupplied)
  }

  @Test(arguments: [
    "last year/header.csv", "Last_Year/Header.csv", "previous/header.csv", "header_last.csv",
    "Last Header.csv", "header - previous year.csv", "prev_header.csv",
  ])
  func lastYearsReturnIsReadBesideThisYears(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + "11,1,05/06/2012,WBRI,A,0,\n", to: "header.csv")
    try folder.write(Self.header + "11,2,05/06/2011,MWBC,B,,\n14,2,01/01/2010,MWBC,C,,\n", to: name)
    let (tables, diagnostics) = readExport([folder.path])
    let read = try #require(tables)
    #expect(try read.table("returned child")?.labels("sex") == ["1"])
    #expect(try read.table("previously returned child")?.labels("sex") == ["2", "2"])
    // A child of last year's return alone is a child too; what was said then does not contradict what is now.
    let children = try #require(read.table("child"))
    #expect(children.rowCount == 2)
    #expect(try children.days("date of birth") == [day("05/06/2012"), nil])
    #expect(diagnostics.filter { $0.severity != .note }.isEmpty)
    #expect(exportFilePaths([folder.path]).count == 2)
  }

  @Test func lastYearsFolderMayBeNamedBesideThisYears() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + "11,1,05/06/2012,WBRI,A,0,\n", to: "2026/header.csv")
    try folder.write(Self.header + "11,2,05/06/2012,WBRI,A,0,\n", to: "last year/header.csv")
    let both = try #require(readExport([folder("2026"), folder("last year")]).tables)
    #expect(try both.table("returned child")?.labels("sex") == ["1"])
    #expect(try both.table("previously returned child")?.labels("sex") == ["2"])
    #expect(both.sources.map(\.file) == ["header.csv", "last year/header.csv"])
    let alone = try #require(readExport([folder("last year")]).tables)
    #expect(try alone.table("returned child")?.labels("sex") == ["2"])
  }

  @Test func formatsThatShareANameAreToldApartByTheirColumns() throws {
    let returned = try ExportFolder(["reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n1,,01/01/2025,PN1\n"])
    #expect(returned.read().tables?.mapping == "ssda903")
    let ours = try ExportFolder(["reviews.csv": "id,child,date,child took part\nR1,1,01/01/2025,yes\n"])
    #expect(ours.read().tables?.mapping == "tables")
    let episodes = try ExportFolder(["export1.csv": Self.episodes + "1,01/01/2025,S,C1,N1,U1,PR1,,,,,,\n"])
    let (tables, diagnostics) = episodes.read()
    #expect(tables?.mapping == "ssda903")
    #expect(diagnostics.contains { $0.code == .tableGuessed })
  }

  @Test(.enabled(if: Checkout.published != nil, "no published returns lie beside the checkout"))
  func publishedTablesAreReadToTheLastRow() throws {
    let published = try #require(Checkout.published) + "/ssda903"
    let (tables, _) = readExport([published])
    let read = try #require(tables)
    #expect(read.mapping == "ssda903")
    let names = Checkout.files(in: published, ending: ".csv")
    #expect(names.count == 13)
    for name in names {
      let bytes = try #require(Checkout.bytes(of: published + "/" + name))
      let lines = bytes.split(separator: UInt8(ascii: "\n")).count { !$0.allSatisfy { $0 == 13 } }
      let account = try #require(read.accounts.first { $0.source.file == name }, "\(name)")
      #expect(account.read == lines - 1, "\(name)")
      #expect(account.read == account.used + account.setAside.values.reduce(0, +), "\(name)")
    }
  }
}
