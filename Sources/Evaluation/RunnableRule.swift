package import CaseModel
package import RuleChecking

/// A rule as it is run over an export.
package struct RunnableRule: Sendable {
  /// What the export cannot say is taken out of it: exclusions, excuses, remarks and ends that turn on what it lacks.
  package var rule: CheckedRule
  /// What the export would have to hold for it to run; empty where it runs.
  package var notRunBecause: [String]
}

/// A rule as it would be run over an export, by the tables and columns that the export has.
package func runnable(
  _ rule: CheckedRule, over tables: CaseTables, vocabulary: Vocabulary
) -> RunnableRule {
  let requirements = Requirements(tables: tables.tables, conditions: vocabulary.conditions)
  return RunnableRule(
    rule: requirements.settingAside(rule).0, notRunBecause: requirements.missing(for: rule))
}
