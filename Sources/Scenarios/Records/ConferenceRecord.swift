import Chronology

/// An initial child protection conference.
struct ConferenceRecord: Sendable {
  var id: Identifier
  var enquiry: Identifier
  var date: CivilDay
  var planMade: Answer
}
