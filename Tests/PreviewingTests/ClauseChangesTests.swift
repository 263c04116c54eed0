import _PlumblineTestSupport
import Diagnostics
import Previewing
import RuleLoading
import RuleModel
import Testing

/// Which clauses two folders of rules say differently, and the old rules with one of them as it is now.
@Suite struct ClauseChangesTests {
  private static let rule = """
    rule: visits
    asks: Are children visited?
    leave out:
      short break: another rule
      away: not here
    how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
    examples:
      - case: one
        today: 05/01/2026
        expect: []
    """

  private static func book(_ rule: String, dictionary: String = "entity: placement\nmeans: a place\n")
    -> [ReadRuleFile]
  {
    [
      RuleFile(name: "dictionary/d.yaml", bytes: Array(dictionary.utf8)),
      RuleFile(name: "statute/visits.yaml", bytes: Array(rule.utf8)),
    ].map { ReadRuleFile($0) }
  }

  private static func ruleBook(_ rule: String) -> RuleBook { RuleBook(files: book(rule).map(\.file)) }

  private static func changes(_ edits: [(String, String)]) -> ClauseChanges {
    let changed = edits.reduce(rule) { $0.replacing($1.0, with: $1.1) }
    return ClauseChanges(from: book(rule), to: book(changed))
  }

  @Test(arguments: [
    (
      "every 6 weeks", "every 5 weeks", "how soon, line 2, otherwise: 'every 6 weeks' became 'every 5 weeks'",
      8
    ),
    ("  away: not here\n", "", "leave out, away: taken away", 5),
    ("  away: not here\n", "  away: not here\n  other: so\n", "leave out, other: added", 6),
    ("leave out:", "only if: [a]\nleave out:", "only if: added", 3),
    ("how soon:\n", "how soon:\n  - weekly: every 1 week\n", "how soon: written anew", 7),
  ])
  func eachIsNamedWhereItStands(old: String, new: String, words: String, line: Int) {
    let found = Self.changes([(old, new)]).changes
    #expect(found.map(\.words) == [words])
    #expect(found.map(\.document) == ["rule: visits"])
    #expect(found.first?.place.description.hasPrefix("statute/visits.yaml:\(line):") == true)
  }

  @Test func whatJudgesNothingIsPassedOver() {
    #expect(Self.changes([("Are children visited?", "Are they?"), ("case: one", "case: two")]).changes == [])
    #expect(Self.changes([("every 6 weeks", "'every 6 weeks'")]).changes == [])
    #expect(Self.changes([("rule: visits\n", "# a comment\nrule: visits\n")]).changes == [])
  }

  @Test func linesInAnotherOrderAreAChange() {
    let swapped = Self.changes([
      ("short break: another rule\n  away: not here", "away: not here\n  short break: another rule")
    ])
    #expect(swapped.changes.map(\.words) == ["leave out: written anew"])
  }

  @Test func aRuleThatIsNewAndOneThatIsGone() {
    let renamed = Self.changes([("rule: visits", "rule: calls")])
    #expect(renamed.changes.map(\.words) == ["rule: calls: added", "rule: visits: taken away"])
  }

  /// What a rule judges by, as written.
  private static func judgedBy(_ book: RuleBook) throws -> [String] {
    let rule = try #require(book.rules.first)
    guard case .howSoon(let timetable) = rule.expectation else { return [] }
    return (rule.leaveOut + timetable.lines).map { line in
      line.conditions.map(\.text).joined(separator: ", ") + ": " + line.then.text
    }
  }

  /// The old rules with one clause judge as a text does in which that clause alone was written anew.
  @Test func theOldRulesWithOneClauseDifferInThatOnly() throws {
    let base =
      Self.rule + "\narea: leaders\nseverity: minor\nbasis: x\nlook at: each placement\nlook for: visits\n"
    let edits = [
      ("every 6 weeks", "every 5 weeks"), ("  away: not here\n", ""),
      ("within 1 week", "within 2 weeks"), ("leave out:\n", "leave out:\n  other: so\n"),
    ]
    let changed = edits.reduce(base) { $0.replacing($1.0, with: $1.1) }
    let found = ClauseChanges(from: Self.book(base), to: Self.book(changed))
    #expect(found.changes.count == 4)
    let alone = try found.changes.map { try Self.judgedBy(found.oldRules(with: $0)) }
    let written = try edits.map { try Self.judgedBy(Self.ruleBook(base.replacing($0.0, with: $0.1))) }
    #expect(Set(alone) == Set(written))
    #expect(Set(alone).count == 4)
    #expect(try !alone.contains(Self.judgedBy(Self.ruleBook(base))))
  }
}
