import Chronology

/// A worker responsible for a child over some time.
struct AllocationRecord: Sendable {
  var id: Identifier
  var worker: UInt32
  var team: Team
  var locality: Int?
  var start: CivilDay
  var end: CivilDay?
  var workerHasLeft: Answer
}
