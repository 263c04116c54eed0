import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel
import RuleTesting

extension RulesInForce {
  /// What came of changing rules clause by clause.
  public struct ProtectionReport: Sendable {
    /// Each change that no example notices, underlined, and the count.
    public var text: String
    /// Whether every change is noticed.
    public var isWhole: Bool
    /// The rules that were not changed because their examples fail.
    public var failing: [String]
  }

  /// Changes rules clause by clause, and shows which changes their examples do not notice.
  ///
  /// - Parameters:
  ///   - ids: which rules; all rules of practice when empty.
  ///   - returns: whether the published checks of returns are among all rules.
  ///   - colour: whether to colour the words.
  /// - Returns: nil where an id is unknown.
  public func protection(_ ids: [String], returns: Bool, colour: Bool) -> ProtectionReport? {
    guard Set(ids).isSubset(of: ruleIDs) else { return nil }
    let all = rules.filter { returns || $0.rule.forReturn == nil }.map(\.id)
    let found = RuleTesting.protection(
      of: Set(ids.isEmpty ? all : ids), among: rules, book: book, vocabulary: vocabulary)
    let rendering = DiagnosticRendering(sources: book.sources, usesColour: colour)
    var text = found.diagnostics.map(rendering.render).joined()
    for id in found.failing {
      text += "\(id) was not changed: its examples fail, as 'plumbline rules test \(id)' shows\n"
    }
    text += "\(found.changes) changes, \(found.gaps.count) unnoticed"
    if !found.explained.isEmpty { text += ", and \(found.explained.count) for a reason given" }
    text += "\n"
    return ProtectionReport(
      text: text, isWhole: found.gaps.isEmpty && found.idleReasons.isEmpty && found.failing.isEmpty,
      failing: found.failing)
  }
}
