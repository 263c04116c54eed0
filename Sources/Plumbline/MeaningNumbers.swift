import RuleChecking
import RuleModel
import RuleReading

/// What tells the rules of one run from those of another: of each rule the number that its read-back tells and
/// that an approval is of.
struct MeaningNumbers: Sendable {
  /// Of each rule about practice, by id.
  let rules: [String: String]
  /// Of the dictionary, the law, calendars and phrases together, whichever rules lean on them.
  let foundations: String

  init(of inForce: RulesInForce) {
    let reader = inForce.ruleReader
    let practice = inForce.rules.filter { $0.rule.forReturn == nil }
    rules = Dictionary(practice.map { ($0.id, inForce.meaningNumber(of: $0, reader)) }) { first, _ in first }
    foundations = RulesInForce.number(of: reader.meaningOfWords)
  }
}
