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

  private func value(_ items: [String]) -> (law: LawBook, diagnostics: [Diagnostic]) {
    let lines = items.map { "    - {\($0), provision: a, confidence: V1}\n" }.joined()
    return load(
      MarkedText("instrument: G\ntitle: G\nforce: must\nprovisions: {}\nvalues:\n  v:\n" + lines))
  }

  /// A value without an end lasts until the day before the next begins, whatever order they are written in.
  @Test func aValueLastsUntilTheNext() throws {
    let (law, diagnostics) = value([
      "from: 01/04/2011, value: 2 weeks", "from: 01/01/2000, value: 1 week",
      "from: 01/06/2020, until: 30/06/2020, value: 3 weeks",
    ])
    #expect(diagnostics.isEmpty)
    let found = try #require(law.value(named: "v"))
    for (day, text) in [
      ("31/12/1999", nil), ("01/01/2000", "1 week"), ("31/03/2011", "1 week"), ("01/04/2011", "2 weeks"),
      ("31/05/2020", "2 weeks"), ("01/06/2020", "3 weeks"), ("30/06/2020", "3 weeks"), ("01/07/2020", nil),
    ] {
      #expect(found.value(on: try #require(CivilDay.parse(day)))?.text.text == text, "\(day)")
    }
  }

  @Test(arguments: [
    (["from: 02/01/2000, until: 01/01/2000, value: yes"], "this ends before it comes into force"),
    (
      ["from: 01/01/2000, until: 01/06/2000, value: yes", "from: 01/06/2000, value: no"],
      "two values are in force on 1 June 2000"
    ),
    (
      ["from: 01/01/2000, value: yes", "from: 01/01/2000, value: no"],
      "two values are in force on 1 January 2000"
    ),
    (["from: 01/01/2000, value: soon"], "'soon' is neither a length of time nor a yes or no"),
    (
      ["from: 01/01/2000, value: yes", "from: 01/01/2001, value: 1 week"],
      "'v' says how long on one day, and yes or no on another"
    ),
    (["from: 01/01/2000, value: 72 hours"], "a figure of the law is not counted in hours"),
  ])
  func mistakesInValues(items: [String], message: String) {
    let diagnostics = value(items).diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.code.rawValue) == ["PL0203"])
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
