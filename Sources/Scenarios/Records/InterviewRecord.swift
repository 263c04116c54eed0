/// A return interview that was held.
struct InterviewRecord: Sendable {
  var id: Identifier
  var episode: Identifier
  var held: LocalTime
  var independent: Answer
}
