package import Evaluation

/// What a rule's obligations add up to.
package struct Measure: Sendable, Hashable {
  /// Rows that rates count, due within the window (for a stock: every live duty), by status.
  package var counts: [Status: Int]
  /// Cases a share is taken of: met, shortfalls and those not assessable; excused ones stand beside.
  package var cases: Int
  package var achieved: Int
  package var notAssessable: Int
  package var excused: Int
  /// Children with any case, with any shortfall, and with all of their cases achieved.
  package var children: Int
  package var childrenShort: Int
  package var childrenAchieved: Int
  /// Open shortfalls whatever their due date: what needs action now.
  package var overdueNow: Int
  package var childrenOverdueNow: Int
  /// Days late of shortfalls in the window: the middle one and the worst; nil without any.
  package var medianDaysLate: Int?
  package var worstDaysLate: Int?
  /// Days of lateness added up over the window's shortfalls.
  package var daysLateInAll: Int
  /// Whether this is a stock on the as-at date (children up to date) rather than timeliness over a period.
  package var isStock: Bool

  package init(
    counts: [Status: Int], cases: Int, achieved: Int, notAssessable: Int, excused: Int, children: Int,
    childrenShort: Int, childrenAchieved: Int, overdueNow: Int, childrenOverdueNow: Int,
    medianDaysLate: Int?, worstDaysLate: Int?, daysLateInAll: Int, isStock: Bool
  ) {
    self.counts = counts
    self.cases = cases
    self.achieved = achieved
    self.notAssessable = notAssessable
    self.excused = excused
    self.children = children
    self.childrenShort = childrenShort
    self.childrenAchieved = childrenAchieved
    self.overdueNow = overdueNow
    self.childrenOverdueNow = childrenOverdueNow
    self.medianDaysLate = medianDaysLate
    self.worstDaysLate = worstDaysLate
    self.daysLateInAll = daysLateInAll
    self.isStock = isStock
  }

  /// The share achieved, 0 to 1: if every unknown were bad, among the assessable, if every unknown were good.
  package var shares: (worst: Double, assessable: Double, best: Double)? {
    guard cases > 0 else { return nil }
    let known = cases - notAssessable
    return (
      Double(achieved) / Double(cases), known > 0 ? Double(achieved) / Double(known) : 0,
      Double(achieved + notAssessable) / Double(cases)
    )
  }
}
