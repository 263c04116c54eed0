import RuleModel

extension Force {
  /// What stands behind a rule, in a word or two.
  ///
  /// Only law is called a requirement.
  var label: String {
    switch self {
    case .must: "Legal requirement"
    case .should: "Statutory guidance"
    case .frame: "Inspection framework"
    case .local: "Local standard"
    }
  }

  /// What that means for whoever reads the finding.
  var plainWords: String {
    switch self {
    case .must: "The law requires this."
    case .should: "Statutory guidance, to be followed unless there is a good reason not to."
    case .frame: "Inspectors look for this; it is not a duty in law."
    case .local: "A standard that the authority sets itself."
    }
  }
}
