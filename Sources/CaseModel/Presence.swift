/// Whether a cell holds a value, and if not, why not: all but the first are unknown to a rule, and each is
/// something different to a manager.
package enum Presence: UInt8, Sendable, CaseIterable {
  case recorded = 0
  /// The cell is empty.
  case blank = 1
  /// The cell says that the value is not known.
  case saidUnknown = 2
  /// The cell holds something that cannot be read as its type: 31/02/2025.
  case unreadable = 3
  /// Two rows with one identifier hold different values.
  case contradicted = 4
  /// The export has no such column.
  case columnAbsent = 5
}
