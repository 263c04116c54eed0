import Chronology

/// A young person entitled to leaving care services.
struct LeaverRecord: Sendable {
  var id: Identifier
  var start: CivilDay
  var end: CivilDay?
  var category: LeaverCategory
  var inTouch: InTouch
  var suitable: Answer
  var planReviewed: CivilDay?
}
