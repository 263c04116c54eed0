/// A visit to a child on a plan.
struct ProtectionVisitRecord: Sendable {
  var id: Identifier
  var date: RecordedDay
  var childSeen: Answer
  var seenAlone: Answer
  var reasonNotAlone: StaticString?
  var writtenUp: RecordedDay
}
