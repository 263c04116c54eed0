import CaseModel
package import Diagnostics
package import RuleModel

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
    for index in conditions.indices {
      var parser = ConditionParser(writtenAs[index], vocabulary: self, entity: conditions[index].entity)
      if let condition = parser.parse(into: &diagnostics) { conditions[index].condition = condition }
    }
    refuseCircles(writtenAs: writtenAs, diagnostics: &diagnostics)
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
}
