import RuleChecking
import RuleModel

extension RuleJudge {
  /// How much an obligation matters: what the first line that fits says, else what the rule says; and less
  /// for a lateness within the rule's grace.
  ///
  /// A line that the record leaves open does not fit, so that nothing is made worse than is known.
  ///
  /// - Parameter judged: the row it was made of, which knows its place among the rows of its subject.
  func severity(of obligation: Obligation, _ judged: JudgedRow) -> FindingSeverity {
    let usual = rule.rule.severity
    guard obligation.status.isShortfall, rule.gradesShortfalls else {
      return usual
    }
    var situation = Situation(of: obligation)
    situation.ordinal = judged.ordinal
    situation.ordinalIsLeast = judged.ordinalIsLeast
    let line = rule.severities.first { explorer.truth($0.condition, situation) == .yes }
    let severity = line?.severity ?? usual
    guard obligation.status == .late || obligation.status == .overdue,
      let grace = rule.grace.first(where: { obligation.daysLate <= $0.days })
    else { return severity }
    return min(severity, grace.severity)
  }
}
