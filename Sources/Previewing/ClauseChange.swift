package import Diagnostics
package import YAMLSyntax

/// One clause that two folders of rules say differently.
package struct ClauseChange: Sendable, Hashable {
  /// The document it stands in, as its first line names it: `rule: cla-visit-interval`.
  package var document: String
  /// Where it stands in the document; empty for the document as a whole.
  package var path: NodePath
  /// What it was; nil for what is new.
  package var old: YAMLNode?
  /// What it is now, with its key; nil for what is gone.
  package var new: YAMLEntry?
  /// Where a new key stands among the keys of its map.
  var position: Int
  /// In the new rules, or in the old ones for what is gone.
  package var place: Place

  /// The clause and what became of it: `how soon, line 2: 'every 6 weeks' became 'every 4 weeks'`.
  package var words: String {
    let name = path.steps.isEmpty ? document : path.words
    switch (old, new) {
    case (nil, _): return "\(name): added"
    case (_, nil): return "\(name): taken away"
    case (let old?, let new?):
      guard let before = old.text, let after = new.value.text else { return "\(name): written anew" }
      return "\(name): '\(before)' became '\(after)'"
    }
  }

  /// A setting of a council's own folder that differs.
  package static func setting(_ name: String, from old: String, to new: String, place: Place) -> ClauseChange
  {
    func scalar(_ text: String) -> YAMLNode { YAMLNode(content: .scalar(text), place: place) }
    return ClauseChange(
      document: "settings", path: NodePath([.key("settings"), .key(name)]), old: scalar(old),
      new: YAMLEntry(key: scalar(name), value: scalar(new)), position: 0, place: place)
  }
}
