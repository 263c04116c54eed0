import Evaluation
import RuleChecking

extension Measure {
  /// What the groups of a share or a comparison add up to.
  ///
  /// Where groups are compared, only those below the limits fall short: the others' shortfalls are within
  /// what chance explains, and the rule compared tells them. A child counts in each group it was in.
  ///
  /// - Parameters:
  ///   - groups: as the rule judged them.
  ///   - rule: the rule that judged them.
  ///   - isStock: whether the results looked at are a stock.
  init(of groups: [GroupResult], judgedBy rule: CheckedRule, isStock: Bool) {
    var short = groups
    if case .compare = rule.expectation { short = groups.filter { $0.status == .notMet } }
    self.init(
      counts: [:], cases: groups.reduce(0) { $0 + $1.cases }, achieved: groups.reduce(0) { $0 + $1.achieved },
      notAssessable: groups.reduce(0) { $0 + $1.unknown }, excused: 0,
      children: groups.reduce(0) { $0 + $1.children },
      childrenShort: short.reduce(0) { $0 + $1.childrenShort },
      childrenAchieved: groups.reduce(0) { $0 + $1.childrenAchieved }, overdueNow: 0, childrenOverdueNow: 0,
      medianDaysLate: nil, worstDaysLate: nil, daysLateInAll: 0, isStock: isStock)
  }
}
