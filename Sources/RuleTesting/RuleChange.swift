package import Diagnostics
import YAMLSyntax

/// One clause of a rule file changed: a rule that a person could have written instead.
package struct RuleChange: Sendable, Hashable {
  /// The clause that is changed.
  package var place: Place
  /// What is changed, after "if": `this line is left out`.
  package var words: String
}

/// A node with one change somewhere in it.
struct ChangedNode: Sendable {
  var node: YAMLNode
  var place: Place
  var words: String
  /// Whether conditions of a line were changed and nothing else, so that the line is still the same line.
  var keepsNames = false
  /// A condition that was changed, and what it became: what is assumed of it goes by the new words too.
  var reworded: (condition: String, becomes: String)?
}

extension YAMLNode {
  /// The same place with other contents.
  func with(_ content: Content) -> YAMLNode {
    YAMLNode(content: content, place: place, isQuoted: isQuoted)
  }

  /// Whether it is a list or map of which nothing is left.
  var isEmptied: Bool { items?.isEmpty ?? entries?.isEmpty ?? false }
}
