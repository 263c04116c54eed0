package import Chronology

/// What an earlier run found short, as much as is needed to tell what changed since.
package struct Baseline: Sendable, Hashable {
  /// The day that run judged the record as at.
  package var asAt: CivilDay
  /// What tells the dictionary, law and calendars of one run from those of another.
  package var foundations: String
  /// What tells the meaning of a rule in one run from that in another, for every rule that ran.
  package var meanings: [String: String]
  /// Children somebody had to act for, by reference.
  package var needingAction: Set<String>
  /// Its shortfalls.
  package var shortfalls: [JudgedDuty]

  package init(
    asAt: CivilDay, foundations: String, meanings: [String: String], needingAction: Set<String>,
    shortfalls: [JudgedDuty]
  ) {
    self.asAt = asAt
    self.foundations = foundations
    self.meanings = meanings
    self.needingAction = needingAction
    self.shortfalls = shortfalls
  }
}

extension Baseline {
  /// The columns of `baseline.csv`.
  ///
  /// `kind` is `run` (once: `clock` is the as-at date, `meaning` that of dictionary, law and calendars), `rule` (for each
  /// rule that ran, with its meaning), `child` (for each child somebody had to act for) or `duty` (for each shortfall).
  package static let columns = [
    "kind", "rule", "meaning", "part", "child", "subject", "clock", "ordinal", "due", "status", "severity",
    "days_late", "counted", "locality", "team", "worker",
  ]
}
