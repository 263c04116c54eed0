import Diagnostics
package import RuleChecking
package import RuleModel
import RuleReading

extension RulesInForce {
  /// Whether anybody answers for a rule as it stands.
  package func standing(of rule: CheckedRule) -> RuleStanding { standings[rule.id] ?? .notApproved }

  /// Holds every approval against what its rule means.
  ///
  /// A rule that nobody approved costs nothing here.
  ///
  /// - Returns: how each approved rule stands, by its id, and a warning for each approval that is void.
  func weighApprovals() -> (standings: [String: RuleStanding], diagnostics: [Diagnostic]) {
    var standings: [String: RuleStanding] = [:]
    var diagnostics: [Diagnostic] = []
    let approved = rules.filter { $0.rule.approval != nil }
    guard !approved.isEmpty else { return (standings, diagnostics) }
    let reader = ruleReader
    for rule in approved {
      guard let approval = rule.rule.approval else { continue }
      let meaning = meaningNumber(of: rule, reader)
      guard approval.meaning.text != meaning else {
        standings[rule.id] = .approved(approval)
        continue
      }
      standings[rule.id] = .void(approval)
      diagnostics.append(
        Diagnostic(
          .voidApproval, .warning, at: approval.meaning.place,
          "the approval of '\(rule.id)' by \(approval.by) is void: what the rule means has changed since, and its "
            + "number is \(meaning) now",
          help: "have 'plumbline rules read-back \(rule.id)' read and approved anew, or undo the change"))
    }
    return (standings, diagnostics)
  }
}
