import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import RuleModel
import Testing

/// The rows that a check of a return comes upon where it finds something wrong.
@Suite struct ReachedRowsTests {
  /// The rows reached for each subject that falls short, as `entity row`, of a check asked of a few rows.
  private func reached(_ asked: String, _ records: String) throws -> [Int: [String]] {
    let written = WrittenRule(
      """
      rule: asked
      return: SSDA903
      asks: Is it so?
      basis: SSDA903 checks
      \(asked)
      say: {row: It is not so.}
      cannot see: none
      examples:
        - case: asked
          today: 31/03/2021
          \(records)
          expect: [not-met]
      """, amongShipped: false)
    #expect(written.diagnostics.map(\.message) == [])
    let rule = try #require(written.rule)
    let vocabulary = ShippedRuleTests.shipped.vocabulary
    let example = try #require(rule.rule.examples.first)
    let result = evaluate(
      [rule], over: tables(of: example, dictionary: vocabulary.dictionary), vocabulary: vocabulary,
      dates: EvaluationDates(asAt: try #require(CivilDay.parse("31/03/2021"))))
    let outcome = try #require(result.outcomes.first)
    return Dictionary(
      uniqueKeysWithValues: outcome.reached.map { found in
        let rows = found.rows.map { "\(vocabulary.dictionary.entities[$0.entity].name) \($0.row)" }
        return (Int(found.subject), rows)
      })
  }

  private static let episodes = """
    returned episodes:
          - {child: A, start: 01/01/2021, legal status: C2}
          - {child: B, start: 02/01/2021, legal status: C2}
          - {child: C, start: 03/01/2021, legal status: V2}
    """

  @Test func rowsThatAConditionCounts() throws {
    let found = try reached(
      """
      look at: each returned episode
      holds: count of returned episodes of the same legal status is at most 1
      """, Self.episodes)
    #expect(found == [0: ["returned episode 1"], 1: ["returned episode 0"]])
  }

  /// What is held against a limit is counted from rows too, whosever they are.
  @Test func rowsThatALimitCounts() throws {
    let limited = try reached(
      """
      look at: each returned episode
      no more than:
        of: count of returned episodes of the same legal status
        limit: 1
      """, Self.episodes)
    #expect(limited == [0: ["returned episode 1"], 1: ["returned episode 0"]])
    let part = try reached(
      """
      look at: each returned episode
      all:
        - part: one
          no more than:
            of: count of returned episodes of the same legal status where start after 01/01/2021
            limit: 0
      """, Self.episodes)
    #expect(part == [0: ["returned episode 1"], 1: [], 2: []])
  }
}
