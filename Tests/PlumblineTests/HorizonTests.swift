import _PlumblineTestSupport
import Diagnostics
import Plumbline
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// What runs out in the time ahead, on both sides of every boundary: today is 1 June 2026, and the time ahead ends
/// on 1 June 2027.
@Suite struct HorizonTests {
  /// Figures of the law by name, as their dated values.
  private static let figures = [
    ("a lapsed yesterday", ["from: 01/01/2020, until: 31/05/2026, value: 1 week"]),
    ("b lapses today", ["from: 01/01/2020, until: 01/06/2026, value: 1 week"]),
    ("c lapses on the last day", ["from: 01/01/2020, until: 01/06/2027, value: 1 week"]),
    ("d lapses a day after", ["from: 01/01/2020, until: 02/06/2027, value: 1 week"]),
    ("e changed today", ["from: 01/01/2020, value: 1 week", "from: 01/06/2026, value: 2 weeks"]),
    ("f changes tomorrow", ["from: 01/01/2020, value: 1 week", "from: 02/06/2026, value: 2 weeks"]),
    ("g changes on the last day", ["from: 01/01/2020, value: 1 week", "from: 01/06/2027, value: 2 weeks"]),
    ("h changes a day after", ["from: 01/01/2020, value: 1 week", "from: 02/06/2027, value: 2 weeks"]),
    (
      "i had a gap",
      ["from: 01/01/2020, until: 31/01/2026, value: 1 week", "from: 01/03/2026, value: 2 weeks"]
    ),
    (
      "j has a gap",
      ["from: 01/01/2020, until: 31/05/2026, value: 1 week", "from: 02/06/2026, value: 2 weeks"]
    ),
    ("k is still to come", ["from: 01/07/2026, value: 1 week"]),
  ]

  private static let shippedFiles = RuleBook(folder: Checkout.root + "/Rules").files.filter {
    RuleBook.isWhatRulesStandOn($0.name)
  }

  private static func law(_ figures: [(String, [String])], inForce: String) -> String {
    "instrument: Ours\ntitle: Ours\nforce: local\n\(inForce)provisions:\n  all: {says: So it is., confidence: LP}\n"
      + (figures.isEmpty ? "" : "values:\n")
      + figures.map { name, values in
        "  \(name):\n" + values.map { "    - {\($0), provision: all, confidence: LP}\n" }.joined()
      }.joined()
  }

  private static func rule(_ id: String, _ interval: String, reviewed: String? = nil) -> String {
    """
    rule: \(id)
    asks: Is it so?
    area: leaders
    severity: minor
    basis: Ours all
    \(reviewed.map { "reviewed: \($0)\n" } ?? "")look at: each placement
    look for: visits
    how soon: \(interval)
    examples:
      - {case: a, today: 01/06/2026, placement: {start: 01/06/2026}, expect: []}
      - {case: b, today: 01/06/2026, placement: {start: 01/06/2026}, expect: []}

    """
  }

  private static func world(
    figures: [(String, [String])] = [], inForce: String = "", rules: [String],
    calendars: [String: String] = [:]
  ) -> RulesInForce {
    var files = shippedFiles.filter { calendars[$0.name] == nil }
    files += calendars.map { RuleFile(name: $0.key, bytes: Array($0.value.utf8)) }
    files.append(RuleFile(name: "law/ours.yaml", bytes: Array(law(figures, inForce: inForce).utf8)))
    for (number, rule) in rules.enumerated() {
      files.append(RuleFile(name: "local/rule-\(number).yaml", bytes: Array(rule.utf8)))
    }
    return RulesInForce(book: RuleBook(files: files))
  }

  private static func horizon(
    _ world: RulesInForce, _ length: String = "12m"
  ) throws -> HorizonReport {
    #expect(world.diagnostics.map(\.message) == [])
    return try #require(world.horizon(length, today: "01/06/2026").report)
  }

  @Test func figuresOnBothSides() throws {
    let rules = Self.figures.map { name, _ in
      Self.rule("asks-\(name.prefix(1))", "within law \(name)", reviewed: "02/06/2026")
    }
    let report = try Self.horizon(Self.world(figures: Self.figures, rules: rules))
    #expect(
      report.text.prefix { $0 != "!" } == "From 1 June 2026 to 1 June 2027\n\nFigures of the law\n  ",
      "\(report.text)")
    let said = report.text.split(separator: "\n").filter { $0.contains("asked for by") }
    #expect(
      said == [
        "  ! a lapsed yesterday: lapsed after 31 May 2026, and nothing follows (asked for by asks-a)",
        "  ! b lapses today: lapses after 1 June 2026, and nothing follows (asked for by asks-b)",
        "  ! c lapses on the last day: lapses after 1 June 2027, and nothing follows (asked for by asks-c)",
        "  · f changes tomorrow: changes from 1 week to 2 weeks on 2 June 2026 (asked for by asks-f)",
        "  · g changes on the last day: changes from 1 week to 2 weeks on 1 June 2027 (asked for by asks-g)",
        "  · i had a gap: no law in force from 1 February 2026 to 28 February 2026 (asked for by asks-i)",
        "  ! j has a gap: no law in force from 1 June 2026 to 1 June 2026 (asked for by asks-j)",
        "  ! k is still to come: no law in force from 1 June 2026 to 30 June 2026 (asked for by asks-k)",
      ])
    #expect(report.needsAction)
  }

  /// Each figure by itself: whether somebody must act.
  @Test(arguments: figures.indices)
  func whetherSomebodyMustAct(index: Int) throws {
    let figure = Self.figures[index]
    let rule = Self.rule("asks", "within law \(figure.0)", reviewed: "01/06/2026")
    let asked = try Self.horizon(Self.world(figures: [figure], rules: [rule]))
    #expect(
      asked.needsAction == ["a", "b", "c", "j", "k"].contains(String(figure.0.prefix(1))), "\(figure.0)")
    // What no rule asks for is told, and is nothing to act on.
    let idle = try Self.horizon(
      Self.world(figures: [figure], rules: [Self.rule("idle", "within 1 week", reviewed: "01/06/2026")]))
    #expect(!idle.needsAction)
    #expect(idle.text.contains("(no rule asks for it)") == asked.text.contains("(asked for by asks)"))
  }

  /// A condition of the dictionary asks too, and a condition that it names.
  @Test func whatConditionsAsk() throws {
    let rule = Self.rule("asks", "within 1 week").replacing(
      "how soon:", with: "that count if: 'law \"video\" on date'\nhow soon:")
    let world = Self.world(
      figures: [("video", ["from: 01/01/2020, until: 31/12/2026, value: yes"])], rules: [rule])
    let report = try Self.horizon(world)
    #expect(
      report.text.contains(
        "! video: lapses after 31 December 2026, and nothing follows (asked for by asks)\n"))
    let shipped = RulesInForce(folder: Checkout.root + "/Rules")
    let visits = try #require(shipped.rules.first { $0.id == "cla-visit-interval" })
    let names = visits.lawValues(in: shipped.vocabulary).map { shipped.vocabulary.lawValues[$0].name }
    #expect(
      Set(names).isSuperset(of: [
        "remote visits", "visits as soon as practicable", "temporary approval of anyone",
      ]))
    #expect(!names.contains("temporary approval"))
  }

  @Test(arguments: [
    ("01/06/2027", true, "rests on nothing in force after 1 June 2027"), ("02/06/2027", false, ""),
    ("31/05/2026", true, "has rested on nothing in force after 31 May 2026"),
    ("01/06/2026", true, "rests on nothing in force after 1 June 2026"),
  ])
  func whatRulesRestOn(until: String, isTold: Bool, words: String) throws {
    let report = try Self.horizon(
      Self.world(
        inForce: "in force: {from: 01/01/2020, until: \(until), confidence: LP}\n",
        rules: [Self.rule("stands", "within 1 week", reviewed: "01/06/2026")]))
    #expect(report.needsAction == isTold)
    #expect(report.text.contains("! stands \(words)\n") == isTold)
  }

  /// A year after the last review it is due again; what is not due by the end is not told.
  @Test(
    arguments: [
      (nil, "never reviewed"), ("31/05/2025", "last reviewed on 31 May 2025, more than a year ago"),
      ("01/06/2025", "last reviewed on 1 June 2025, to be reviewed again by 1 June 2026"),
      ("01/06/2026", "last reviewed on 1 June 2026, to be reviewed again by 1 June 2027"),
      ("02/06/2026", "said to be reviewed on 2 June 2026, which is yet to come"),
    ] as [(String?, String)])
  func reviews(on day: String?, words: String) throws {
    let world = Self.world(rules: [Self.rule("read", "within 1 week", reviewed: day)])
    let report = try Self.horizon(world)
    #expect(report.text.hasSuffix("\nRules read again\n  · read: \(words)\n"), "\(report.text)")
    #expect(!report.needsAction)
  }

  @Test func aReviewThatIsNotDueYet() throws {
    let world = Self.world(rules: [Self.rule("read", "within 1 week", reviewed: "01/06/2026")])
    #expect(try Self.horizon(world, "364 days").text.hasSuffix("\nRules read again\n  nothing runs out\n"))
    #expect(try Self.horizon(world, "365 days").text.hasSuffix("reviewed again by 1 June 2027\n"))
  }

  @Test(arguments: [("31/05/2027", true), ("01/06/2027", true), ("02/06/2027", false)])
  func calendarsThatRunOut(last: String, isTold: Bool) throws {
    let calendars = [
      "calendars/school-terms.yaml": """
      calendar: school terms
      citation: made up
      terms:
        - {name: Summer, from: 13/04/2026, until: \(last)}

      """,
      "calendars/england.yaml": """
      calendar: england
      names: Working days
      citation: made up
      covers: {from: 01/01/2020, until: \(last)}
      weekend: [Saturday, Sunday]
      holidays: {25/12/2020: Christmas Day}

      """,
    ]
    let written = Self.rule("read", "once each school term", reviewed: "01/06/2026")
    let report = try Self.horizon(Self.world(rules: [written], calendars: calendars))
    #expect(report.text.contains("! working days are known until ") == isTold)
    #expect(report.text.contains("! school terms are known until ") == isTold)
    #expect(report.needsAction == isTold)
    // Terms that no rule counts may run out.
    let other = try Self.horizon(
      Self.world(rules: [Self.rule("read", "within 1 week", reviewed: "01/06/2026")], calendars: calendars))
    #expect(!other.text.contains("school terms"))
  }

  @Test(arguments: [
    ("12m", "1 June 2027"), ("12 months", "1 June 2027"), ("1 year", "1 June 2027"), ("1y", "1 June 2027"),
    ("90 days", "30 August 2026"), ("90d", "30 August 2026"), ("2w", "15 June 2026"),
    ("1 week", "8 June 2026"),
  ])
  func lengths(length: String, end: String) throws {
    let report = try Self.horizon(Self.world(rules: []), length)
    #expect(report.text.hasPrefix("From 1 June 2026 to \(end)\n"))
  }

  @Test(arguments: ["", "m", "0m", "12", "12h", "5 working days", "-3m", "soon", "999999999999m", "1.5y"])
  func whatIsNoLength(length: String) {
    let found = Self.world(rules: []).horizon(length, today: "01/06/2026")
    #expect(found.report == nil)
    #expect(found.mistake.hasPrefix("'\(length)' is no length of time to look ahead"))
  }

  @Test func aDayThatIsNone() {
    let found = Self.world(rules: []).horizon("12m", today: "31/06/2026")
    #expect(found.report == nil)
    #expect(found.mistake.hasPrefix("--today '31/06/2026' is not a date"))
  }

  /// What the README shows is what the program says of the shipped rules, with lines left out.
  @Test func theReadmeShowsTheProgramsOwn() throws {
    let page = String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self)
    let start = try #require(page.firstRange(of: "$ plumbline rules horizon 24m --today 22/11/2026\n"))
      .upperBound
    let shown = page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "```")).lowerBound)
    let said = try #require(
      RulesInForce(folder: Checkout.root + "/Rules").horizon("24m", today: "22/11/2026").report
    ).text.split(separator: "\n", omittingEmptySubsequences: false)
    var position = 0
    for line in shown.split(separator: "\n") where !line.hasSuffix("[…]") {
      guard let found = said[position...].firstIndex(of: line) else {
        Issue.record("the README shows '\(line)', and the program does not say it there")
        return
      }
      position = found + 1
    }
    #expect(position > 8)
  }
}
