package import CaseModel
package import Chronology
package import Evaluation
import RuleChecking
import Workers

/// What a run found short, as `baseline.csv` tells it: where each duty stands among the rows, not its words.
package struct RunShortfalls: Sendable {
  /// The shortfalls of one rule.
  package struct OfRule: Sendable {
    package let outcome: RuleOutcome
    /// In order of identity.
    package let duties: [NumberedDuty]
  }

  /// The day the run judged the record as at.
  package let asAt: CivilDay
  /// What tells the dictionary, law and calendars of one run from those of another.
  package let foundations: String
  /// What tells the meaning of a rule in one run from that in another, for every rule that ran.
  package let meanings: [String: String]
  /// The references of children somebody must act for.
  package let needingAction: Set<String>
  /// In order of id.
  package let rules: [OfRule]
  /// Reads the duties.
  package let reader: DutyReader

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
    let run = result.outcomes.filter(\.isRun).sorted { $0.rule.id < $1.rule.id }
    let order = DutyOrder(over: tables, reader: reader)
    rules = inParallel(run.count) { index in
      let numbered = reader.numbered(of: run[index]) { $0.status.isShortfall }
      return OfRule(outcome: run[index], duties: order.sorted(numbered, of: run[index]))
    }
    let ids = Set(run.map(\.rule.id))
    self.asAt = asAt
    self.foundations = foundations
    self.meanings = meanings.filter { ids.contains($0.key) }
    self.needingAction = needingAction
    self.reader = reader
  }
}
