/// An agency asked to a strategy discussion.
struct ParticipantRecord: Sendable {
  var id: Identifier
  var discussion: Identifier
  var agency: Agency
  var tookPart: Answer
  var contributedInWriting: Answer
}
