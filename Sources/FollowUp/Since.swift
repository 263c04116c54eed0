/// What became of a shortfall since an earlier run.
package enum Since: String, Sendable, CaseIterable {
  /// The earlier run knew no such shortfall.
  case new
  /// It stands as it stood, or the duty was done since, late.
  case still
  /// It is later than it was, or graver in status or severity.
  case worse
  /// The same duty, held by another worker, team or locality, or about a subject with another reference.
  case moved
}

/// What became of a shortfall of an earlier run that is none any more.
package enum Gone: String, Sendable, CaseIterable {
  /// The duty is judged as before, and is met or excused now.
  case fixed
  /// The duty is judged as before, and the record leaves open what became of it, or it is not due any more.
  case open
  /// The record does not give rise to the duty any more.
  case noLongerADuty = "no longer a duty"
  /// The rule was not run this time.
  case ruleNotRun = "rule not run"
  /// The child is not in the export any more.
  case childGone = "child gone"
  /// It still falls short, and fell due before the days that figures are taken over.
  case outOfWindow = "out of the window"
}
