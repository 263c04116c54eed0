/// A field whose gaps keep answers open, and how many.
package struct RecordingGap: Sendable, Hashable {
  /// Why its cells hold no value, in the words of a manager's list.
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    case blank
    case saidUnknown = "said to be unknown or elsewhere"
    case unreadable
    case contradicted = "told in two ways"
    case columnAbsent = "no such column"
    case notShown = "not shown by the export"
  }

  /// How many answers something concerns.
  package struct Share: Sendable, Hashable {
    package var name: String
    package var answers: Int

    package init(name: String, answers: Int) {
      self.name = name
      self.answers = answers
    }
  }

  /// The entity, plural, and the field.
  package var entity: String
  package var field: String
  /// Answers that recording it would settle, or help to settle.
  package var answers: Int
  /// Those of them that turn on nothing else: recording it settles them.
  package var settled: Int
  package var children: Int
  package var rules: [String]
  /// Answers by why the cell holds no value; the most frequent cause first.
  package var causes: [Share]
  /// Answers by the team responsible on the due date; those with most first, and none where the export knows no
  /// teams.
  package var teams: [Share]

  package init(
    entity: String, field: String, answers: Int, settled: Int? = nil, children: Int, rules: [String],
    causes: [Share] = [], teams: [Share] = []
  ) {
    self.entity = entity
    self.field = field
    self.answers = answers
    self.settled = settled ?? answers
    self.children = children
    self.rules = rules
    self.causes = causes
    self.teams = teams
  }
}
