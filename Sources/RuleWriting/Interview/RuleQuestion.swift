/// One of the questions from whose answers a rule is drafted.
package struct RuleQuestion: Sendable, Hashable {
  /// Something that can be answered, and what it is.
  package struct Choice: Sendable, Hashable {
    package var name: String
    package var says: String

    package init(_ name: String, _ says: String = "") {
      self.name = name
      self.says = says
    }
  }

  /// How many answers it takes.
  package enum Count: Sendable, Hashable {
    case one
    /// Several on one line, with commas between them.
    case several
    /// As many as there are, a line each, until one is blank; each with words of its own after a colon, which are
    /// the reason, the points and so on.
    case lines(with: String)
    /// One answer, or lines as above of which the first that fits wins; `otherwise` is the last of them.
    case oneOrLines(with: String)
  }

  /// The key that it is answered under in a file of answers.
  package var key: String
  /// What is asked, in one sentence.
  package var asks: String
  /// How an answer looks; empty where the choices show it.
  package var hint = ""
  /// What may be answered; where there are none, or others may be given too, words of the writer's own.
  package var choices: [Choice] = []
  package var isOpen = false
  /// What may be answered too, if it is written whole, and why it is not offered.
  package var besides: [Choice] = []
  /// What is to be known of the choices before one is taken; empty for most questions.
  package var note = ""
  package var count = Count.one
  /// What a blank answer stands for; nil where there must be one.
  package var preset: String?
}
