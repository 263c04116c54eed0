import RuleModel
import RuleLoading
import _PlumblineTestSupport
import Diagnostics
import RuleTesting
import Testing

/// What changes of a rule its examples notice.
@Suite struct ProtectionTests {
  private static func rule(_ examples: String) -> String {
    """
    rule: first-visit
    asks: Is each child seen soon?
    area: leaders
    severity: minor
    basis: CPR 2010 reg 28(2)
    look at: each protection plan
    leave out:
      held for another authority: the other authority visits
    look for: protection visits
    that count if: child seen
    how soon:
      - first protection visit: within 5 working days
      - otherwise: every 10 days
    examples:

    """ + examples
  }

  private static let seenInTime = """
      - case: seen on the fifth working day
        today: 09/03/2026
        protection plan: {start: 02/03/2026}
        protection visit: 09/03/2026
        expect: ["met, due 09/03/2026"]

    """

  @Test func whatNoExampleNotices() throws {
    let rule = try ProtectedRule(Self.rule(Self.seenInTime))
    let protection = rule.protection()
    let own = protection.gaps.filter { $0.rule != nil }
    #expect(
      own.map(\.change.words) == [
        "this line is left out",  // held for another authority
        "this line is left out",  // that count if
        "this line is left out",  // otherwise
        "'10' becomes '9'", "'10' becomes '11'",
      ])
    #expect(protection.failing == [])
    // Both numbers of the first line, the line itself and its place were noticed.
    #expect(own == protection.gaps)
    #expect(protection.changes == own.count + 4)
  }

  /// The same numbers and lines, noticed as soon as an example stands on the other side.
  @Test func anExampleClosesAGap() throws {
    let rule = try ProtectedRule(
      Self.rule(
        Self.seenInTime + """
            - case: not seen, then seen, then not for eleven days
              today: 20/03/2026
              protection plan: {start: 02/03/2026}
              protection visits: [{date: 03/03/2026, child seen: no}, {date: 09/03/2026}]
              expect: ["met, done 09/03/2026", "overdue 1 day, due 19/03/2026"]
              only: yes
            - case: of another authority
              today: 20/03/2026
              protection plan: {start: 02/03/2026, another authority's plan: yes}
              expect: [excluded]

          """))
    #expect(rule.protection().gaps.filter { $0.rule != nil }.map(\.change.words) == [])
  }

  /// Left out alone, the condition would leave an assumption behind that nothing asks for, and so no rule.
  @Test func whatIsAssumedOfAConditionGoesWithIt() throws {
    let rule = try ProtectedRule(
      """
      rule: first-visit
      asks: Is each child seen soon?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each protection plan
      leave out:
        held for another authority: the other authority visits
      look for: protection visits
      how soon: within 5 working days
      excused if:
        start before 01/01/2000, child not yet born: who could be seen
        child not yet born: nobody could be seen
      if not recorded:
        held for another authority: assume no
        start before 01/01/2000: assume no
      examples:
        - case: seen on the fifth working day
          today: 31/03/2026
          protection plan: {start: 02/03/2026}
          protection visit: 09/03/2026
          expect: ["met, due 09/03/2026"]
        - case: seen on the sixth
          today: 31/03/2026
          protection plan: {start: 02/03/2026}
          protection visit: 10/03/2026
          expect: ["late, due 09/03/2026"]

      """)
    let words = rule.protection().gaps.filter { $0.rule != nil }.map(\.change.words)
    #expect(words.contains("this line is left out, and what 'if not recorded' assumes of it"))
    #expect(words.contains("'before' becomes 'on or before', here and under 'if not recorded'"))
    #expect(words.contains("this is left out, and what 'if not recorded' assumes of it"))
    #expect(words.contains("'assume no' becomes 'assume yes'"))
  }

  @Test func severitiesAreNoticedWhereExamplesStateThem() throws {
    func words(_ expected: String) throws -> [String] {
      try ProtectedRule(
        """
        rule: first-visit
        asks: Is each child seen soon?
        area: leaders
        severity: serious
        grace:
          up to 2 days: minor
        basis: CPR 2010 reg 28(2)
        look at: each protection plan
        look for: protection visits
        how soon: within 5 days
        examples:
          - case: two days late
            today: 31/03/2026
            protection plan: {start: 02/03/2026}
            protection visit: 09/03/2026
            expect: ["late 2 days\(expected)"]
          - case: three days late
            today: 31/03/2026
            protection plan: {start: 02/03/2026}
            protection visit: 10/03/2026
            expect: ["late 3 days\(expected.replacing("minor", with: "serious"))"]

        """
      ).protection().gaps.map(\.change.words)
    }
    #expect(try words("") == ["this line is left out", "'2' becomes '1'", "'2' becomes '3'"])
    #expect(try words(", severity minor") == [])
  }

  @Test func whatCannotMakeADifferenceIsNoChange() throws {
    let rule = try ProtectedRule(
      """
      rule: reviews
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each care period
      look for: reviews
      how soon:
        - first review: within 20 working days
        - second review: every 3 months
      examples:
        - case: nothing yet
          today: 06/01/2026
          care period: {start: 05/01/2026}
          expect: ["due, due 02/02/2026"]

      """)
    // No interval is both the first and the second, so that their lines may change places.
    #expect(
      rule.protection().gaps.map(\.change.words) == [
        "this line is left out", "'3' becomes '2'", "'3' becomes '4'",
      ])
  }

  @Test func aRuleWhoseExamplesFailIsNotChanged() throws {
    let rule = try ProtectedRule(
      Self.rule(Self.seenInTime.replacing("due 09/03/2026", with: "due 10/03/2026")))
    #expect(rule.protection().failing == ["first-visit"])
    #expect(rule.protection().changes == 0)
  }

  @Test func theClauseIsUnderlined() throws {
    let rule = try ProtectedRule(Self.rule(Self.seenInTime))
    let warning = try #require(
      rule.protection().diagnostics.first { $0.message.hasSuffix("'10' becomes '9'") })
    #expect(
      DiagnosticRendering(sources: rule.inForce.book.sources).render(warning) == """
        local/test.yaml:13:22: warning[PL0406]: no example notices if '10' becomes '9'
         13 |   - otherwise: every 10 days
            |                      ^^

        """)
  }
}
