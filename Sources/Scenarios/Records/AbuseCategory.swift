/// The category of a protection plan.
enum AbuseCategory: String, Sendable, CaseIterable {
  case neglect, physical = "physical abuse", sexual = "sexual abuse", emotional = "emotional abuse",
    multiple
}
