/// Information that reached the front door.
struct ContactRecord: Sendable {
  var id: Identifier
  var date: RecordedDay
  var source: Source
}
