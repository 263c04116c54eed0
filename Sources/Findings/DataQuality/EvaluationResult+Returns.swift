package import Evaluation
import RuleChecking
import RuleModel

extension EvaluationResult {
  /// The same without the checks of returns: what rules about practice gave, which is what inspectors read.
  package var ofPractice: EvaluationResult {
    EvaluationResult(
      outcomes: outcomes.filter { $0.rule.rule.forReturn == nil }, hiddenRows: hiddenRows)
  }

  /// What the checks of returns gave.
  package var ofReturns: [RuleOutcome] { outcomes.filter { $0.rule.rule.forReturn != nil } }
}
