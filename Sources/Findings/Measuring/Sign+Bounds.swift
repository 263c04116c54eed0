package import Evaluation
package import RuleChecking
package import RuleModel

/// The bounds a finding is held against: the framework's, or the rule's own where it sets any.
package struct FindingBounds: Sendable, Hashable {
  /// A share from 0 to 1.
  package var improveBelow: Double
  /// A share from 0 to 1.
  package var strengthFrom: Double
  /// Fewer cases are spoken of in counts.
  package var leastCases: Int

  package init(improveBelow: Double, strengthFrom: Double, leastCases: Int) {
    self.improveBelow = improveBelow
    self.strengthFrom = strengthFrom
    self.leastCases = leastCases
  }

  /// The bounds for one rule.
  package init(of rule: Rule, in framework: Framework) {
    self.init(
      improveBelow: rule.thresholds.improveBelow ?? framework.improveBelow,
      strengthFrom: rule.thresholds.strengthFrom ?? framework.strengthFrom, leastCases: framework.leastCases)
  }
}

extension Sign {
  /// What a measure amounts to. The first line that fits decides:
  ///
  /// 1. Fewer than the least number of cases: `tooFew`, but `improve` where the rule is critical and anyone
  ///    fell short, because one child in danger is never too few to speak of.
  /// 2. The best reading is below the bound: `improve`, whatever is not recorded.
  /// 3. The worst reading is below the bound: `notAssessable`; the answer lies in what is not recorded.
  /// 4. The worst reading reaches the bound for a strength: `strength`, but `neither` where the rule is
  ///    critical and anyone fell short.
  /// 5. `neither`.
  ///
  /// A rule for which any shortfall is a finding, however many the cases, sets `improve below` to 1.
  package init(of measure: Measure, bounds: FindingBounds, severity: FindingSeverity) {
    let short = measure.cases - measure.achieved - measure.notAssessable
    let isAlarm = severity == .critical && short > 0
    guard let shares = measure.shares, measure.cases >= bounds.leastCases else {
      self = isAlarm ? .improve : .tooFew
      return
    }
    if shares.best < bounds.improveBelow {
      self = .improve
    } else if shares.worst < bounds.improveBelow {
      self = .notAssessable
    } else if shares.worst >= bounds.strengthFrom, !isAlarm {
      self = .strength
    } else {
      self = .neither
    }
  }

  /// What groups amount to, as the rule that shares out or compares another's results judged them.
  ///
  /// One group below what is expected is a finding to improve. Groups that all reach their share are a
  /// strength only where the share also reaches the bound for one: a modest target reached is not. A
  /// comparison that finds no difference is no strength, since all may be equally poor.
  package init(of groups: [GroupResult], judgedBy rule: CheckedRule, bounds: FindingBounds) {
    if groups.contains(where: { $0.status == .notMet }) {
      self = .improve
      return
    }
    let judged = groups.filter { $0.status == .met }
    guard !judged.isEmpty else {
      self = groups.contains { $0.cases >= bounds.leastCases && $0.unknown > 0 } ? .notAssessable : .tooFew
      return
    }
    if case .share = rule.expectation, judged.count == groups.count,
      judged.allSatisfy({ ($0.shares?.worst ?? 0) >= bounds.strengthFrom })
    {
      self = .strength
    } else {
      self = .neither
    }
  }
}
