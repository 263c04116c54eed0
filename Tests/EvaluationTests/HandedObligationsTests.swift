import Evaluation
import RuleChecking
import Testing
import Workers
import _PlumblineTestSupport

/// Obligations handed on as they are judged are those that are kept otherwise.
@Suite struct HandedObligationsTests {
  private static let shipped = ShippedRuleTests.shipped

  @Test func theyAreTheSame() throws {
    let cases = (0..<UInt64(200)).map { VisitCase(seed: $0) }
    let tables = VisitCase.tables(cases, dictionary: Self.shipped.vocabulary.dictionary)
    let dates = EvaluationDates(asAt: cases[0].asAt)
    let rules = Self.shipped.rules
    #expect(rules.count > 4 * workerCount)
    #expect(rules.count { $0.isOverResults } > 0)
    let kept = evaluate(rules, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
    var handed: [(rule: String, rows: [Obligation])] = []
    let rest = evaluate(rules, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates) {
      rule, rows in
      if handed.last?.rule != rule.id { handed.append((rule.id, [])) }
      handed[handed.count - 1].rows += rows
    }
    let ofRecord = kept.outcomes.filter { !$0.rule.isOverResults }
    #expect(handed.map(\.rule) == ofRecord.map(\.rule.id))
    for (one, other) in zip(handed, ofRecord) { #expect(one.rows == Array(other.obligations)) }
    #expect(handed.reduce(0) { $0 + $1.rows.count } > 1000)
    #expect(rest.outcomes.map(\.rule.id) == kept.outcomes.map(\.rule.id))
    #expect(rest.outcomes.map(\.groups) == kept.outcomes.map(\.groups))
    #expect(rest.outcomes.map(\.notRunBecause) == kept.outcomes.map(\.notRunBecause))
    #expect(rest.outcomes.map(\.alsoShown.count) == kept.outcomes.map(\.alsoShown.count))
    let lookedAt = Set(rules.compactMap(\.resultsOf))
    for outcome in rest.outcomes where !lookedAt.contains(outcome.rule.id) {
      #expect(outcome.obligations.isEmpty)
    }
  }
}
