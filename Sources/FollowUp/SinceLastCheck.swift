package import Chronology

/// What changed since an earlier run.
package struct SinceLastCheck: Sendable {
  /// Whether a rule says the same as it did.
  package enum Meaning: String, Sendable {
    case same
    /// It judges otherwise: what it finds new need not be new in practice.
    case changed
    /// The earlier run did not have it, or could not run it.
    case newRule = "new rule"
    /// This run did not have it, or could not run it.
    case notRun = "not run"
  }

  /// What became of one rule's shortfalls: duties that count in rates and are overdue or fell due in the window.
  package struct OfRule: Sendable, Hashable {
    package var rule: String
    /// What it asks; empty where this run does not know it.
    package var asks: String
    package var meaning: Meaning
    package var counts: [Since: Int]
    package var gone: [Gone: Int]
    /// Of those that stand still: overdue then, and done since.
    package var doneSince: Int
  }

  /// A shortfall of this run that the earlier one knew otherwise or not at all.
  package struct Change: Sendable, Hashable {
    package var duty: JudgedDuty
    package var since: Since
  }

  /// A shortfall of the earlier run that is none any more.
  package struct Departure: Sendable, Hashable {
    /// As the earlier run judged it.
    package var duty: JudgedDuty
    package var gone: Gone
  }

  /// The day the earlier run judged the record as at.
  package var asAt: CivilDay
  /// Whether the dictionary, the law or a calendar changed: any rule may then judge otherwise.
  package var foundationsChanged: Bool
  /// In order of id; rules about which there is nothing to tell are left out.
  package var rules: [OfRule]
  /// New, worse and moved shortfalls, and those that are none any more, in order of identity.
  package var changes: [Change]
  package var departures: [Departure]
  /// Children somebody must act for now and nobody had to then, in the order of this report, and the reverse.
  package var newlyNeedingAction: [String] = []
  package var noLongerNeedingAction: [String] = []

  /// So many of the rules that say the same as they did, or of those that do not.
  package func total(_ since: Since, sameMeaning: Bool = true) -> Int {
    rules.filter { ($0.meaning == .same) == sameMeaning }.reduce(0) { $0 + $1.counts[since, default: 0] }
  }

  /// So many that are none any more, whatever became of their rules.
  package func total(_ gone: Gone) -> Int {
    rules.reduce(0) { $0 + $1.gone[gone, default: 0] }
  }

  /// Rules that judge otherwise than they did.
  package var changedRules: [String] { rules.filter { $0.meaning == .changed }.map(\.rule) }
  /// Rules that were not run then.
  package var newRules: [String] { rules.filter { $0.meaning == .newRule }.map(\.rule) }
  /// Rules that were not run now.
  package var retiredRules: [String] { rules.filter { $0.meaning == .notRun }.map(\.rule) }
}
