import CaseModel
import Evaluation
import RuleChecking

/// A rule's subjects judged as a run judges them, many at the same time, and the same subjects judged one by one.
struct OneByOne {
  /// How many rows came of them together.
  let rows: Int
  /// Where the two differ; none where they do not.
  let differences: [String]

  init(_ rule: CheckedRule, over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates) {
    let result = evaluate([rule], over: tables, vocabulary: vocabulary, dates: dates)
    let came = result.outcomes.flatMap { Array($0.obligations) }
    let oneByOne = judge(
      rule, over: tables, vocabulary: vocabulary, dates: dates,
      rows: Array(0..<tables.tables[rule.entity].rowCount))
    rows = came.count
    let place = zip(came, oneByOne).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    if let place {
      differences = ["\(rule.id), row \(place): \(came[place]), one by one \(oneByOne[place])"]
    } else {
      differences =
        came.count == oneByOne.count ? [] : ["\(rule.id): \(came.count) rows for \(oneByOne.count)"]
    }
  }
}
