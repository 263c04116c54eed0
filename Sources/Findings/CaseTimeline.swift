package import Chronology
package import Evaluation

/// One child's duties under one rule, in order, to be drawn as a line of days due and done.
package struct CaseTimeline: Sendable, Hashable {
  /// The child's identifier in the export.
  package var child: String
  package var marks: [Mark]

  /// One duty on the line.
  package struct Mark: Sendable, Hashable {
    package var clock: CivilDay?
    package var due: CivilDay?
    package var done: CivilDay?
    package var status: Status
    package var daysLate: Int
    /// What of it is not told.
    package var withheld: WithheldDates

    package init(
      clock: CivilDay?, due: CivilDay?, done: CivilDay?, status: Status, daysLate: Int,
      withheld: WithheldDates = []
    ) {
      self.clock = clock
      self.due = due
      self.done = done
      self.status = status
      self.daysLate = daysLate
      self.withheld = withheld
    }
  }

  package init(child: String, marks: [Mark]) {
    self.child = child
    self.marks = marks
  }
}
