import Chronology

/// One duty of one child, and what the generator meant to become of it.
struct Intent: Sendable {
  /// The identifier of the rule that judges such a duty.
  var rule: StaticString
  /// The line or part of the rule concerned, or what happened, in plain words.
  var part: StaticString
  var status: IntendedStatus
  /// The day it fell due; for a measure of quality, the day of the work judged.
  var due: CivilDay
  /// The position of the child's locality.
  var locality: Int
}
