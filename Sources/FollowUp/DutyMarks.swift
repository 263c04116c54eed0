package import Chronology

/// What is known of single duties of one rule besides their judgement, by their position among the rule's rows.
package struct DutyMarks: Sendable, Hashable {
  /// What became of each shortfall since the earlier run; empty without one.
  package var since: [Int: Since] = [:]
  /// The last day of the waiver that marks a duty.
  package var waivedUntil: [Int: CivilDay] = [:]

  package init() {}
}
