import Chronology

/// A target of a personal education plan.
struct TargetRecord: Sendable {
  var id: Identifier
  var target: String
  var measure: String
  var support: String
  var due: CivilDay?
}
