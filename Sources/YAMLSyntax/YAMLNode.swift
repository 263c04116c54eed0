package import Diagnostics

/// A value in a YAML file, and where it stands.
///
/// Every scalar is text: `yes`, `1:30` and `05/01/2026` are what their letters say, and whoever reads the key
/// decides what they mean.
package struct YAMLNode: Sendable, Hashable {
  /// What a value is made of.
  package enum Content: Sendable, Hashable {
    /// A word, phrase or block of text; empty when nothing was written after the key or dash.
    case scalar(String)
    /// Items in the order of the file.
    case list([YAMLNode])
    /// Keys with their values in the order of the file; no key comes twice.
    case map([YAMLEntry])
  }

  /// What was written.
  package var content: Content
  /// Where it was written: line and column from 1, and how far it reaches on its first line.
  package var place: Place
  /// Whether the text stood in quotes or in a block (`|`, `>`); false for lists and maps.
  package var isQuoted: Bool

  /// A value at a place.
  package init(content: Content, place: Place, isQuoted: Bool = false) {
    self.content = content
    self.place = place
    self.isQuoted = isQuoted
  }

  /// The text of a scalar; nil for lists and maps.
  package var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The items of a list; nil for scalars and maps.
  package var items: [YAMLNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The entries of a map; nil for scalars and lists.
  package var entries: [YAMLEntry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The value that a map has under a key; nil when there is none, or when this is not a map.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  package subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.text == key }?.value
  }
}
