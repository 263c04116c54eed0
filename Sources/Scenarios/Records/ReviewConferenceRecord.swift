import Chronology

/// A child protection review conference.
struct ReviewConferenceRecord: Sendable {
  var id: Identifier
  var date: CivilDay
  var quorate: Answer
}
