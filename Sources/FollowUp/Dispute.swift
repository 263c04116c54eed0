package import Chronology
package import Evaluation

/// A worker's word that a finding does not fit what was done.
package struct Dispute: Sendable, Hashable {
  package var duty: DutyReference
  /// What is disputed, in free text, which may hold names: only `report.html` shows it.
  package var claim: String
  /// Who disputes it, by role.
  package var by: String
  package var on: CivilDay
}

/// What became of a dispute.
package enum DisputeEnd: String, Sendable, CaseIterable {
  /// The record now shows the duty met, excused, or not due yet.
  case borneOut = "the record now bears it out"
  /// It falls short as before.
  case stillAsBefore = "still as before"
  /// The record does not give rise to the duty any more.
  case noLongerADuty = "no longer a duty"
  /// The record leaves open what became of the duty, or the rule was not run.
  case cannotBeTold = "cannot be told"
}

/// A dispute, and what this run makes of it.
package struct FollowedDispute: Sendable, Hashable {
  package var dispute: Dispute
  package var end: DisputeEnd
}

extension DisputeEnd {
  /// What became of a dispute about duties that now have these statuses.
  package init(of statuses: [Status]) {
    self =
      if statuses.contains(where: \.isShortfall) {
        .stillAsBefore
      } else if statuses.contains(where: { $0 == .notAssessable || $0 == .notRun }) {
        .cannotBeTold
      } else {
        statuses.allSatisfy { $0 == .excluded } ? .noLongerADuty : .borneOut
      }
  }
}
