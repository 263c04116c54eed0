import Chronology

/// A period of being looked after.
struct CarePeriodRecord: Sendable {
  var id: Identifier
  var start: CivilDay
  var end: CivilDay?
  var legalStatus: LegalStatus
  var secondInYear: Answer
}
