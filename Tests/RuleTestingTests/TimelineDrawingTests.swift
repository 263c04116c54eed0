import RuleChecking
import _PlumblineTestSupport
import Evaluation
import RuleTesting
import Testing

/// Examples drawn as text.
@Suite struct TimelineDrawingTests {
  private func drawn(_ today: String, _ records: String) throws -> String {
    let rule = try ProtectedRule(
      """
      rule: first-visit
      asks: Is each child seen soon?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each protection plan
      look for: protection visits
      that count if: child seen
      how soon: every 10 days
      examples:
        - case: drawn
          today: \(today)
          \(records)
          expect: []

      """)
    let examples = PreparedExamples(of: rule.rule, vocabulary: rule.inForce.vocabulary)
    return drawing(
      of: try #require(examples.timeline(0, of: rule.rule, vocabulary: rule.inForce.vocabulary)), width: 57)
  }

  @Test func marksStandOnTheirDays() throws {
    // Fifty-one columns for fifty days: a day a column.
    let text = try drawn(
      "21/04/2026",
      """
      protection plan: {start: 02/03/2026, end: 20/04/2026}
          protection visits: [{date: 05/03/2026, child seen: no}, {date: 09/03/2026}, {date: 29/03/2026}, {date: 30/03/2026, child seen: not recorded}]
      """)
    #expect(
      text == """
            02/03/2026                               21/04/2026
            ...o...x...................x?....................ET
            C======X==D........................................
            row 1: met, due 12/03/2026, done 09/03/2026, clock 02/03/2026
            .......C=========D---------X.......................
            row 2: late 10 days, due 19/03/2026, done 29/03/2026, clock 09/03/2026
            ...........................C=========D.............
            row 3: not-assessable, due 08/04/2026, clock 29/03/2026, unknown child seen
            C clock | D due | X done | E end | T today
            x counts | o does not count
            ? not recorded whether it counts | = in time
            - late

        """)
  }

  @Test func noLineIsLongerThanItIsTold() throws {
    let text = try drawn("31/03/2026", "protection plan: {start: 01/01/2026}")
    for line in text.split(separator: "\n") where !line.contains("row ") { #expect(line.count <= 57) }
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func oneDayAlone() throws {
    #expect(try drawn("02/03/2026", "protection plan: {start: 02/03/2026}").contains("02/03/2026"))
  }
}
