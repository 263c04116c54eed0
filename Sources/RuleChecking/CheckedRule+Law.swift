extension CheckedRule {
  /// The figures of the law that the rule asks for, by position: in its timetables, and in every condition that it
  /// asks, those of the dictionary among them.
  package func lawValues(in vocabulary: Vocabulary) -> Set<Int> {
    var found = expectation.lawValues
    var seen: Set<Int> = []
    func take(_ part: ExpressionPart) {
      switch part {
      case .condition(.law(let value, _)): found.insert(value)
      case .condition(.named(let position, _)):
        if seen.insert(position).inserted { vocabulary.conditions[position].condition.forEachPart(take) }
      default: break
      }
    }
    for condition in allConditions + showsAlso.compactMap(\.filter) { condition.forEachPart(take) }
    expectation.forEachNumber { $0.forEachPart(take) }
    return found
  }

  /// Whether it asks for something once in each school term.
  package var countsTerms: Bool { expectation.countsTerms }
}

extension CheckedExpectation {
  /// The figures that intervals are looked up in.
  fileprivate var lawValues: Set<Int> {
    switch self {
    case .all(let parts), .either(let parts):
      parts.reduce(into: []) { $0.formUnion($1.expectation.lawValues) }
    default:
      Set(
        lines.compactMap { line in
          switch line.interval {
          case .within(.law(let value)), .every(.law(let value)): value
          case .within(.fixed), .every(.fixed), .eachTerm, .notJudged: nil
          }
        })
    }
  }

  fileprivate var countsTerms: Bool {
    switch self {
    case .all(let parts), .either(let parts): parts.contains(where: \.expectation.countsTerms)
    default: lines.contains { $0.interval == .eachTerm }
    }
  }

  fileprivate func forEachNumber(_ visit: (NumberExpression) -> Void) {
    switch self {
    case .noMoreThan(let limit): visit(limit.of)
    case .all(let parts), .either(let parts): for part in parts { part.expectation.forEachNumber(visit) }
    default: break
    }
  }
}
