/// A part of the county, with its own teams.
package struct Locality: Sendable, Hashable {
  /// An invented name.
  package let name: String
  /// Whether it is one of those where practice is weaker, in a scenario where practice differs.
  package let isWeaker: Bool

  /// A part of the county.
  package init(_ name: String, isWeaker: Bool = false) {
    self.name = name
    self.isWeaker = isWeaker
  }
}
