package import Chronology
package import Evaluation
package import RuleModel

/// Something still to be done for a child, or due next.
package struct OpenDuty: Sendable, Hashable {
  /// The rule's id.
  package var rule: String
  /// What it asks in few words: the rule's theme and phase.
  package var name: String
  /// The rule's own row sentence with its dates filled in.
  package var sentence: String
  package var severity: FindingSeverity
  package var force: Force
  package var status: Status
  package var due: CivilDay?
  package var daysLate: Int
  /// Why days are not told, as a sentence; empty where all of them are.
  package var withheld: String
  /// The last day on which what the rule looks for is recorded, if any.
  package var lastRecorded: CivilDay?
  /// Whether the lateness lies within the local allowance for writing up.
  package var mayBeRecording: Bool

  package init(
    rule: String, name: String, sentence: String, severity: FindingSeverity, force: Force, status: Status,
    due: CivilDay?, daysLate: Int, lastRecorded: CivilDay?, mayBeRecording: Bool, withheld: String = ""
  ) {
    self.rule = rule
    self.name = name
    self.sentence = sentence
    self.severity = severity
    self.force = force
    self.status = status
    self.due = due
    self.daysLate = daysLate
    self.withheld = withheld
    self.lastRecorded = lastRecorded
    self.mayBeRecording = mayBeRecording
  }
}

extension OpenDuty {
  /// What duties of one severity are ordered by.
  ///
  /// One whose days late are withheld comes first: its place between two others would tell them.
  var urgency: Int { status == .overdue && !withheld.isEmpty ? .max : daysLate }
}

/// A child with a live duty, shown once with all of them.
package struct OpenChild: Sendable, Hashable {
  /// The child's identifier in the export.
  package var child: String
  /// `in care`, `on a protection plan`, `case open`, `care leaver`, `not yet born`: those that hold.
  package var standings: [String]
  package var locality: String
  package var team: String
  package var worker: String
  /// Nobody is allocated, or the worker has left: to be dealt with first of all.
  package var isUnallocated: Bool
  package var workerHasLeft: Bool
  /// Overdue duties, worst first.
  package var overdue: [OpenDuty]
  /// Duties whose answer the record leaves open.
  package var open: [OpenDuty]
  /// The duty that falls due next.
  package var next: OpenDuty?
  /// The last day on which a visit of any kind is recorded.
  package var lastVisit: CivilDay?

  package init(
    child: String, standings: [String], locality: String, team: String, worker: String, isUnallocated: Bool,
    workerHasLeft: Bool, overdue: [OpenDuty], open: [OpenDuty], next: OpenDuty?, lastVisit: CivilDay?
  ) {
    self.child = child
    self.standings = standings
    self.locality = locality
    self.team = team
    self.worker = worker
    self.isUnallocated = isUnallocated
    self.workerHasLeft = workerHasLeft
    self.overdue = overdue
    self.open = open
    self.next = next
    self.lastVisit = lastVisit
  }

  /// Whether somebody must act for this child now.
  package var needsAction: Bool { !overdue.isEmpty || isUnallocated || workerHasLeft }
}
