/// Why no strategy discussion was held.
enum ReasonForNoDiscussion: String, Sendable, CaseIterable {
  case underEnquiry = "already under enquiry", noReasonableCause = "checks showed no reasonable cause",
    outOfArea = "child out of area", other = "other reason recorded", caseNote = "see case note"
}
