package import RuleChecking

/// What came of one rule: its obligations, or why it was not run.
package struct RuleOutcome: Sendable {
  package var rule: CheckedRule
  /// In order of child, subject, part and clock.
  package var obligations: ObligationList
  /// For rules that compare or share out other rules' results.
  package var groups: [GroupResult]
  /// What the export would have to hold for the rule to run; empty where it ran.
  package var notRunBecause: [String]
  /// Whether it judged a snapshot: its measure is then children up to date, not timeliness.
  package var isStock: Bool
  /// What was settled by the rule's own assumptions or left aside, in plain words.
  package var methodNotes: [String]
  /// Rows that are shown with the shortfalls, for a rule that wants any.
  package var alsoShown: [ShownRow] = []
  /// For a check of a return: beside each subject that falls short, the rows the check came upon.
  package var reached: [ReachedRows] = []

  package init(
    rule: CheckedRule, obligations: ObligationList, groups: [GroupResult], notRunBecause: [String],
    isStock: Bool, methodNotes: [String]
  ) {
    self.rule = rule
    self.obligations = obligations
    self.groups = groups
    self.notRunBecause = notRunBecause
    self.isStock = isStock
    self.methodNotes = methodNotes
  }

  package var isRun: Bool { notRunBecause.isEmpty }

  /// Adds what came of more subjects of the same rule.
  mutating func append(_ more: consuming RuleOutcome) {
    alsoShown += more.alsoShown
    reached += more.reached
    obligations.append(contentsOf: more.takeObligations())
  }

  /// Gives the obligations away, so that whoever takes them is the only one to hold them.
  mutating func takeObligations() -> ObligationList {
    var taken = ObligationList()
    swap(&taken, &obligations)
    return taken
  }
}

/// A group's share of another rule's results.
package struct GroupResult: Sendable, Hashable {
  /// A locality or a team; empty for the authority as a whole.
  package var name: String
  /// Results that count, whether or not they can be assessed.
  package var cases: Int
  package var achieved: Int
  /// Results that cannot be assessed.
  package var unknown: Int
  /// Children the results concern.
  package var children: Int
  /// Those of them with a result that was not achieved, and those of whose results all were.
  package var childrenShort: Int
  package var childrenAchieved: Int
  package var status: Status
  /// The bounds of chance around the overall share, 0 to 1, where groups are compared.
  package var lowerLimit: Double?
  package var upperLimit: Double?
  /// The overall share that groups are held against, 0 to 1.
  package var expected: Double?
  /// The middle case, where a rule asks for it.
  package var median: MedianDays?

  package init(
    name: String, cases: Int, achieved: Int, unknown: Int, children: Int, childrenShort: Int = 0,
    childrenAchieved: Int = 0, status: Status, lowerLimit: Double? = nil, upperLimit: Double? = nil,
    expected: Double? = nil
  ) {
    self.name = name
    self.cases = cases
    self.achieved = achieved
    self.unknown = unknown
    self.children = children
    self.childrenShort = childrenShort
    self.childrenAchieved = childrenAchieved
    self.status = status
    self.lowerLimit = lowerLimit
    self.upperLimit = upperLimit
    self.expected = expected
  }

  /// The share achieved if every unknown were bad, among those assessable, and if every unknown were good.
  package var shares: (worst: Double, assessable: Double, best: Double)? {
    guard cases > 0 else { return nil }
    let known = cases - unknown
    return (
      Double(achieved) / Double(cases), known > 0 ? Double(achieved) / Double(known) : 0,
      Double(achieved + unknown) / Double(cases)
    )
  }
}
