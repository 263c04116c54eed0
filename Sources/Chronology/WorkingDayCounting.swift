/// Which working day is the first.
package enum WorkingDayCounting: String, Sendable, Hashable, CaseIterable {
  /// The first working day after the trigger is day 1; the trigger is never counted.
  case exclusive
  /// The trigger is day 1 where it is itself a working day, as some local manuals have it.
  case inclusive
}
