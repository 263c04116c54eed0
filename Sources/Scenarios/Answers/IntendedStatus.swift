/// What a rule should say of one duty, as the generator meant it.
package enum IntendedStatus: String, Sendable, CaseIterable, Comparable {
  case met, late, overdue
  case notMet = "not-met"
  case due, excused, excluded
  case notAssessable = "not-assessable"

  /// From best to worst: where a rule has parts, the whole is as good as its worst part.
  var rank: Int {
    switch self {
    case .excluded: 0
    case .met: 1
    case .due: 2
    case .excused: 3
    case .notAssessable: 4
    case .late: 5
    case .overdue: 6
    case .notMet: 7
    }
  }

  /// Whether the duty was not done in time.
  var isShortfall: Bool { self == .late || self == .overdue || self == .notMet }

  package static func < (left: IntendedStatus, right: IntendedStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
