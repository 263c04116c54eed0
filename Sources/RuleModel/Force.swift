/// What stands behind an expectation; it decides the verbs of a finding.
package enum Force: String, Sendable, CaseIterable {
  /// Legislation. Only this may be called a breach.
  case must
  /// Statutory guidance, to be followed unless there is good reason not to.
  case should
  /// The inspection framework.
  case frame
  /// A standard the authority set itself.
  case local
}

/// How sure the project is of a figure, as its table of sources grades it.
package enum Confidence: String, Sendable, CaseIterable {
  /// Read in the legislation, in government text or in official data.
  case readInLaw = "V1"
  /// Read in a secondary source.
  case readSecondHand = "V2"
  /// Known but not verified in any source at hand.
  case fromMemory = "M"
  /// A local norm rather than a national figure.
  case localPolicy = "LP"
}

/// How much a shortfall matters to a child.
package enum FindingSeverity: String, Sendable, CaseIterable, Comparable {
  case minor
  case moderate
  case serious
  case critical

  package static func < (left: FindingSeverity, right: FindingSeverity) -> Bool {
    left.rank < right.rank
  }

  /// 0 for minor up to 3 for critical.
  package var rank: Int {
    switch self {
    case .minor: 0
    case .moderate: 1
    case .serious: 2
    case .critical: 3
    }
  }
}
