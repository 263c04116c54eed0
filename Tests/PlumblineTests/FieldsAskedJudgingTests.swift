import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Evaluation
import Plumbline
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading
import Testing

/// A rule judges an export of which only the fields it reads were read as it judges the whole.
@Suite struct FieldsAskedJudgingTests {
  private static let rules = RulesInForce(folder: Checkout.root + "/Rules")

  private func read(asked: FieldsAsked?) throws -> CaseTables {
    let book = Self.rules.book
    return try #require(
      readCaseExport(
        paths: [Checkout.root + "/Samples/county-2019"], mapping: nil, known: book.mappings,
        dictionary: book.dictionary, asked: asked
      ).tables)
  }

  /// The duties of a rule, without its place among the rules.
  private func described(_ outcome: RuleOutcome?) -> [String] {
    outcome?.obligations.map { obligation in
      var own = obligation
      own.rule = 0
      return "\(own)"
    } ?? []
  }

  @Test func eachRuleReadsAllThatItNeeds() throws {
    let rules = try #require(Self.rules.rules(only: [])).filter { $0.rule.forReturn == nil }
    let vocabulary = Self.rules.vocabulary
    let dates = EvaluationDates(asAt: try #require(CivilDay.parse("2019-10-07")))
    let whole = evaluate(rules, over: try read(asked: nil), vocabulary: vocabulary, dates: dates)
    var left = 0
    for rule in rules {
      // A rule over results needs the rules whose results it looks at.
      let together = rules.filter { $0.id == rule.id || $0.id == rule.resultsOf }
      let tables = try read(asked: together.fieldsAsked(vocabulary))
      left += tables.tables.reduce(0) { $0 + $1.columns.count { !$0.isSupplied } }
      let outcome = evaluate(together, over: tables, vocabulary: vocabulary, dates: dates).outcomes.last
      let expected = whole.outcomes.first { $0.rule.id == rule.id }
      #expect(outcome?.rule.id == rule.id)
      #expect(outcome?.notRunBecause == expected?.notRunBecause, "\(rule.id)")
      let isSame = described(outcome) == described(expected)
      #expect(isSame, "\(rule.id)")
    }
    let all = try read(asked: nil).tables.reduce(0) { $0 + $1.columns.count { !$0.isSupplied } }
    #expect(left > all * rules.count, "nothing was left out")
  }
}
