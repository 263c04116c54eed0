import Chronology

/// A child protection plan.
struct PlanRecord: Sendable {
  var id: Identifier
  var start: CivilDay
  var end: CivilDay?
  var category: AbuseCategory
  var heldForAnother: Answer
}
