package import CaseModel
package import Chronology
package import Diagnostics
package import Evaluation
package import RuleChecking

/// What people decided and said about duties, and what changed since an earlier run.
///
/// It lies over what was judged, and changes no status, share or count.
package struct FollowUp: Sendable {
  /// What changed; nil where no earlier run was given.
  package var since: SinceLastCheck?
  /// The waivers that hold, in the order written.
  package var waivers: [AppliedWaiver] = []
  /// The disputes that could be followed, in the order written.
  package var disputes: [FollowedDispute] = []
  /// Marks of single duties, by rule.
  package var marks: [String: DutyMarks] = [:]
  /// What is wrong with waivers and disputes.
  package var diagnostics: [Diagnostic] = []

  /// Nothing was decided, said or given.
  package init() {}

  /// Holds an evaluation against waivers, disputes and an earlier run.
  ///
  /// - Parameters:
  ///   - result: what the rules about practice gave.
  ///   - tables: the export they judged.
  ///   - asAt: the day they judged it as at.
  ///   - rules: the rules in force, those that were not run included.
  ///   - waivers, disputes: as loaded.
  ///   - earlier: what the earlier run found short.
  ///   - meanings: what tells the meaning of each rule from others, by id.
  ///   - foundations: what tells that of dictionary, law and calendars.
  package init(
    _ result: EvaluationResult, over tables: CaseTables, asAt: CivilDay, rules: [CheckedRule],
    waivers: [Waiver],
    disputes: [Dispute], earlier: Baseline?, meanings: [String: String], foundations: String
  ) {
    let finder = DutyFinder(result.outcomes, over: tables, rules: rules.map(\.id))
    if !waivers.isEmpty {
      var matching = WaiverMatching(
        finder: finder, rules: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }, asAt: asAt)
      for waiver in waivers { matching.take(waiver) }
      self.waivers = matching.applied
      diagnostics += matching.diagnostics
      for (rule, rows) in matching.marks {
        marks[rule, default: DutyMarks()].waivedUntil = rows.mapValues(\.until)
      }
    }
    if !disputes.isEmpty {
      var matching = DisputeMatching(finder: finder, asAt: asAt, earlier: earlier)
      for dispute in disputes { matching.take(dispute) }
      self.disputes = matching.followed
      diagnostics += matching.diagnostics
    }
    if let earlier {
      let compared = Comparison(with: earlier, meanings: meanings, over: tables, asAt: asAt).all(
        result.outcomes)
      for rule in compared where !rule.marks.isEmpty {
        marks[rule.rule.rule, default: DutyMarks()].since = rule.marks
      }
      since = SinceLastCheck(
        asAt: earlier.asAt, foundationsChanged: earlier.foundations != foundations,
        rules: compared.map(\.rule).filter { !$0.counts.isEmpty || !$0.gone.isEmpty || $0.meaning != .same },
        changes: compared.flatMap(\.changes), departures: compared.flatMap(\.departures))
    }
  }
}
