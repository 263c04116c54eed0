import Chronology

/// An assessment.
struct AssessmentRecord: Sendable {
  var id: Identifier
  var referral: Identifier?
  var start: CivilDay
  var authorised: CivilDay?
  var childSeen: Answer
  var reasonNotSeen: StaticString?
  var outcome: AssessmentOutcome?
  var overrunReason: StaticString?
}
