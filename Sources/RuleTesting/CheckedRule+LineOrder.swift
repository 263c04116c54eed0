import RuleChecking

extension CheckedRule {
  /// Whether it asks the same as another, or the same with lines in another order of which no two can fit at once.
  func asksTheSame(as other: CheckedRule, names: [CheckedCondition]) -> Bool {
    if means(theSameAs: other) { return true }
    var (settled, standing) = (self, other)
    standing.expectation = other.expectation.withLines(inTheOrderOf: other.expectation, names)
    settled.expectation = expectation.withLines(inTheOrderOf: standing.expectation, names)
    settled.clockStarts = clockStarts.inTheOrder(of: other.clockStarts, names, \.condition)
    return settled.means(theSameAs: standing)
  }
}

extension CheckedExpectation {
  /// The expectation with neighbouring lines put back in another's order, where at most one of the two can fit.
  fileprivate func withLines(
    inTheOrderOf other: CheckedExpectation, _ names: [CheckedCondition]
  ) -> CheckedExpectation {
    switch (self, other) {
    case (.howSoon(var timetable), .howSoon(let other)):
      timetable.lines = timetable.lines.inTheOrder(of: other.lines, names, \.condition)
      return .howSoon(timetable)
    case (.recorded(var facts), .recorded(let other)):
      facts.limits = facts.limits.inTheOrder(of: other.limits, names, \.condition)
      return .recorded(facts)
    case (.all(let parts), .all(let others)): return .all(parts.withLines(inTheOrderOf: others, names))
    case (.either(let parts), .either(let others)):
      return .either(parts.withLines(inTheOrderOf: others, names))
    case (.score(let rubric), .score(let other)):
      return .score(rubric.settled(inTheOrderOf: other, names))
    case (.noMoreThan(var limit), .noMoreThan(let other)):
      limit.lines = limit.lines.inTheOrder(of: other.lines, names, \.condition)
      return .noMoreThan(limit)
    default: return self
    }
  }
}

extension CheckedRubric {
  /// The rubric without what makes no difference: points beyond the most that a criterion gives, and adding up
  /// where every line but the last gives them all.
  fileprivate func settled(inTheOrderOf other: CheckedRubric, _ names: [CheckedCondition]) -> CheckedRubric {
    var settled = self
    for position in criteria.indices {
      var criterion = criteria[position]
      for award in criterion.awards.indices {
        criterion.awards[award].points = min(criterion.awards[award].points, criterion.points)
      }
      if criterion.awards.dropLast().allSatisfy({ $0.points == criterion.points }) {
        criterion.addsUp = false
      }
      if other.criteria.count == criteria.count {
        criterion.awards = criterion.awards.inTheOrder(
          of: other.criteria[position].awards, names, \.condition, alike: { $0.points == $1.points })
      }
      settled.criteria[position] = criterion
    }
    return settled
  }
}

extension [CheckedPart] {
  fileprivate func withLines(inTheOrderOf others: [CheckedPart], _ names: [CheckedCondition]) -> [CheckedPart]
  {
    zip(self, others).map { part, other in
      var part = part
      part.expectation = part.expectation.withLines(inTheOrderOf: other.expectation, names)
      return part
    } + dropFirst(others.count)
  }
}

extension Array where Element: Equatable {
  /// Two neighbours that stand the other way round in another list are put as there, if at most one of them can
  /// hold, if an earlier line holds where both do, or if the same follows from both.
  fileprivate func inTheOrder(
    of others: [Element], _ names: [CheckedCondition], _ condition: (Element) -> Condition,
    alike: (Element, Element) -> Bool = { _, _ in false }
  ) -> [Element] {
    guard count == others.count, let first = indices.first(where: { self[$0] != others[$0] }),
      first + 1 < count, self[first] == others[first + 1], self[first + 1] == others[first]
    else { return self }
    let both = Conjuncts([condition(self[first]), condition(self[first + 1])], names: names)
    let isTheSame =
      alike(self[first], self[first + 1]) || both.areContradictory
      || self[..<first].contains { both.imply(condition($0)) }
    return isTheSame ? others : self
  }
}
