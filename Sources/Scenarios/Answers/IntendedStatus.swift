/// What a rule should say of one duty, as the generator meant it.
package enum IntendedStatus: String, Sendable, CaseIterable, Comparable {
  case met, late, overdue
  case notMet = "not-met"
  case due, excused, excluded
  case notAssessable = "not-assessable"

  package static func < (left: IntendedStatus, right: IntendedStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
