/// What a child said to the offer of a return interview.
enum InterviewOffer: String, Sendable {
  case accepted, declined
  case caseNote = "see case note"
}
