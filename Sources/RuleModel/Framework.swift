package import Chronology

/// An area of practice that findings are gathered under.
package struct FrameworkArea: Sendable, Hashable {
  /// As rules name it: `children-in-care`.
  package var id: String
  package var title: String
  /// The ids of areas whose rules it also takes: the joint area of before 2023.
  package var takes: [String]

  package init(id: String, title: String, takes: [String]) {
    self.id = id
    self.title = title
    self.takes = takes
  }
}

/// The areas in force during a period, and the bounds of a finding.
package struct Framework: Sendable, Hashable {
  package var name: String
  package var from: CivilDay
  package var until: CivilDay?
  package var areas: [FrameworkArea]
  package var notes: [String]
  /// A finding to improve where the share under the best reading is below this, 0 to 1.
  package var improveBelow: Double
  /// A strength where the share under the worst reading is at least this, 0 to 1.
  package var strengthFrom: Double
  /// Fewer cases are spoken of in counts, and give neither a strength nor a share.
  package var leastCases: Int

  package init(
    name: String, from: CivilDay, until: CivilDay?, areas: [FrameworkArea], notes: [String],
    improveBelow: Double, strengthFrom: Double, leastCases: Int
  ) {
    self.name = name
    self.from = from
    self.until = until
    self.areas = areas
    self.notes = notes
    self.improveBelow = improveBelow
    self.strengthFrom = strengthFrom
    self.leastCases = leastCases
  }
}
