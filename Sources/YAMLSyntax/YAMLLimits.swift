/// How large a YAML file may be before it is refused.
///
/// A rule written by hand has a few hundred values, four or five levels deep; the limits leave room for long
/// code lists and keep a hostile file from using up time or memory.
package struct YAMLLimits: Sendable, Hashable {
  /// The most bytes a file may have.
  package var bytes: Int
  /// The most lists and maps that may stand inside one another.
  package var depth: Int
  /// The most values (keys, texts, lists and maps) a file may hold.
  package var nodes: Int

  /// One mebibyte, 32 levels and 100,000 values unless said otherwise.
  package init(bytes: Int = 1_048_576, depth: Int = 32, nodes: Int = 100_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// The limits for files that people write.
  package static let standard = YAMLLimits()
}
