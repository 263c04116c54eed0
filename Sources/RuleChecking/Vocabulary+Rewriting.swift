import Diagnostics
package import RuleModel

extension Vocabulary {
  /// A named condition as it would be in other words; nil where they make none.
  ///
  /// - Parameters:
  ///   - position: which condition.
  ///   - written: the words.
  package func condition(_ position: Int, rewrittenAs written: Written) -> Condition? {
    var parser = ConditionParser(written, vocabulary: self, entity: conditions[position].entity)
    var mistakes: [Diagnostic] = []
    let condition = parser.parse(into: &mistakes)
    return mistakes.hasErrors ? nil : condition
  }

  /// The named conditions that a rule asks, and those that they are made of, by position.
  package func conditions(askedBy rule: CheckedRule) -> Set<Int> {
    var found: Set<Int> = []
    func open(_ part: ExpressionPart) {
      guard case .condition(.named(let position, _)) = part, found.insert(position).inserted else { return }
      conditions[position].condition.forEachPart(open)
    }
    for condition in rule.allConditions { condition.forEachPart(open) }
    for expectation in [rule.expectation] + rule.parts.map(\.expectation) {
      if case .noMoreThan(let limit) = expectation { limit.of.forEachPart(open) }
    }
    return found
  }
}
