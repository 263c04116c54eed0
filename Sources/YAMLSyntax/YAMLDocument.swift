/// One document of a YAML file: the whole file, or what stands between two `---` lines.
package struct YAMLDocument: Sendable, Hashable {
  /// The outermost value; an empty scalar when nothing stands between two `---` lines.
  package var root: YAMLNode

  /// A document with its outermost value.
  package init(root: YAMLNode) {
    self.root = root
  }
}
