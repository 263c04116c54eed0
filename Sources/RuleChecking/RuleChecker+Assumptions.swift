import Diagnostics
import RuleModel

extension RuleChecker {
  /// The rule with its assumptions built into every condition that asks what they settle.
  mutating func assuming(_ checked: CheckedRule) -> CheckedRule? {
    var assumed: [(Condition, Bool)] = []
    for assumption in rule.assumptions {
      assumed.append((conditions([assumption.condition]), assumption.isTrue))
    }
    guard !diagnostics.hasErrors else { return nil }
    guard !assumed.isEmpty else { return checked }
    func settle(_ condition: Condition) -> Condition {
      for (question, isTrue) in assumed where condition == question {
        return .assuming(condition, isTrue: isTrue)
      }
      switch condition {
      case .not(let inner): return .not(settle(inner))
      case .all(let parts): return .all(parts.map(settle))
      case .any(let parts): return .any(parts.map(settle))
      default: return condition
      }
    }
    func settle(_ lines: [CheckedLine]) -> [CheckedLine] {
      lines.map { CheckedLine(condition: settle($0.condition), words: $0.words) }
    }
    func settle(_ expectation: CheckedExpectation) -> CheckedExpectation {
      switch expectation {
      case .howSoon(var timetable):
        for index in timetable.lines.indices {
          timetable.lines[index].condition = settle(timetable.lines[index].condition)
        }
        return .howSoon(timetable)
      case .holds(let condition): return .holds(settle(condition))
      case .all(let parts): return .all(parts.map(settle))
      case .either(let parts): return .either(parts.map(settle))
      default: return expectation
      }
    }
    func settle(_ part: CheckedPart) -> CheckedPart {
      var part = part
      part.onlyIf = settle(part.onlyIf)
      part.excuses = settle(part.excuses)
      part.expectation = settle(part.expectation)
      return part
    }
    var settled = checked
    settled.onlyIf = settle(checked.onlyIf)
    settled.leaveOut = settle(checked.leaveOut)
    settled.clockStarts = checked.clockStarts.map {
      ClockLine(condition: settle($0.condition), day: $0.day)
    }
    settled.excuses = settle(checked.excuses)
    settled.remarks = settle(checked.remarks)
    settled.expectation = settle(checked.expectation)
    return settled
  }
}
