import RuleChecking
import RuleModel

extension RuleJudge {
  /// How much a duty of some status matters: what the first line that fits says, else what the rule says; and less
  /// for a lateness within the rule's grace.
  ///
  /// A line that the record leaves open does not fit, so that nothing is made worse than is known.
  ///
  /// - Parameter situation: the subject with the duty's days, and its place among the duties of its subject.
  func severity(of status: Status, daysLate: Int32, _ situation: Situation) -> FindingSeverity {
    let usual = rule.rule.severity
    guard status.isShortfall, rule.gradesShortfalls else { return usual }
    let line = rule.severities.indices.first { place in
      let answer = shortfall.questions.truth(shortfall.severities[place], situation)
      return (answer == .unknown ? explorer.truth(rule.severities[place].condition, situation) : answer)
        == .yes
    }
    let severity = line.map { rule.severities[$0].severity } ?? usual
    guard status == .late || status == .overdue, let grace = rule.grace.first(where: { daysLate <= $0.days })
    else { return severity }
    return min(severity, grace.severity)
  }
}
