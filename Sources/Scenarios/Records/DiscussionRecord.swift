import Chronology

/// A strategy discussion.
struct DiscussionRecord: Sendable {
  var id: Identifier
  var concern: Identifier?
  var date: CivilDay
  var kind: StaticString
  var outOfHours: Answer
  var schoolClosed: Answer
  var chair: UInt32?
  var reasonsRecorded: Answer
  var decision: DiscussionDecision
  var actionsRecorded: Answer
  var writtenUp: CivilDay?
}
