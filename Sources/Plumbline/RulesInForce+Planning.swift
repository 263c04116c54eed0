import Chronology
import Findings
import Planning
import RuleChecking

extension RulesInForce {
  /// The relational plan of rules, as databases print theirs; nil where an id is unknown.
  ///
  /// - Parameter ids: which rules, with those whose results they look at; all when empty.
  public func plan(_ ids: [String]) -> String? {
    guard let chosen = rules(only: ids) else { return nil }
    return heading(of: ids) + Planning.plan(chosen, vocabulary: vocabulary).listing()
  }

  /// Says first that the law was not the law in force, and which rules it leaves without a plan.
  private func heading(of ids: [String]) -> String {
    guard let law = appliedLaw?.concerning(ids) else { return "" }
    var text =
      "Under the law of \(law.day.writtenDescription), whatever day a figure of the law is asked for.\n"
    for one in law.setAside {
      text += "  not planned: \(one.rule)\(one.part.map { ", part '\($0)'" } ?? "")\n"
    }
    return text + "\n"
  }
}
