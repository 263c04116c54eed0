/// A review of a looked-after child's case.
struct ReviewRecord: Sendable {
  var id: Identifier
  var date: RecordedDay
  var tookPart: Answer
  var cancelled: Answer
}
