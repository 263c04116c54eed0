import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

/// The children-looked-after return as XML.
@Suite struct LookedAfterReturnXMLTests {
  static let xml = """
    <?xml version='1.0' encoding='us-ascii'?>
    <EXPSSDA903>
      <CHILD>
        <HEADER>
          <CHILDID>21</CHILDID><UPN>A850728973744</UPN><SEX>2</SEX><DOB>05/06/2012</DOB><ETHNIC>WBRI</ETHNIC>
          <UASC>1</UASC><DUC>05/06/2030</DUC>
          <AMISSING><MISSING>M</MISSING><MIS_START>03/03/2025</MIS_START><MIS_END>04/03/2025</MIS_END></AMISSING>
          <AREVIEW><REVIEW>01/02/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
          <AREVIEW><REVIEW>01/07/2025</REVIEW><REVIEW_CODE>PN4</REVIEW_CODE></AREVIEW>
          <MOTHER /><MC_DOB />
          <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
          <OC2><SDQ_SCORE>14</SDQ_SCORE><CONVICTED>0</CONVICTED><HEALTH_CHECK>1</HEALTH_CHECK></OC2>
        </HEADER>
        <EPISODE>
          <DECOM>10/01/2025</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>EF3 4GH</PL_POST>
          <DEC>20/03/2025</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE>
        </EPISODE>
        <EPISODE><DECOM>20/03/2025</DECOM><RNE>P</RNE><LS>C2</LS><PL>K2</PL><DEC /><REC /></EPISODE>
      </CHILD>
      <CHILD>
        <HEADER>
          <CHILDID>22</CHILDID><SEX>1</SEX><DOB>01/02/2006</DOB><UASC>0</UASC>
          <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>B1</ACCOM>
          <DATE_INT>03/05/2015</DATE_INT><DATE_MATCH>04/05/2015</DATE_MATCH><SEX_ADOPTR>MM</SEX_ADOPTR>
          <AD_PLACED><DATE_PLACED>05/05/2015</DATE_PLACED><REASON_PLACED_CEASED>RD1</REASON_PLACED_CEASED></AD_PLACED>
          <OC2/>
        </HEADER>
        <EPISODE/>
      </CHILD>
    </EXPSSDA903>
    """

  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  @Test func elementsAreRowsAndWhatStandsInThemTheirCells() throws {
    let (tables, diagnostics) = try ExportFolder(["return.xml": Self.xml]).read()
    let read = try #require(tables)
    #expect(read.mapping == "ssda903")
    let children = try #require(read.table("returned child"))
    #expect(try children.labels("sex") == ["2", "1"])
    #expect(try children.labels("unique pupil number") == ["A850728973744", nil])
    #expect(try children.presence("mother") == [.blank, .blank])
    #expect(children.childRow == [0, 1])
    let episodes = try #require(read.table("returned episode"))
    #expect(try episodes.labels("placement type") == ["U6", "K2"])
    #expect(try episodes.labels("placement postcode") == ["EF3 4GH", nil])
    #expect(try episodes.days("start") == [day("10/01/2025"), day("20/03/2025")])
    #expect(try episodes.presence("end") == [.recorded, .blank])
    #expect(episodes.childRow == [0, 0])
    #expect(episodes.origins.numbers == [1, 2])
    let reviews = try #require(read.table("returned review"))
    #expect(try reviews.labels("participation") == ["PN1", "PN4"])
    #expect(try reviews.days("date of birth") == [day("05/06/2012"), day("05/06/2012")])
    let asylum = try #require(read.table("returned asylum record"))
    #expect(asylum.childRow == [0])
    #expect(try asylum.days("ceased") == [day("05/06/2030")])
    let outcomes = try #require(read.table("returned outcome"))
    #expect(outcomes.rowCount == 1)
    #expect(try outcomes.labels("SDQ score") == ["14"])
    #expect(try read.table("returned care leaver")?.labels("in touch") == ["YES"])
    #expect(try read.table("returned adoption")?.days("matched") == [day("04/05/2015")])
    #expect(try read.table("returned adoption decision")?.labels("reason reversed") == ["RD1"])
    #expect(try read.table("returned missing episode")?.labels("kind") == ["M"])
    #expect(try read.table("returned previous permanence")?.labels("option") == ["Z1"])
    #expect(diagnostics.filter { $0.severity != .note }.isEmpty)
  }

  @Test func whatRulesJudgeIsTheSameAsFromTheTables() throws {
    let read = try #require(try ExportFolder(["return.xml": Self.xml]).read().tables)
    let children = try #require(read.table("child"))
    #expect((0..<children.rowCount).map { children.name(of: $0) } == ["21", "22"])
    #expect(try children.codes("sex") == ["female", "male"])
    #expect(try children.codes("unaccompanied") == ["yes", "no"])
    #expect(try children.days("date of birth") == [day("05/06/2012"), day("01/02/2006")])
    #expect(try read.table("care period")?.days("start") == [day("10/01/2025")])
    #expect(try read.table("placement")?.codes("type") == ["U6", "K2"])
    #expect(try read.table("review")?.codes("child took part") == ["yes", "no"])
    #expect(read.table("missing episode")?.rowCount == 1)
    #expect(try read.table("care leaver")?.codes("accommodation suitable") == ["yes"])
  }

  @Test func lastYearsXMLIsReadBesideThisYears() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.xml, to: "return.xml")
    try folder.write(Self.xml.replacing("<SEX>2</SEX>", with: "<SEX>1</SEX>"), to: "last year/return.xml")
    let read = try #require(readExport([folder.path]).tables)
    #expect(try read.table("returned child")?.labels("sex") == ["2", "1"])
    #expect(try read.table("previously returned child")?.labels("sex") == ["1", "1"])
    #expect(try read.table("previously returned episode")?.labels("reason started") == ["S", "P"])
    #expect(read.table("returned episode")?.rowCount == 2)
    #expect(read.table("child")?.rowCount == 2)
  }

  @Test(.enabled(if: Checkout.published != nil, "no published returns lie beside the checkout"))
  func thePublishedXMLIsReadToTheLastElement() throws {
    let path = try #require(Checkout.published) + "/ssda903/fake_903.xml"
    let text = String(decoding: try #require(Checkout.bytes(of: path)), as: UTF8.self)
    let read = try #require(readExport([path]).tables)
    for (entity, element) in [
      ("returned child", "<HEADER>"), ("returned episode", "<EPISODE>"), ("returned review", "<AREVIEW>"),
      ("returned asylum record", "<UASC>"), ("returned outcome", "<OC2>"),
      ("returned care leaver", "<IN_TOUCH>"),
      ("returned adoption", "<DATE_INT>"), ("returned adoption decision", "<AD_PLACED>"),
      ("returned missing episode", "<AMISSING>"),
    ] {
      let rows = try #require(read.table(entity)).rowCount
      let repeats = read.accounts.filter {
        read.dictionary.entities.first { $0.name == entity }?.plural == $0.entity
      }
      .reduce(0) { $0 + $1.setAside.values.reduce(0, +) }
      #expect(rows + repeats == text.components(of: element), "\(entity)")
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
