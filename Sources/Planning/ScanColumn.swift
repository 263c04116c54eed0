package import RuleChecking

/// A column that a scan can give of an entity's table.
package enum ScanColumn: Sendable, Hashable {
  /// The position of the row in its table.
  case row
  /// The row of its child.
  case child
  /// What a cell holds, nothing where that is not recorded; a moment's earliest minute.
  case value(field: Int)
  /// Why a cell holds nothing, as the number of a `Presence`.
  case presence(field: Int)
  /// The last minute that a moment may mean.
  case latest(field: Int)
  /// The London day of a moment's earliest minute.
  case day(field: Int)
  /// Something counted in a text when it was read in: nought in a blank, nothing where the text is not known.
  case feature(TextFeature, field: Int)
  /// Whether a short text passes a test, worked out when it was read in.
  case test(TextTest, field: Int)
  /// A number that a short text shares with those that differ from it in capitals only, in any table.
  case folded(field: Int)
  /// How many rows of the table hold the same text there.
  case occurrences(field: Int)
}
