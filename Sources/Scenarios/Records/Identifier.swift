/// The identifier of a row: a letter for the kind, the child's number, and which of the child's it is.
///
/// Nothing in it depends on how many children the scenario has.
struct Identifier: Sendable, Hashable {
  /// Says what kind of row it is; empty for a child.
  var letter: StaticString
  /// The child's number.
  var child: UInt32
  /// Which of the child's rows of that kind, from 1; 0 for the child.
  var ordinal: UInt32

  /// The identifier of a child.
  init(child: UInt32) {
    letter = ""
    self.child = child
    ordinal = 0
  }

  /// The identifier of one of a child's rows.
  init(_ letter: StaticString, of child: UInt32, _ ordinal: Int) {
    self.letter = letter
    self.child = child
    self.ordinal = UInt32(clamping: ordinal)
  }

  static func == (left: Identifier, right: Identifier) -> Bool {
    left.child == right.child && left.ordinal == right.ordinal
      && left.letter.description == right.letter.description
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(child)
    hasher.combine(ordinal)
  }
}
