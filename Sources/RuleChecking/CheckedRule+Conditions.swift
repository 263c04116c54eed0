extension CheckedRule {
  /// Every condition the rule asks, wherever it stands.
  package var allConditions: [Condition] {
    [onlyIf] + leaveOut.map(\.condition) + clockStarts.map(\.condition) + excuses.map(\.condition)
      + remarks.map(\.condition) + severities.map(\.condition) + restarts.map(\.filter)
      + expectation.allConditions
  }
}

extension CheckedExpectation {
  /// Every condition the expectation asks.
  package var allConditions: [Condition] {
    switch self {
    case .howSoon(let timetable): [timetable.countIf] + timetable.lines.map(\.condition)
    case .recorded(let facts): facts.limits.map(\.condition)
    case .compare: []
    case .attended(let attendance):
      [attendance.presentIf] + attendance.agencies.map(\.expectedIf)
        + attendance.agencies.compactMap(\.excusedIf)
    case .holds(let condition): [condition]
    case .score(let rubric): rubric.criteria.flatMap { $0.awards.map(\.condition) }
    case .all(let parts), .either(let parts):
      parts.flatMap { [$0.onlyIf] + $0.excuses.map(\.condition) + $0.expectation.allConditions }
    case .noMoreThan(let limit): limit.lines.map(\.condition)
    case .median: []
    case .share(let share): share.of.map { [$0] } ?? []
    }
  }
}
