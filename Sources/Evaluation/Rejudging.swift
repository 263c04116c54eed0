package import CaseModel
package import RuleChecking

/// The obligations of some subjects of a rule, as `evaluate` gives them; none where the rule cannot be run.
///
/// - Parameter rows: the subjects, as rows of the table of the rule's entity.
package func judge(
  _ rule: CheckedRule, over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates, rows: [Int]
) -> [Obligation] {
  let workshop = Workshop(
    rules: [rule], tables: tables.tables, vocabulary: vocabulary, dates: dates, leastCases: 10)
  return workshop.withBench { $0.judge(0, rows: rows) }
}
