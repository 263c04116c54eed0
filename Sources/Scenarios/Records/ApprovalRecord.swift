import Chronology

/// A connected person's temporary approval.
struct ApprovalRecord: Sendable {
  var id: Identifier
  var start: CivilDay
  var end: CivilDay?
  var extensionAgreed: CivilDay?
  var fullApproval: CivilDay?
  var seenBySeniorManager: CivilDay?
}
