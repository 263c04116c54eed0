import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

/// The children in need census, as XML.
@Suite struct ChildrenInNeedCensusTests {
  static func census(date: String = "<ReferenceDate>2026-03-31</ReferenceDate>", children: String) -> String {
    """
    <Message>
      <Header>
        <CollectionDetails><Collection>CIN</Collection><Year>2026</Year>\(date)</CollectionDetails>
        <Source><SourceLevel>L</SourceLevel><LEA>201</LEA></Source>
      </Header>
      <Children>\(children)</Children>
    </Message>
    """
  }

  static let children = """
    <Child>
      <ChildIdentifiers>
        <LAchildID>K1</LAchildID><UPN>A123456789123</UPN><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>
      </ChildIdentifiers>
      <ChildCharacteristics>
        <Ethnicity>WBRI</Ethnicity>
        <Disabilities><Disability>HAND</Disability><Disability>HEAR</Disability></Disabilities>
      </ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2025-10-06</CINreferralDate><ReferralSource>1A</ReferralSource>
        <PrimaryNeedCode>N4</PrimaryNeedCode><CINclosureDate>2026-02-27</CINclosureDate>
        <Assessments>
          <AssessmentActualStartDate>2025-10-07</AssessmentActualStartDate>
          <AssessmentAuthorisationDate>2025-12-09</AssessmentAuthorisationDate>
          <FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors></FactorsIdentifiedAtAssessment>
        </Assessments>
        <Section47>
          <S47ActualStartDate>2025-10-20</S47ActualStartDate><InitialCPCtarget>2025-11-10</InitialCPCtarget>
          <DateOfInitialCPC>2025-11-07</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired>
        </Section47>
        <Section47>
          <S47ActualStartDate>2026-01-05</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired>
        </Section47>
        <ReferralNFA>0</ReferralNFA>
        <ChildProtectionPlans>
          <CPPstartDate>2025-11-07</CPPstartDate><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
          <Reviews><CPPreviewDate>2026-01-30</CPPreviewDate><CPPreviewDate>2026-03-20</CPPreviewDate></Reviews>
        </ChildProtectionPlans>
      </CINdetails>
      <CINdetails>
        <CINreferralDate>2026-03-02</CINreferralDate><ReferralNFA>true</ReferralNFA>
        <DateOfInitialCPC>2026-03-19</DateOfInitialCPC>
      </CINdetails>
    </Child>
    <Child>
      <ChildIdentifiers>
        <LAchildID>K2</LAchildID><ExpectedPersonBirthDate>2026-06-01</ExpectedPersonBirthDate><Sex>U</Sex>
      </ChildIdentifiers>
      <ChildCharacteristics><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2026-02-02</CINreferralDate><PrimaryNeedCode>N0</PrimaryNeedCode>
        <Assessments><AssessmentActualStartDate>2026-02-03</AssessmentActualStartDate></Assessments>
        <ReferralNFA>false</ReferralNFA>
      </CINdetails>
    </Child>
    """

  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  private func read(_ xml: String) throws -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    try ExportFolder(["census.xml": xml]).read()
  }

  @Test func everyPartOfACensusIsRead() throws {
    let (tables, diagnostics) = try read(Self.census(children: Self.children))
    let read = try #require(tables)
    #expect(read.mapping == "cin-census")
    #expect(read.extractDay == CivilDay(year: 2026, month: 3, day: 31))
    let children = try #require(read.table("child"))
    #expect(try children.days("date of birth") == [day("27/03/2015"), nil])
    #expect(try children.days("expected date of birth") == [nil, day("01/06/2026")])
    #expect(try children.codes("sex") == ["female", nil])
    #expect(try children.codes("disabled") == ["yes", "no"])
    let referrals = try #require(read.table("referral"))
    #expect(
      (0..<referrals.rowCount).map { referrals.name(of: $0) }
        == ["K1/2025-10-06", "K1/2026-03-02", "K2/2026-02-02"])
    #expect(try referrals.days("closed") == [day("27/02/2026"), nil, nil])
    #expect(try referrals.codes("no further action") == ["no", "yes", "no"])
    #expect(try referrals.codes("primary need") == ["acute stress", nil, nil])
    #expect(try referrals.presence("primary need") == [.recorded, .blank, .saidUnknown])
    #expect(read.table("case episode")?.origins.numbers == [1, 3])
    let assessments = try #require(read.table("assessment"))
    #expect(try assessments.days("start") == [day("07/10/2025"), day("03/02/2026")])
    #expect(try assessments.presence("authorised") == [.recorded, .blank])
    let referral = try #require(assessments.entity.fieldIndex("referral"))
    #expect((0..<2).map { assessments.columns[referral].target(at: $0) } == [0, 2])
    let enquiries = try #require(read.table("section 47 enquiry"))
    #expect(try enquiries.days("strategy discussion date") == [day("20/10/2025"), day("05/01/2026")])
    #expect(try enquiries.codes("conference needed") == ["yes", "no"])
    let conferences = try #require(read.table("initial conference"))
    #expect(
      try conferences.days("date").compactMap { $0 }.sorted() == [day("07/11/2025"), day("19/03/2026")])
    let plans = try #require(read.table("protection plan"))
    #expect(try plans.codes("category") == ["emotional abuse"])
    #expect(try plans.presence("end") == [.columnAbsent])
    let reviews = try #require(read.table("review conference"))
    #expect(try reviews.days("date") == [day("30/01/2026"), day("20/03/2026")])
    #expect(reviews.childRow == [0, 0])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("", "there is no 'ReferenceDate'"), ("<ReferenceDate/>", "blank"),
    ("<ReferenceDate>31 March</ReferenceDate>", "'31 March' is no date"),
    ("<ReferenceDate>2026-03-28</ReferenceDate>", "28 March 2026, and not on 31 March"),
  ])
  func aHeaderThatIsWrongIsSaid(date: String, message: String) throws {
    let (tables, diagnostics) = try read(Self.census(date: date, children: Self.children))
    #expect(tables?.table("child")?.rowCount == 2)
    let found = try #require(diagnostics.first { $0.code == .aboutNotRead })
    #expect(found.message.contains(message))
    #expect((tables?.extractDay == nil) == !date.contains("28"))
  }

  @Test func whatNothingReadsIsSaid() throws {
    let child = """
      <Child>
        <ChildIdentifiers><LAchildID>K1</LAchildID>2015-03-27<ShoeSize kind="EU">31</ShoeSize></ChildIdentifiers>
        <Hobbies><Hobby>chess</Hobby></Hobbies>
        <CINdetails><CINrefferalDate>2026-03-02</CINrefferalDate></CINdetails>
      </Child>
      """
    let (tables, diagnostics) = try read(Self.census(children: child))
    #expect(tables?.table("child")?.rowCount == 1)
    func found(_ code: DiagnosticCode) -> [String] {
      diagnostics.filter { $0.code == code }.map { "\($0.place.description): \($0.message)" }
    }
    #expect(
      found(.columnNotRead).map { $0.prefix(57) } == [
        "census.xml [ChildIdentifiers], column 'ShoeSize': the col"
      ])
    #expect(found(.tableNotRead).first?.hasPrefix("census.xml [Hobbies]: not read") == true)
    #expect(found(.columnMissing).first?.contains("no column 'CINreferralDate'") == true)
    #expect(found(.xmlTextNotRead).count == 2)
    // Neither what stands in the wrong place nor what is not known to be no name is quoted.
    #expect(!diagnostics.contains { "\($0.message)\($0.help ?? "")".contains("2015-03-27") })
  }

  @Test func twoCensusesOfDifferentDaysAreNotTakenForOne() throws {
    let folder = try ExportFolder([
      "a.xml": Self.census(children: Self.children),
      "b.xml": Self.census(date: "<ReferenceDate>2025-03-31</ReferenceDate>", children: ""),
    ])
    let (tables, diagnostics) = folder.read()
    #expect(tables?.extractDay == CivilDay(year: 2026, month: 3, day: 31))
    #expect(diagnostics.contains { $0.code == .aboutNotRead && $0.message.contains("31 March 2025") })
  }

  @Test(.enabled(if: Checkout.published != nil, "no published returns lie beside the checkout"))
  func publishedCensusesAreRead() throws {
    let folder = try #require(Checkout.published) + "/cin-census"
    let names = Checkout.files(in: folder, ending: ".xml")
    #expect(names.count == 9)
    for name in names {
      let text = String(decoding: try #require(Checkout.bytes(of: folder + "/" + name)), as: UTF8.self)
      let read = try #require(readExport([folder + "/" + name]).tables, "\(name)")
      #expect(read.mapping == "cin-census")
      #expect(read.extractDay != nil, "\(name)")
      for (entity, element) in [
        ("child", "<LAchildID>"), ("referral", "<CINreferralDate>"),
        ("assessment", "<AssessmentActualStartDate>"),
        ("section 47 enquiry", "<S47ActualStartDate>"),
      ] {
        let expected = text.split(separator: element, omittingEmptySubsequences: false).count - 1
        #expect(read.table(entity)?.rowCount == expected, "\(name): \(entity)")
      }
    }
  }
}
