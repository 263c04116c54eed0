/// What an assessment led to.
enum AssessmentOutcome: String, Sendable, CaseIterable {
  case noFurtherAction = "no further action", childInNeedPlan = "child in need plan",
    section47 = "section 47", earlyHelp = "early help", transferred
}
