import RuleChecking

extension RuleJudge {
  /// Whether a number stays within its limit.
  ///
  /// A number known only within bounds is within the limit where its upper bound is, and beyond it where its
  /// lower bound is; where there is no such number, nothing is beyond the limit.
  func within(_ limit: CheckedLimit, _ subject: Subject, _ clock: Int32) -> Attempt {
    let situation = Situation(row: subject.row, clock: clock)
    for line in limit.lines {
      switch questioner.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return blocked
      case .yes: break
      }
      for isLow in [true, false] {
        questioner.noteTurns { order in
          guard case .between(let low, let high) = questioner.number(limit.of, situation) else { return nil }
          return order.holds(isLow ? low : high, line.most)
        }
      }
      switch questioner.number(limit.of, situation) {
      case .unknown: return blocked
      case .none: return .decided(Verdict(status: .met, due: clock, done: clock))
      case .between(let low, let high):
        if high <= line.most {
          let detail = "\(high) recorded; at most \(line.most)"
          return .decided(Verdict(status: .met, due: clock, done: clock, detail: detail))
        }
        guard low > line.most else { return blocked }
        return .decided(
          Verdict(status: .notMet, due: clock, detail: "\(low) recorded, where the most is \(line.most)"))
      }
    }
    return .decided(Verdict(status: .excluded, detail: "no limit is set for it"))
  }
}
