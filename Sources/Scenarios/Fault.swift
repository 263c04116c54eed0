/// Something that is wrong with a scenario's council, or notably right, put in on purpose.
package struct Fault: Sendable {
  /// One figure of the council's practice, and what it is changed to.
  package struct Change: Sendable {
    /// The figure that changes.
    package let part: any WritableKeyPath<Practice, Share> & Sendable
    /// What it becomes.
    package let share: Share
    /// The figure in plain words, as the sample's page prints it.
    package let says: String

    /// A change of one figure.
    package init(
      _ part: any WritableKeyPath<Practice, Share> & Sendable, to share: Share, _ says: String
    ) {
      self.part = part
      self.share = share
      self.says = says
    }
  }

  /// The statement about a council that it expresses, such as `county19-1`.
  package let finding: String
  /// That statement in plain words.
  package let says: String
  /// Whether it is a strength rather than a shortfall.
  package let isStrength: Bool
  /// What it changes.
  package let changes: [Change]

  /// A shortfall, or a strength.
  package init(_ finding: String, _ says: String, isStrength: Bool = false, changes: [Change]) {
    self.finding = finding
    self.says = says
    self.isStrength = isStrength
    self.changes = changes
  }
}
