import _PlumblineTestSupport
import Chronology
import Diagnostics
import RuleLoading
import RuleModel
import Testing
import YAMLSyntax

@Suite struct LawLoadingTests {
  private func load(_ text: MarkedText) -> (law: LawBook, diagnostics: [Diagnostic]) {
    let parsed = parseYAML(text.bytes, file: "f")
    #expect(parsed.diagnostics.isEmpty)
    return loadLaw([parsed.documents])
  }

  private static let whole = """
    instrument: Guidance
    title: Guidance of 2018
    force: should
    in force: {from: 04/07/2018, until: 14/12/2023, confidence: V2}
    note: Not read in the original.
    provisions:
      first: {says: It is done., confidence: V1}
      later: {says: So is this., in force: {from: 01/01/2020, confidence: M}, confidence: V1}

    """

  @Test func datesAndNoteComeToWhatRestsOnThem() throws {
    let (law, diagnostics) = load(MarkedText(Self.whole))
    #expect(diagnostics.isEmpty)
    let first = try #require(law.basis(citing: "Guidance first"))
    #expect(first.note == "Not read in the original.")
    let inForce = try #require(first.inForce)
    #expect(inForce.confidence == .readSecondHand)
    for (day, holds) in [
      ("03/07/2018", false), ("04/07/2018", true), ("14/12/2023", true), ("15/12/2023", false),
    ] {
      #expect(inForce.contains(try #require(CivilDay.parse(day))) == holds, "\(day)")
    }
    let later = try #require(law.basis(citing: "Guidance later")?.inForce)
    #expect(
      later == InForce(from: try #require(CivilDay.parse("01/01/2020")), until: nil, confidence: .fromMemory))
    #expect(later.contains(try #require(CivilDay.parse("01/01/2100"))))
  }

  @Test func withoutDatesThereAreNone() throws {
    let text = "instrument: Ours\ntitle: Ours\nforce: local\nprovisions:\n  a: {says: So., confidence: LP}\n"
    let (law, diagnostics) = load(MarkedText(text))
    #expect(diagnostics.isEmpty)
    let basis = try #require(law.basis(citing: "Ours a"))
    #expect(basis.inForce == nil && basis.note == nil)
  }

  @Test(arguments: [
    ("{from: 04/07/2018, until: 03/07/2018, confidence: V2}", "PL0203"),
    ("{until: 14/12/2023, confidence: V2}", "PL0202"), ("{from: 04/07/2018}", "PL0202"),
    ("{from: July 2018, confidence: V2}", "PL0203"),
    ("{from: 04/07/2018, confidence: V3}", "PL0204"),
    ("{from: 04/07/2018, untill: 14/12/2023, confidence: V2}", "PL0201"),
  ])
  func mistakesInDates(written: String, code: String) {
    let text = MarkedText("instrument: G\ntitle: G\nforce: should\nin force: \(written)\n")
    #expect(load(text).diagnostics.map(\.code.rawValue) == [code])
  }

  /// The editions of Working Together follow one another without a gap.
  @Test func editionsFollowOneAnother() throws {
    let law = RuleBook(folder: Checkout.root + "/Rules").law
    let edition = { (year: String) in
      try #require(law.basis(citing: "Working Together \(year) strategy discussions")?.inForce)
    }
    let (first, second) = (try edition("2018"), try edition("2023"))
    #expect(first.from.isoDescription == "2018-07-04")
    #expect(first.until?.adding(days: 1) == second.from)
    #expect(second.from.isoDescription == "2023-12-15")
    // The guide to a return is written anew each year.
    for instrument in law.instruments where instrument.force != .local && instrument.name != "SSDA903" {
      #expect(instrument.inForce != nil, "\(instrument.name)")
    }
  }
}
