package import Evaluation
package import RuleModel

/// A duty as one run judged it, in the words that its outputs may show.
package struct JudgedDuty: Sendable, Hashable {
  /// Who was responsible.
  package struct Holder: Sendable, Hashable, Comparable {
    package var locality: String
    package var team: String
    package var worker: String

    package init(locality: String = "", team: String = "", worker: String = "") {
      self.locality = locality
      self.team = team
      self.worker = worker
    }

    package static func < (left: Holder, right: Holder) -> Bool {
      (left.locality, left.team, left.worker) < (right.locality, right.team, right.worker)
    }
  }

  package var identity: DutyIdentity
  /// When it was due, as outputs print it; empty where it has no due date or that is withheld.
  package var due: String
  package var status: Status
  package var severity: FindingSeverity
  /// Calendar days late; nil where they are withheld.
  package var daysLate: Int?
  package var holder: Holder
  /// Whether it is told of in figures: rates count it, and it is overdue or fell due in the window for them.
  package var isCounted: Bool

  package init(
    identity: DutyIdentity, due: String, status: Status, severity: FindingSeverity, daysLate: Int?,
    holder: Holder,
    isCounted: Bool
  ) {
    self.identity = identity
    self.due = due
    self.status = status
    self.severity = severity
    self.daysLate = daysLate
    self.holder = holder
    self.isCounted = isCounted
  }
}
