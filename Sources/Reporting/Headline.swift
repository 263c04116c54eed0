import Evaluation
import Findings
import RuleChecking

/// A finding's figures in a line: how many of how many, and the range where the record leaves some open.
struct Headline {
  /// The figure: `214 of 842`.
  let figure: String
  /// What it counts: `children with a visit missed or late`.
  let counts: String
  /// How much was achieved; nil where there is nothing to take a share of.
  let range: AchievedRange?
  /// Whether there are enough cases to speak of a share.
  let hasShare: Bool
  /// Whether the figure is that of the range, so that it need not be said again.
  var isRange: Bool { figure == range?.counts }

  /// The line of a finding.
  ///
  /// - Parameter leastCases: fewer cases than this are spoken of in counts.
  init(_ finding: Finding, leastCases: Int) {
    let measure = finding.measure
    let groups = finding.groups.filter { $0.status == .met || $0.status == .notMet }
    range =
      AchievedRange(measure)
      ?? finding.groups.first.flatMap {
        finding.groups.count == 1 ? AchievedRange($0) : nil
      }
    hasShare = (range?.cases ?? 0) >= leastCases
    if finding.groups.count > 1 {
      let short = groups.count { $0.status == .notMet }
      figure = "\(short) of \(groups.count)"
      counts = "\(finding.grouping?.plural ?? "groups") below what is expected"
    } else if finding.sign != .strength, measure.children > 0 {
      figure = "\(measure.childrenShort.grouped) of \(measure.children.grouped)"
      counts = finding.childrenShortNoun
    } else if let range {
      figure = range.counts
      counts = finding.achievedNoun
    } else {
      figure = "0"
      counts = "cases in the window"
    }
  }
}

extension Finding {
  /// What one of the rule's groups is.
  var groupNoun: String { grouping?.rawValue ?? "group" }

  /// What the rule tells groups apart by, if it does.
  var grouping: Grouping? {
    switch rule.expectation {
    case .compare(let comparison): comparison.between
    case .share(let share): share.by
    case .median(let median): median.by
    default: nil
    }
  }

  /// What a case counted as achieved is called.
  var achievedNoun: String {
    if measure.isStock { return "up to date" }
    return rule.isOverResults ? "achieved" : rule.expectation.isTimed ? "done in time" : "met"
  }

  /// What children are called who had a shortfall.
  var childrenShortNoun: String {
    if measure.isStock { return "children not up to date" }
    return rule.expectation.isTimed
      ? "children with something late or not done" : "children for whom this was not met"
  }

  /// What children are called for whom every case was achieved.
  var childrenAchievedNoun: String {
    if measure.isStock { return "Children up to date" }
    return rule.expectation.isTimed
      ? "Children with everything in time" : "Children for whom it was met throughout"
  }

  /// What names the finding on its page.
  var anchor: String { "rule-" + rule.id }
}

extension Grouping {
  /// Several of them.
  var plural: String {
    switch self {
    case .locality: "localities"
    case .team: "teams"
    }
  }
}
