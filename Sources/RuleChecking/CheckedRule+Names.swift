extension CheckedRule {
  /// The parts of the expectation, if it has parts.
  package var parts: [CheckedPart] {
    switch expectation {
    case .all(let parts), .either(let parts): parts
    default: []
    }
  }

  /// Whether one of several parts is enough: a duty is then the same whichever of them meets it.
  package var hasAlternatives: Bool {
    if case .either = expectation { true } else { false }
  }

  /// The name of a part by its position; nil for the rule as a whole.
  package func partName(_ part: Int16) -> String? {
    parts.indices.contains(Int(part)) ? parts[Int(part)].name : nil
  }

  /// The expectation a row was judged by: its part's, or the rule's own.
  package func expectation(ofPart part: Int16) -> CheckedExpectation {
    parts.indices.contains(Int(part)) ? parts[Int(part)].expectation : expectation
  }

  /// The name of a line of the timetable that a row was judged by; nil where there is none.
  package func phaseName(part: Int16, phase: Int16) -> String? {
    let lines = expectation(ofPart: part).lines
    return lines.indices.contains(Int(phase)) ? lines[Int(phase)].name : nil
  }
}

extension CheckedExpectation {
  /// The lines of which the first that fits says how long a duty has; those of parts are the parts' own.
  package var lines: [CheckedInterval] {
    switch self {
    case .howSoon(let timetable): timetable.lines
    case .recorded(let facts): facts.limits
    default: []
    }
  }
}
