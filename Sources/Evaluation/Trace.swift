package import CaseModel
package import RuleChecking

/// Judges some subjects of a rule over the record, and tells how, step by step.
///
/// It is the evaluation itself that judges them: the obligations are those that `evaluate` gives.
///
/// - Parameters:
///   - rule: checked, and not one over results.
///   - tables: the case export.
///   - vocabulary: the one the rule was checked against.
///   - dates: as-at date and window.
///   - rows: the subjects, as rows of the table of the rule's entity.
package func trace(
  _ rule: CheckedRule, over tables: CaseTables, vocabulary: Vocabulary, dates: EvaluationDates, rows: [Int]
) -> RuleTrace {
  let workshop = Workshop(
    rules: [rule], tables: tables.tables, vocabulary: vocabulary, dates: dates, leastCases: 10)
  return workshop.withBench { $0.trace(0, rows: rows) }
}
