/// A rule read out in English, to be signed by whoever answers for it.
package struct ReadBack: Sendable, Hashable {
  /// The rule's id.
  package var rule: String
  /// What it asks.
  package var question: String
  package var sections: [Section]

  /// What is said under one heading.
  package struct Section: Sendable, Hashable {
    package var heading: String
    package var lines: [Line]

    package init(_ heading: String, _ lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// A sentence, and what it goes on to list.
  package struct Line: Sendable, Hashable {
    package var words: String
    package var inner: [Line]
    /// Whether the order of the inner lines matters, because the first that fits wins.
    package var isInOrder: Bool
    /// Where what is said can be looked up; nil where it has no page.
    package var link: String?

    /// - Parameters:
    ///   - words: made a sentence.
    ///   - inner: what it lists.
    ///   - isInOrder: whether the order of what it lists matters.
    ///   - link: where it can be looked up.
    package init(_ words: String, _ inner: [Line] = [], isInOrder: Bool = false, link: String? = nil) {
      self.words = inner.isEmpty ? words.asSentence : words.ending(with: ":").asSentence
      self.inner = inner
      self.isInOrder = isInOrder
      self.link = link
    }
  }

  package init(rule: String, question: String, sections: [Section]) {
    self.rule = rule
    self.question = question
    self.sections = sections
  }
}
