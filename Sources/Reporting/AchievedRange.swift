import Evaluation
import Findings

/// How much of what was to be done was achieved, from the worst reading of the record to the best.
struct AchievedRange: Hashable {
  /// Achieved for certain.
  let achieved: Int
  /// Cases that the record leaves open.
  let open: Int
  /// All cases that count.
  let cases: Int

  /// The range of a measure; nil without cases.
  init?(_ measure: Measure) {
    self.init(achieved: measure.achieved, open: measure.notAssessable, cases: measure.cases)
  }

  /// The range of a group; nil without cases.
  init?(_ group: GroupResult) {
    self.init(achieved: group.achieved, open: group.unknown, cases: group.cases)
  }

  private init?(achieved: Int, open: Int, cases: Int) {
    guard cases > 0 else { return nil }
    self.achieved = achieved
    self.open = open
    self.cases = cases
  }

  /// The share achieved if every open case were bad.
  var worst: Proportion { Proportion(achieved, of: cases) }
  /// The share achieved among the cases that can be assessed; nil where none can.
  var assessable: Proportion? {
    cases > open ? Proportion(achieved, of: cases - open) : nil
  }
  /// The share achieved if every open case were good.
  var best: Proportion { Proportion(achieved + open, of: cases) }

  /// The counts: `612 of 842`, or `612 to 655 of 842` where the record leaves some open.
  var counts: String {
    open == 0
      ? "\(achieved.grouped) of \(cases.grouped)"
      : "\(achieved.grouped) to \((achieved + open).grouped) of \(cases.grouped)"
  }

  /// The shares: `73%`, or `73% to 78%`.
  var percents: String {
    worst.percent == best.percent ? worst.percent : "\(worst.percent) to \(best.percent)"
  }
}
