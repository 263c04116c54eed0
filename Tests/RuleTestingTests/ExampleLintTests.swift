import _PlumblineTestSupport
import Diagnostics
import Plumbline
import RuleTesting
import Testing

/// Which examples lint asks for, and what becomes of known gaps and reasons.
@Suite struct ExampleLintTests {
  private func rule(_ expectation: String, _ examples: String) throws -> ProtectedRule {
    try ProtectedRule(
      """
      rule: asked
      asks: Is each child seen soon?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each protection plan
      \(expectation)
      examples:
      \(examples)
      """)
  }

  private func asked(_ rule: ProtectedRule) -> [String] {
    missingExamples(of: [rule.rule], vocabulary: rule.inForce.vocabulary).map(\.message)
  }

  private static let onTheLastDay = """
      - case: seen on the fifth working day
        today: 31/03/2026
        protection plan: {start: 27/02/2026}
        protection visit: 06/03/2026
        expect: ["met, due 06/03/2026"]

    """
  private static let visits = "look for: protection visits\nhow soon: within 5 working days"

  @Test func anExampleIsAskedForEachStatusAndEitherSide() throws {
    let rule = try rule(Self.visits, Self.onTheLastDay)
    let missing = missingExamples(of: [rule.rule], vocabulary: rule.inForce.vocabulary)
    #expect(
      Set(missing.map(\.message)) == [
        "no example expects 'late'", "no example expects 'overdue'", "no example expects 'not-met'",
        "no example expects 'due'", "no example expects 'excluded'", "no example expects 'not-assessable'",
        "no example stands on the first day late of this limit",
      ])
    #expect(missing.allSatisfy { $0.severity == .warning })
    let limit = try #require(missing.first { $0.code == .boundaryWithoutExample })
    #expect(limit.place == .text(file: ProtectedRule.file, line: 8, column: 11, length: 21))
  }

  /// A visit without a day of writing up may have been written up in time: it is never known to be overdue.
  @Test func noExampleIsAskedOfWhatAnEmptyCellCannotShow() throws {
    let rule = try ProtectedRule(
      """
      rule: asked
      asks: Is each visit written up soon?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each visit
      look for: written up
      how soon: within 5 working days
      examples:
        - case: on the day
          today: 31/03/2026
          visit: {date: 16/02/2026, written up: 16/02/2026}
          expect: [met]
      """)
    let statuses = asked(rule).filter { $0.hasPrefix("no example expects") }
    #expect(
      Set(statuses) == [
        "no example expects 'late'", "no example expects 'due'", "no example expects 'excluded'",
        "no example expects 'not-assessable'",
      ])
  }

  /// The fifth working day was a Friday: the first day late is the Monday, or the Saturday before it.
  @Test(arguments: [("09/03/2026", true), ("07/03/2026", true), ("10/03/2026", false)])
  func theFirstDayLateMayBeTheNextWorkingDay(visited: String, isFirst: Bool) throws {
    let late = """
        - case: seen later
          today: 31/03/2026
          protection plan: {start: 27/02/2026}
          protection visit: \(visited)
          expect: [late]

      """
    let found = asked(try rule(Self.visits, Self.onTheLastDay + late))
    #expect(found.contains("no example stands on the first day late of this limit") != isFirst)
    #expect(!found.contains("no example stands on the last day in time of this limit"))
  }

  @Test func onlyWhatTheRuleCanSayIsAskedFor() throws {
    let found = asked(
      try rule(
        "clock starts: as at\nholds: another authority's plan",
        """
          - case: of another authority
            today: 31/03/2026
            protection plan: {start: 27/02/2026, another authority's plan: yes}
            expect: [met]

        """))
    #expect(found == ["no example expects 'not-assessable'", "no example expects 'not-met'"])
  }

  // MARK: Known gaps

  @Test func knownGapsAreListed() throws {
    let gap = """
        - case: a visit by a duty worker should not count
          today: 31/03/2026
          protection plan: {start: 27/02/2026}
          protection visit: {date: 06/03/2026, worker: DUTY}
          expect: [overdue]
          known gap: yes

      """
    let written = try rule(Self.visits, Self.onTheLastDay + gap)
    let rules = RulesInForce(book: written.inForce.book)
    let run = try #require(rules.test(["asked"]))
    #expect(run.passed)
    #expect(run.text.contains("  known gap: a visit by a duty worker should not count\n"))
    #expect(run.text.hasSuffix("2 examples, 0 failed, 1 known gap\n"))
    #expect(rules.list().contains("    known gap: a visit by a duty worker should not count\n"))
  }

  /// What a rule gets wrong shows no status of it, and stands on no side of a limit.
  @Test func aKnownGapIsNoExampleOfAStatus() throws {
    let late = """
        - case: on the sixth working day
          today: 31/03/2026
          protection plan: {start: 27/02/2026}
          protection visit: 09/03/2026
          expect: [late]

      """
    let shown = asked(try rule(Self.visits, Self.onTheLastDay + late))
    #expect(!shown.contains("no example expects 'late'"))
    #expect(!shown.contains("no example stands on the first day late of this limit"))
    let gap = late.replacing("expect: [late]", with: "expect: [late 7 days]\n    known gap: yes")
    let asked = asked(try rule(Self.visits, Self.onTheLastDay + gap))
    #expect(asked.contains("no example expects 'late'"))
    #expect(asked.contains("no example stands on the first day late of this limit"))
  }

  @Test func theReadBackCountsAKnownGapApart() throws {
    let gap = Self.onTheLastDay.replacing("on the fifth", with: "not yet").replacing(
      "\"met, due 06/03/2026\"]", with: "late]\n    known gap: yes")
    let rules = RulesInForce(book: try rule(Self.visits, Self.onTheLastDay + gap).inForce.book)
    let text = try #require(rules.readBack(["asked"]))
    #expect(text.contains("  - 1 example shows what comes of it.\n"))
    #expect(text.contains("  - 1 example shows what the rule is known to get wrong:\n"))
    #expect(text.contains("    - Seen not yet working day.\n"))
  }

  @Test func aGapThatIsClosedFails() throws {
    let closed = Self.onTheLastDay + "    known gap: yes\n"
    let run = try #require(
      RulesInForce(book: try rule(Self.visits, closed).inForce.book).test(["asked"]))
    #expect(!run.passed)
    #expect(run.text.contains("it is marked 'known gap: yes', and behaves: take the mark away"))
  }

  // MARK: Reasons

  @Test func aReasonExplainsAClauseAndNoOther() throws {
    let reasons = """
      no example for:
        every 10: the figure is the authority's own
        within 6 days: there is no such clause

      """
    let written = try rule(
      "look for: protection visits\nhow soon: every 10 days\nmay precede: 3 days\n" + reasons,
      """
        - case: not due yet
          today: 02/03/2026
          protection plan: {start: 02/03/2026}
          expect: [due]

      """)
    let found = written.protection()
    #expect(
      found.explained.map(\.reason) == [
        "the figure is the authority's own", "the figure is the authority's own",
      ])
    #expect(found.explained.map(\.change.words) == ["'10' becomes '9'", "'10' becomes '11'"])
    #expect(
      found.gaps.map(\.change.words) == ["this line is left out", "'3' becomes '2'", "'3' becomes '4'"])
    #expect(found.idleReasons.map(\.code) == [.idleReason])
    #expect(
      found.idleReasons.first?.place == .text(file: ProtectedRule.file, line: 12, column: 3, length: 13))
  }
}
