package import Chronology
package import Diagnostics
import YAMLSyntax

/// What a council changes of one rule, and why.
package struct LayerChange: Sendable, Hashable {
  package var rule: String
  /// The keys that are set anew, in their order, each with how a person reads the change.
  package var set: [String]
  /// Lines taken away, as `key: line`.
  package var takenAway: [String]
  /// Whether the rule is not to be asked at all.
  package var isDisabled: Bool
  package var because: String
  package var decidedBy: String
  package var on: CivilDay?
  package var place: Place
  /// The values set, by key, as they stand in the layer's file.
  var values: [YAMLEntry] = []
  /// The lines taken away, by key.
  var lines: [(key: String, line: String)] = []

  /// Examples of the council's own, as they stand in the layer's file.
  var examples: [YAMLNode] = []

  /// What was changed, in a few words: `how soon`, `without leave out: short break`, `not asked`.
  package var words: String {
    if isDisabled { return "not asked" }
    let words = set + takenAway.map { "without \($0)" }
    return words.isEmpty ? "more examples" : words.joined(separator: "; ")
  }

  package static func == (left: LayerChange, right: LayerChange) -> Bool {
    left.rule == right.rule && left.place == right.place
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(place)
  }
}
