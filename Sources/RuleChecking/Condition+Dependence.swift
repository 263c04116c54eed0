extension Condition {
  /// Whether the answer depends on the duty in question (its clock, due date or place in a sequence), so
  /// that it cannot be worked out once a row.
  func needsClock(_ conditions: [CheckedCondition]) -> Bool {
    switch self {
    case .always, .isRecorded, .isOneOf, .sameRow, .moments: false
    case .ordinal: true
    case .named(let index, _): conditions[index].needsClock
    case .not(let inner), .assuming(let inner, _): inner.needsClock(conditions)
    case .all(let parts), .any(let parts): parts.contains { $0.needsClock(conditions) }
    case .days(let left, _, let right): left.needsClock || right.needsClock
    case .numbers(let left, _, let right): left.needsClock(conditions) || right.needsClock(conditions)
    case .exists(_, let filter): filter?.needsClock(conditions) ?? false
    case .law(_, let day): day.needsClock
    }
  }
}

extension DayExpression {
  var needsClock: Bool {
    switch self {
    case .literal, .cell, .asAt: false
    case .clock, .due: true
    case .shifted(let day, _, _): day.needsClock
    }
  }
}

extension NumberExpression {
  func needsClock(_ conditions: [CheckedCondition]) -> Bool {
    switch self {
    case .literal, .cell, .feature: false
    case .count(_, let filter): filter?.needsClock(conditions) ?? false
    }
  }
}
