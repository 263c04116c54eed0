/// A contact with a care leaver.
struct LeaverContactRecord: Sendable {
  var id: Identifier
  var date: RecordedDay
  var kind: StaticString
}
