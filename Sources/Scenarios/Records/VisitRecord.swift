/// A visit to a looked-after child.
struct VisitRecord: Sendable {
  var id: Identifier
  var date: RecordedDay
  var childSeen: Answer
  var seenAlone: Answer
  var reasonNotAlone: StaticString?
  var mode: VisitMode?
  var writtenUp: RecordedDay
}
