/// One key of a map with its value.
package struct YAMLEntry: Sendable, Hashable {
  /// The key: always a scalar, and never empty.
  package var key: YAMLNode
  /// What stands under the key.
  package var value: YAMLNode

  /// A key and its value.
  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
