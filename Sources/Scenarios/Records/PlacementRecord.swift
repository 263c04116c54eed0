import Chronology

/// A placement.
struct PlacementRecord: Sendable {
  var id: Identifier
  var carePeriod: Identifier
  var start: CivilDay
  var end: CivilDay?
  var type: PlacementType
  var legalStatus: LegalStatus
  var toEighteen: Answer
  var temporaryApproval: Answer
  var assessedBefore: Answer
}
