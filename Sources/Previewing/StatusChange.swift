package import CaseModel
package import Evaluation
import RuleChecking

/// A duty that two sets of rules judge differently.
package struct StatusChange: Sendable, Hashable {
  /// What a duty is known by, whichever rules judge it.
  package struct Duty: Sendable, Hashable {
    package var rule: String
    /// Empty for the rule as a whole.
    package var part: String
    /// The row it is about, by its identifier.
    package var subject: String
    /// Days or minutes, as the rule counts; nil where it has none.
    package var clock: Int32?
    /// Which of several duties of one clock it is, from 0.
    package var ordinal: Int
  }

  package var duty: Duty
  /// The child's identifier; empty where the duty is nobody's.
  package var child: String
  /// Nil where the old rules know no such duty.
  package var old: Status?
  /// Nil where the new rules know none.
  package var new: Status?
}

/// What rules make of an export, by duty.
package struct JudgedDuties: Sendable {
  private var statuses: [StatusChange.Duty: (status: Status, child: String)] = [:]
  /// The rules that were run.
  package let run: Set<String>

  /// Takes up what an evaluation over the tables gave.
  package init(_ outcomes: [RuleOutcome], over tables: CaseTables) {
    run = Set(outcomes.filter(\.isRun).map(\.rule.id))
    let children = tables.table("child")
    for outcome in outcomes where !outcome.rule.isOverResults {
      let table = tables.tables[outcome.rule.entity]
      for row in outcome.obligations {
        var duty = StatusChange.Duty(
          rule: outcome.rule.id,
          part: outcome.rule.hasAlternatives ? "" : outcome.rule.partName(row.part) ?? "",
          subject: table.name(of: Int(row.subject)), clock: row.clock, ordinal: 0)
        while statuses[duty] != nil { duty.ordinal += 1 }
        let child = row.child >= 0 ? children?.name(of: Int(row.child)) : nil
        statuses[duty] = (row.status, child ?? "")
      }
    }
  }

  /// The status of a duty; nil where there is no such duty.
  package subscript(duty: StatusChange.Duty) -> Status? { statuses[duty]?.status }

  /// What other rules judge differently, in order of rule, child, subject and clock.
  package func changes(to other: JudgedDuties) -> [StatusChange] {
    var changes: [StatusChange] = []
    for (duty, (status, child)) in statuses where other[duty] != status {
      changes.append(StatusChange(duty: duty, child: child, old: status, new: other[duty]))
    }
    for (duty, (status, child)) in other.statuses where statuses[duty] == nil {
      changes.append(StatusChange(duty: duty, child: child, old: nil, new: status))
    }
    return changes.sorted {
      ($0.duty.rule, $0.child, $0.duty.subject, $0.duty.part, $0.duty.clock ?? .min, $0.duty.ordinal)
        < ($1.duty.rule, $1.child, $1.duty.subject, $1.duty.part, $1.duty.clock ?? .min, $1.duty.ordinal)
    }
  }
}
