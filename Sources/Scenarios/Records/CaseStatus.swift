/// What a case is open as.
enum CaseStatus: String, Sendable, CaseIterable {
  case childInNeed = "child in need", childProtection = "child protection", lookedAfter = "looked after",
    openAssessment = "open assessment", careLeaver = "care leaver"
}
