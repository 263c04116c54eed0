import CaseModel
package import Diagnostics
package import RuleModel
import Workers

extension Vocabulary {
  /// Checks the dictionary's named conditions, which may use one another, and takes them into the vocabulary.
  ///
  /// A condition is known by name before its words are checked, so order does not matter; one that leads
  /// back to itself is refused.
  ///
  /// - Parameters:
  ///   - named: the conditions as written.
  ///   - diagnostics: what is wrong with them.
  package mutating func define(_ named: [NamedCondition], diagnostics: inout [Diagnostic]) {
    var writtenAs: [Written] = []
    for one in named {
      guard let entity = dictionary.index(of: one.entity) else {
        let names = dictionary.entities.map(\.name)
        diagnostics.append(
          Diagnostic(
            .unknownName, .error, at: one.name.place, "'\(one.entity)' is no entity of the dictionary",
            help: didYouMean(one.entity, among: names)))
        continue
      }
      conditions.append(
        CheckedCondition(entity: entity, name: one.name.text, condition: .always, needsClock: false))
      writtenAs.append(one.expression)
    }
    gatherNames()
    var mistakes: [Diagnostic] = []
    let (named, written) = (self, writtenAs)
    let read = inParallel(conditions.count) { index -> Condition? in
      var parser = ConditionParser(
        written[index], vocabulary: named, entity: named.conditions[index].entity)
      var unheard: [Diagnostic] = []
      return parser.parse(into: &unheard, suggesting: false)
    }
    for (index, condition) in zip(conditions.indices, read) {
      if let condition {
        conditions[index].condition = condition
      } else {
        // Names that were meant are looked for one after the other, and only so often.
        var parser = ConditionParser(written[index], vocabulary: named, entity: conditions[index].entity)
        _ = parser.parse(into: &mistakes)
      }
    }
    refuseCircles(writtenAs: writtenAs, diagnostics: &mistakes)
    refuseLongChains(writtenAs: writtenAs, diagnostics: &mistakes)
    diagnostics += mistakes
    // What one condition needs, the conditions that use it need too: settle until nothing changes.
    var changed = true
    while changed {
      changed = false
      for index in conditions.indices where !conditions[index].needsClock {
        guard conditions[index].condition.needsClock(conditions) else { continue }
        conditions[index].needsClock = true
        changed = true
      }
    }
  }

  private mutating func refuseCircles(writtenAs: [Written], diagnostics: inout [Diagnostic]) {
    var state = [UInt8](repeating: 0, count: conditions.count)
    func leadsBack(_ index: Int) -> Bool {
      if state[index] == 1 { return true }
      if state[index] == 2 { return false }
      state[index] = 1
      defer { state[index] = 2 }
      return conditions[index].condition.namedConditions.contains(where: leadsBack)
    }
    for index in conditions.indices where leadsBack(index) {
      diagnostics.append(
        Diagnostic(
          .circularCondition, .error, at: writtenAs[index].place,
          "the condition '\(conditions[index].name)' leads back to itself",
          help: "say it in terms of fields, or of conditions that do not use it"))
      conditions[index].condition = .always
    }
  }

  /// Refuses conditions that lead through too many others, or come to too many questions with them: a few lines,
  /// each of which asks the one before twice, would otherwise be asked for ever.
  private mutating func refuseLongChains(writtenAs: [Written], diagnostics: inout [Diagnostic]) {
    var known = [(others: Int, questions: Int)?](repeating: nil, count: conditions.count)
    // There are no circles left, and no more conditions than `RuleLimits.names`: the recursion is bounded.
    func size(_ index: Int) -> (others: Int, questions: Int) {
      if let size = known[index] { return size }
      var (others, questions) = (0, conditions[index].condition.questionCount)
      for named in conditions[index].condition.namedConditions {
        let inner = size(named)
        others = max(others, inner.others + 1)
        questions = min(questions + inner.questions, RuleLimits.questions + 1)
      }
      let name = conditions[index].name
      if others > RuleLimits.chain || questions > RuleLimits.questions {
        let message =
          others > RuleLimits.chain
          ? "the condition '\(name)' leads through more than \(RuleLimits.chain) others"
          : "the condition '\(name)' comes to more than \(RuleLimits.questions) questions with those it names"
        diagnostics.append(
          Diagnostic(
            .expressionTooLarge, .error, at: writtenAs[index].place, message,
            help: "say it in terms of fields, or of fewer conditions"))
        conditions[index].condition = .always
        (others, questions) = (0, 1)
      }
      known[index] = (others, questions)
      return (others, questions)
    }
    for index in conditions.indices { _ = size(index) }
  }
}
