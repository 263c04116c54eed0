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
      case .none: return .decided(.within(clock: clock))
      case .between(let low, let high):
        if high <= line.most { return .decided(.within(high, line.most, clock: clock)) }
        guard low > line.most else { return blocked }
        return .decided(.beyond(low, line.most, clock: clock))
      }
    }
    return .decided(.noLimit)
  }
}

extension Verdict {
  /// There is no number that could be beyond its limit.
  static func within(clock: Int32) -> Verdict { Verdict(status: .met, due: clock, done: clock) }

  /// A number is within its limit.
  static func within(_ number: Int32, _ most: Int32, clock: Int32) -> Verdict {
    Verdict(status: .met, due: clock, done: clock, detail: "\(number) recorded; at most \(most)")
  }

  /// A number is beyond its limit.
  static func beyond(_ number: Int32, _ most: Int32, clock: Int32) -> Verdict {
    Verdict(status: .notMet, due: clock, detail: "\(number) recorded, where the most is \(most)")
  }

  /// No line of the limits fits.
  static var noLimit: Verdict { Verdict(status: .excluded, detail: "no limit is set for it") }
}
