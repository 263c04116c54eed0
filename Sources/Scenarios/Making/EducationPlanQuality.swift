/// How good a personal education plan is meant to be.
enum EducationPlanQuality: Sendable {
  /// The child heard at length; targets that say what, by how much, by when, with whose help and what for.
  case good
  /// The child's view in a line, and one target of two or three without a measure.
  case middling
  /// No view or a line, and targets that say little.
  case poor

  /// Its name in the list of answers.
  var words: StaticString {
    switch self {
    case .good: "good"
    case .middling: "middling"
    case .poor: "poor"
    }
  }
}
