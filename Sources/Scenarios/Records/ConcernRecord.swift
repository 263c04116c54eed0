import Chronology

/// Information that a child may be suffering significant harm, and what was decided.
struct ConcernRecord: Sendable {
  var id: Identifier
  var received: CivilDay
  var decided: CivilDay
  var source: Source
  var thresholdMet: Answer
  var immediateRisk: Answer
  var duplicateOf: Identifier?
  var reason: ReasonForNoDiscussion?
  var manager: UInt32?
  var reasonRecordedOn: CivilDay?
}
