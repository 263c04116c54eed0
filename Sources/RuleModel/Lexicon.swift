/// Words that are counted in texts, and how they are spelt: `vague phrases`.
package struct Lexicon: Sendable, Hashable {
  package var name: String
  /// Lower-case phrases.
  package var phrases: [String]

  package init(name: String, phrases: [String]) {
    self.name = name
    self.phrases = phrases
  }
}
