import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// What a rule rests on, parted by whether it was in force.
///
/// A provision is cited where it was in force on the as-at date, or on a day when one of the duties told of arose;
/// for a rule over other rules' results, on any day of the window. One without dates is always cited. Where the law
/// of one day was applied, what was in force on that day is cited, and nothing else.
struct BasisInForce {
  private(set) var cited: [Basis] = []
  private(set) var notInForce: [Basis] = []

  init(of outcome: RuleOutcome, dates: EvaluationDates, lawDay: CivilDay? = nil) {
    for basis in outcome.rule.basis {
      let isCited =
        basis.inForce.map { inForce in
          lawDay.map { inForce.contains($0) } ?? Self.applies(inForce, outcome, dates)
        } ?? true
      if isCited { cited.append(basis) } else { notInForce.append(basis) }
    }
  }

  private static func applies(_ inForce: InForce, _ outcome: RuleOutcome, _ dates: EvaluationDates) -> Bool {
    if inForce.contains(dates.asAt) { return true }
    if outcome.rule.isOverResults {
      let opens = min(dates.windowOpens.adding(days: 1), dates.asAt)
      return outcome.isRun && inForce.overlaps(opens...dates.asAt)
    }
    let isStock = outcome.isStock
    return outcome.obligations.packedSegments.contains { segment in
      segment.contains { row in
        guard row.isToldOf(isStock: isStock), let day = row.day(row.clock) else { return false }
        return inForce.contains(day)
      }
    }
  }
}

extension ObligationList.Packed {
  /// Whether a finding speaks of it: within the window, or still to be done.
  fileprivate func isToldOf(isStock: Bool) -> Bool { isInWindow || isStock || status == .overdue }
}
