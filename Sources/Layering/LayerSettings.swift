package import Chronology

/// What a council sets for the whole of a run.
package struct LayerSettings: Sendable, Hashable {
  /// Which working day is the first; nil for the one after the trigger.
  package var counting: WorkingDayCounting?
  /// Working days after which what happened is taken to have been written up; nil for the usual five.
  package var writeUpAllowance: Int?

  package init(counting: WorkingDayCounting? = nil, writeUpAllowance: Int? = nil) {
    self.counting = counting
    self.writeUpAllowance = writeUpAllowance
  }
}
