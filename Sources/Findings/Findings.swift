package import CaseModel
package import Diagnostics
package import Evaluation
package import RuleChecking
package import RuleModel
import Workers

/// Turns what an evaluation gave into what an inspector would say of it.
///
/// - Parameters:
///   - result: the obligations of every rule.
///   - tables: the export they were judged over.
///   - vocabulary: the one the rules were checked against.
///   - frameworks: inspection frameworks with the periods they were in force.
///   - dates: as-at date and window of the evaluation.
///   - settings: what the run was told.
///   - diagnostics: what is wrong with rules and settings; what was found in the export is added.
///   - leftOut: rules that could not be run because they have mistakes.
/// - Returns: findings under the areas of the framework in force on the as-at date, and every open child.
package func findings(
  of result: EvaluationResult, tables: CaseTables, vocabulary: Vocabulary, frameworks: [Framework],
  dates: EvaluationDates, settings: FindingSettings, diagnostics: [Diagnostic] = [],
  leftOut: [LeftOutRule] = []
) -> InspectionReport {
  let children = tables.table("child")?.rowCount ?? 0
  let framework = frameworks.inForce(on: dates.asAt) ?? .none(on: dates.asAt)
  // The children are gone through meanwhile: they and the rules' findings take about as long.
  let open = Meanwhile {
    openChildren(
      result, tables: tables, vocabulary: vocabulary, children: children, asAt: dates.asAt,
      writeUpAllowance: settings.writeUpAllowance)
  }
  let maker = FindingMaker(
    tables: tables, vocabulary: vocabulary, framework: framework, dates: dates, children: children,
    lawDay: settings.law?.day)
  let outcomes = result.outcomes
  let found = inParallel(outcomes.count) { maker.finding(outcomes[$0]) }
  return InspectionReport(
    title: settings.title, asAt: dates.asAt, asAtFrom: settings.asAtFrom, windowOpens: dates.windowOpens,
    framework: framework, areas: gather(found, under: framework),
    openChildren: open.value ?? [],
    recordingGaps: recordingGaps(result, tables: tables), fieldGaps: tables.gapsOfPractice,
    accounts: tables.accounts, hiddenRows: result.hiddenRows,
    assumptions: tables.assumptions.map(\.statement).unique(),
    diagnostics: diagnostics + tables.diagnostics, mapping: tables.mapping,
    toolVersion: settings.toolVersion, leftOut: leftOut, reconciliation: tables.reconciliation,
    law: settings.law, localChanges: settings.localChanges)
}

extension CaseTables {
  /// Gaps of the fields that rules about practice read: those of a return as it was sent in are told with its
  /// checks.
  fileprivate var gapsOfPractice: [FieldGap] {
    gaps().filter { dictionary[$0.entity]?.isAsReturned != true }
  }
}

extension [String] {
  /// Each once, in the order of their first mention.
  fileprivate func unique() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
