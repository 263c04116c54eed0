import CaseModel
package import RuleChecking

/// Turns checked rules into one plan: what they have in common stands in it once.
///
/// The plan is that of a complete export, one that has every table and column.
///
/// - Parameters:
///   - rules: checked, those over results after those they look at.
///   - vocabulary: the one the rules were checked against.
/// - Returns: the plan; a rule that it cannot say has a node that says why.
package func plan(_ rules: [CheckedRule], vocabulary: Vocabulary) -> Plan {
  let builder = PlanBuilder()
  let catalogue = ScanCatalogue(vocabulary.dictionary)
  let domains = ReadingDomains(vocabulary: vocabulary, rules: rules)
  var planned: [PlannedRule] = []
  for rule in rules {
    let lowering = RuleLowering(
      rule: rule, builder: builder, vocabulary: vocabulary, domains: domains, catalogue: catalogue)
    do {
      if let id = rule.resultsOf {
        guard let looked = planned.first(where: { $0.rule.id == id }) else {
          throw NotLowered(reason: "the results of \(id), which is not among the rules")
        }
        if case .notLowered = builder.nodes[looked.root] {
          throw NotLowered(reason: "the results of \(id), which is not lowered")
        }
        planned.append(PlannedRule(rule: rule, root: try lowering.tallies(of: looked.root)))
        continue
      }
      planned.append(PlannedRule(rule: rule, root: try lowering.lower()))
    } catch {
      planned.append(
        PlannedRule(rule: rule, root: builder.add(.notLowered((error as? NotLowered)?.reason ?? ""))))
    }
  }
  return Plan(
    nodes: builder.nodes, rules: planned, scanColumns: catalogue.columns, columns: [], vocabulary: vocabulary
  ).pruned()
}
