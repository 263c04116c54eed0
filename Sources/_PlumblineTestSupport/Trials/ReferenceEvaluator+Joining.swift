import Chronology
import Evaluation
import RuleChecking
import RuleModel

extension ReferenceEvaluator {
  /// What the worlds of a duty agree on.
  ///
  /// Where all give one status that is the status, told by the world that overstates least: of shortfalls the one
  /// due last, of the rest the one due first. Otherwise it cannot be told, and of phase and dates only what every
  /// world gives is shown.
  func finished(
    _ duty: Duty, _ leaves: [ReferenceLeaf<ReferenceVerdict>], clock: Int?, isInMinutes: Bool = false
  ) -> ReferenceJudgement {
    let verdicts = leaves.compactMap(\.answer)
    let statuses = Set(verdicts.map(\.status))
    var verdict = ReferenceVerdict(status: .notAssessable)
    let isAgreed = statuses.count == 1 && verdicts.count == leaves.count
    let agreed = ReferenceAgreement(of: verdicts, areAll: verdicts.count == leaves.count)
    if isAgreed, let mildest = mildest(verdicts) {
      verdict = mildest
    } else {
      (verdict.phase, verdict.due) = (agreed.phase, agreed.due)
    }
    verdict.done = agreed.done
    var row = ReferenceJudgement(
      obligation: TrialObligation(
        subject: duty.subject, part: duty.part, phase: verdict.phase, clock: clock, due: verdict.due,
        done: verdict.done, isInMinutes: isInMinutes, status: verdict.status, daysLate: 0,
        severity: rule.rule.severity, isInWindow: false, countsInRates: true, unknown: []))
    let asked = Set(leaves.flatMap { $0.world.facts.map(\.fact) })
    row.isBeyond = asked.contains { $0.kind == .beyond }
    // Of four facts that each turn in several places the evaluator does not try all readings together either.
    row.hasManyUnknowns =
      leaves.contains { $0.world.facts.count > 4 } || asked.count > 4 || asked.count == 4 && leaves.count > 12
    if !isAgreed {
      row.namesAreFree = verdicts.count < leaves.count || asked.contains { $0.kind == .worth }
      row.isLoose = verdicts.count < leaves.count
      row.mayName = Set(asked.compactMap(\.named))
      row.obligation.unknown = Set(asked.filter { matters($0, in: leaves) }.compactMap(\.named))
    }
    row.agreed = agreed
    let earliestDue = isAgreed ? verdict.due : verdicts.compactMap(\.due).min()
    settleFields(of: &row.obligation, verdict, duty, earliestDue: earliestDue)
    return row
  }

  /// Whether rates count what fell due on a day, or is due nobody knows when.
  func isInWindow(_ due: Int?) -> Bool { due.map { $0 > windowOpens && $0 <= asAt } ?? true }

  /// Whether two worlds that differ in nothing else give different statuses.
  private func matters(_ fact: ReferenceFact, in leaves: [ReferenceLeaf<ReferenceVerdict>]) -> Bool {
    leaves.indices.contains { index in
      leaves[index...].contains { other in
        leaves[index].answer?.status != other.answer?.status
          && leaves[index].world.differs(from: other.world, onlyIn: fact)
      }
    }
  }

  private func mildest(_ verdicts: [ReferenceVerdict]) -> ReferenceVerdict? {
    verdicts.min { one, other in
      let isShort = one.status.isShortfall
      let (first, second) = (one.due ?? .max, other.due ?? .max)
      if first != second { return isShort ? first > second : first < second }
      return one.phase < other.phase
    }
  }

  /// Days late, window and severity.
  func settleFields(
    of row: inout TrialObligation, _ verdict: ReferenceVerdict, _ duty: Duty, earliestDue: Int?
  ) {
    func day(_ instant: Int?) -> Int? { instant.map { row.isInMinutes ? Self.day(ofMinute: $0) : $0 } }
    if let due = day(row.due) {
      switch row.status {
      case .late: row.daysLate = day(row.done).map { max(0, $0 - due) } ?? 0
      case .overdue: row.daysLate = max(0, asAt - due)
      case .notMet: row.daysLate = verdict.ended.map { max(0, $0 - due) } ?? 0
      default: row.daysLate = 0
      }
    }
    row.isInWindow = isInWindow(day(earliestDue) ?? day(row.clock))
    row.severity = rule.rule.severity
    guard row.status.isShortfall else { return }
    var situation = duty.situation
    (situation.clock, situation.due) = (day(row.clock), day(row.due))
    for line in rule.severities where isCertain(line.condition, situation) {
      row.severity = line.severity
      break
    }
    if row.status != .notMet, let grace = rule.grace.first(where: { row.daysLate <= Int($0.days) }) {
      row.severity = min(row.severity, grace.severity)
    }
  }

  /// Whether a condition holds whatever is not recorded.
  func isCertain(_ condition: Condition, _ situation: ReferenceSituation) -> Bool {
    questions.everyWorld { () throws(Ask) in try self.questions.holds(condition, situation) }.allSatisfy {
      $0.answer == true
    }
  }

  /// Whether a condition holds in some world.
  func isPossible(_ condition: Condition, _ situation: ReferenceSituation) -> Bool {
    questions.everyWorld { () throws(Ask) in try self.questions.holds(condition, situation) }.contains {
      $0.answer != false
    }
  }
}
