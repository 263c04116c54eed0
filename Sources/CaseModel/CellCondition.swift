/// Something asked of cells of the same row.
package struct CellCondition: Sendable, Hashable {
  package enum Test: Sendable, Hashable {
    /// Anything stands there.
    case isFilled
    /// The cell agrees with one of these, in the form of their spelling keys.
    case agrees(withOneOf: [String])
    /// Something stands there that agrees with none of these spelling keys.
    case isOther(than: [String])
    /// It is a number below this.
    case isBelow(Int)
  }

  /// The columns asked; it is enough that the test holds for one of them.
  package var headings: [Heading]
  package var test: Test
  /// Whether the test is to hold, or not to hold.
  package var isWanted: Bool

  package init(headings: [Heading], test: Test, isWanted: Bool) {
    self.headings = headings
    self.test = test
    self.isWanted = isWanted
  }
}
