import Chronology

/// A personal education plan.
struct EducationPlanRecord: Sendable {
  var id: Identifier
  var started: CivilDay
  var completed: CivilDay?
  var view: String
  var attainment: String
  var earlierTargetsReviewed: Answer
  var premiumUse: String
  var targets: [TargetRecord]
}
