package import CaseModel
package import RuleChecking

/// Turns checked rules into one plan: what they have in common stands in it once.
///
/// - Parameters:
///   - rules: checked, those over results after those they look at.
///   - vocabulary: the one the rules were checked against.
///   - completeness: for each entity of the dictionary, how much of what happened its table holds; an export whose
///     tables are complete where none is given.
/// - Returns: the plan; a rule that it cannot say has a node that says why.
package func plan(
  _ rules: [CheckedRule], vocabulary: Vocabulary, completeness: [Completeness] = []
) -> Plan {
  let builder = PlanBuilder()
  let catalogue = ScanCatalogue(vocabulary.dictionary)
  let domains = ReadingDomains(vocabulary: vocabulary, rules: rules)
  var planned: [PlannedRule] = []
  for rule in rules {
    let lowering = RuleLowering(
      rule: rule, builder: builder, vocabulary: vocabulary, domains: domains, catalogue: catalogue,
      completeness: completeness)
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
