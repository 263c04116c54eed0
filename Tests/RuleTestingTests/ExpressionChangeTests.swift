import RuleModel
import Diagnostics
import RuleTesting
import Testing

/// Which changes an expression and a rule have: through a rule, as `rules mutate` finds them.
@Suite struct ExpressionChangeTests {
  /// Every change of a condition that no example notices, because the rule has no example that could.
  private func changes(of condition: String) throws -> [String] {
    let rule = try ProtectedRule(
      """
      rule: changed
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each placement
      holds: \(condition)

      """)
    // Conditions that are named are changed in the dictionary too, where other rules may notice.
    return rule.protection().gaps.filter { $0.rule != nil }.map(\.change.words)
  }

  @Test(arguments: [
    (
      "start on or before 01/04/2020",
      [
        "'on or before' becomes 'before'", "'01/04/2020' becomes '31/03/2020'",
        "'01/04/2020' becomes '02/04/2020'",
      ]
    ),
    (
      "start after as at - 12 months",
      ["'after' becomes 'on or after'", "'12' becomes '11'", "'12' becomes '13'"]
    ),
    ("type is one of [U1, U2]", ["'U1' is left out of the list", "'U2' is left out of the list"]),
    ("type is not U1", ["'not' is left out"]),
    ("temporary approval is yes", ["'is yes' becomes 'is no'"]),
    ("with parents and not short break", ["'and' becomes 'or'", "'not' is left out"]),
    ("no visit where child seen", ["'no' becomes 'any'"]),
    (
      "count of visits where (child seen) is at least 2",
      ["'is at least' becomes 'is more than'", "'2' becomes '1'", "'2' becomes '3'"]
    ),
    ("start is on a weekend", ["'on a weekend' becomes 'on a working day'"]),
    (
      "start is not on a working day",
      ["'not' is left out", "'on a working day' becomes 'on a weekend'"]
    ),
    // A number in a name, a word in a code and a name in quotes are no clauses.
    ("meant to last to 18", []),
    ("law \"remote visits\" on start", []),
  ])
  func changesOfACondition(condition: String, expected: [String]) throws {
    #expect(try changes(of: condition) == expected)
  }

  /// A folded text is one line to the reader of YAML; its words are found where they stand.
  @Test func aConditionOverSeveralLinesIsUnderlinedWhereItsWordsStand() throws {
    let rule = try ProtectedRule(
      """
      rule: changed
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each placement
      holds: >-
        type is U1
        and start after
        01/04/2020

      """)
    let places = rule.protection().gaps.map(\.change.place)
    #expect(
      places == [
        .text(file: ProtectedRule.file, line: 9, column: 3, length: 3),
        .text(file: ProtectedRule.file, line: 9, column: 13, length: 5),
        .text(file: ProtectedRule.file, line: 10, column: 3, length: 10),
        .text(file: ProtectedRule.file, line: 10, column: 3, length: 10),
      ])
  }
}
