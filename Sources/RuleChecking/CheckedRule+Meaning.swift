import RuleModel

extension CheckedRule {
  /// Whether it judges every record as another rule does: the same questions of the same rows, in other words
  /// perhaps.
  ///
  /// Sentences, examples and what a rule rests on are left aside.
  package func means(theSameAs other: CheckedRule) -> Bool {
    entity == other.entity && resultsOf == other.resultsOf && onlyIf == other.onlyIf
      && leaveOut == other.leaveOut && clockStarts == other.clockStarts
      && restarts == other.restarts && ends == other.ends
      && lapse == other.lapse && expectation == other.expectation && excuses == other.excuses
      && remarks == other.remarks && rule.severity == other.rule.severity && severities == other.severities
      && grace == other.grace
  }
}

extension CheckedExpectation {
  /// The same expectation with the lines of its timetables called what another's are, where there are as many.
  ///
  /// A line goes by its conditions as written, so that a change of words changes its name too.
  package func named(as other: CheckedExpectation) -> CheckedExpectation {
    func named(_ lines: [CheckedInterval], as others: [CheckedInterval]) -> [CheckedInterval] {
      guard lines.count == others.count else { return lines }
      return zip(lines, others).map { line, other in
        CheckedInterval(name: other.name, condition: line.condition, interval: line.interval)
      }
    }
    func named(_ parts: [CheckedPart], as others: [CheckedPart]) -> [CheckedPart] {
      guard parts.count == others.count else { return parts }
      return zip(parts, others).map { part, other in
        var part = part
        part.expectation = part.expectation.named(as: other.expectation)
        return part
      }
    }
    switch (self, other) {
    case (.howSoon(var timetable), .howSoon(let other)):
      timetable.lines = named(timetable.lines, as: other.lines)
      return .howSoon(timetable)
    case (.recorded(var facts), .recorded(let other)):
      facts.limits = named(facts.limits, as: other.limits)
      return .recorded(facts)
    case (.all(let parts), .all(let others)): return .all(named(parts, as: others))
    case (.either(let parts), .either(let others)): return .either(named(parts, as: others))
    default: return self
    }
  }
}
