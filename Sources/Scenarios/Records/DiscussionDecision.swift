/// What a strategy discussion decided.
enum DiscussionDecision: String, Sendable {
  case jointEnquiry = "section 47 jointly"
  case enquiryAlone = "section 47 by social care alone"
  case assessment
  case noFurtherAction = "no further action"
  case caseNote = "see case note"
}
