/// A missing episode and the offer of an interview after it.
struct MissingRecord: Sendable {
  var id: Identifier
  var started: LocalTime
  var returned: LocalTime?
  var inError: Answer
  var offered: LocalTime?
  var offer: InterviewOffer?
  var reasonForDeclining: StaticString?
}
