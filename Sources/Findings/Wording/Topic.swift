import RuleChecking
import RuleModel

/// What a rule is about and what stands behind it, in the words of its sentences.
///
/// Only the law can require; guidance expects, inspectors look for, and a standard is the authority's own.
struct Topic {
  /// The rule's first theme, else its id: `visits`.
  let name: String
  let force: Force
  let isStock: Bool
  /// Whether children may have several cases, some met and some not.
  private let isRepeated: Bool

  init(of rule: CheckedRule, measure: Measure) {
    name = rule.topicName
    force = rule.force
    isStock = measure.isStock
    isRepeated = measure.children > 0 && measure.cases > measure.children
  }

  /// What was to be met: `what the law requires on visits`.
  var standard: String {
    switch force {
    case .must: "what the law requires on \(name)"
    case .should: "what statutory guidance expects on \(name)"
    case .frame: "what inspectors look for in \(name)"
    case .local: "the authority's own standard for \(name)"
    }
  }

  /// That it was met, or was not, over the period or on the day of the extract.
  func verb(met: Bool) -> String {
    if isStock { return "is \(met ? "" : "not ")met on the day of the extract" }
    if isRepeated { return met ? "was met throughout" : "was not always met" }
    return met ? "was met" : "was not met"
  }
}
