/// A duty by where it stands among the rows of its rule, and which it is of several duties alike.
package struct NumberedDuty: Sendable, Hashable {
  /// Its position among the rule's rows.
  package let position: Int32
  /// From 0, in the order they arose.
  package let ordinal: Int32
}
