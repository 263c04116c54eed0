import Chronology

/// A manager's recorded decision.
struct DecisionRecord: Sendable {
  var id: Identifier
  var date: CivilDay
  var manager: UInt32
}
