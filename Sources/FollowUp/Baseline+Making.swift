package import CaseModel
package import Chronology
package import Evaluation
import RuleChecking
import Workers

extension Baseline {
  /// What a run found short.
  ///
  /// - Parameters:
  ///   - result: what the rules about practice gave.
  ///   - tables: the export they judged.
  ///   - asAt: the day they judged it as at.
  ///   - meanings: what tells the meaning of each rule, by id; those that did not run are left out.
  ///   - foundations: what tells that of dictionary, law and calendars.
  ///   - needingAction: the references of children somebody must act for.
  package init(
    of result: EvaluationResult, over tables: CaseTables, asAt: CivilDay, meanings: [String: String],
    foundations: String, needingAction: Set<String>
  ) {
    let reader = DutyReader(over: tables, asAt: asAt)
    let run = result.outcomes.filter(\.isRun)
    let found = inParallel(run.count) { index in
      reader.duties(of: run[index]) { $0.status.isShortfall }.map(\.duty)
    }
    let ids = Set(run.map(\.rule.id))
    self.init(
      asAt: asAt, foundations: foundations, meanings: meanings.filter { ids.contains($0.key) },
      needingAction: needingAction, shortfalls: found.flatMap(\.self).sorted { $0.identity < $1.identity })
  }
}
