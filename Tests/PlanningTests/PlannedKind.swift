import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Planning
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// Rules written for a test, checked with the shipped dictionary and law, and the plan of them.
struct PlannedKind: Sendable {
  let rules: [CheckedRule]
  let plan: Plan

  /// - Parameter texts: what each rule asks, without the keys that every rule has and no answer turns on.
  init(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let vocabulary = PlanTests.shipped.vocabulary
    let files = texts.enumerated().map { number, text in
      RuleFile(
        name: "local/rule-\(number).yaml",
        bytes: Array(
          """
          rule: rule-\(number)
          asks: Is it so?
          area: leaders
          severity: moderate
          basis: CPR 2010 reg 28(2)
          \(text)
          """.utf8))
    }
    let read = RuleBook(files: files)
    let (checked, found) = check(read.rules, against: vocabulary)
    let mistakes = (read.diagnostics + found).filter {
      $0.severity == .error && $0.place.file?.hasPrefix("local/") ?? false
    }
    #expect(mistakes.map(\.message) == [], sourceLocation: sourceLocation)
    #expect(checked.count == texts.count, sourceLocation: sourceLocation)
    rules = checked
    plan = Planning.plan(checked, vocabulary: vocabulary)
  }

  /// What the evaluator makes of an export.
  func outcomes(_ records: GeneratedRecords) -> [RuleOutcome] {
    evaluate(
      rules, over: records.tables, vocabulary: PlanTests.shipped.vocabulary,
      dates: EvaluationDates(asAt: records.asAt)
    ).outcomes
  }

  /// Expects that plan and evaluator agree on rules over the record.
  ///
  /// - Parameter comparison: of the plan with the evaluator, kept from one export to the next.
  /// - Returns: how many obligations there were, by status.
  func agree(
    on records: GeneratedRecords, _ seed: UInt64, _ comparison: PlanComparison,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Status: Int] {
    var compared: [Status: Int] = [:]
    for outcome in outcomes(records) where !outcome.rule.isOverResults {
      // Dates that go with what cannot be told are those of one reading, and hang on the order of suppositions.
      let found = comparison.differences(
        of: outcome, over: records.tables, dates: EvaluationDates(asAt: records.asAt), isLoose: true
      ) { $0.detail.hasPrefix("more than four") }
      for row in outcome.obligations { compared[row.status, default: 0] += 1 }
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        """
        \(outcome.rule.id), seed \(seed), as at \(records.asAt.isoDescription)
          evaluator: \(found.native.prefix(5))
          plan: \(found.planned.prefix(5))
        """, sourceLocation: sourceLocation)
    }
    return compared
  }
}
