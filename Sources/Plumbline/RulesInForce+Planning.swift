import Planning
import RuleChecking

extension RulesInForce {
  /// The relational plan of rules, as databases print theirs; nil where an id is unknown.
  ///
  /// - Parameter ids: which rules, with those whose results they look at; all when empty.
  public func plan(_ ids: [String]) -> String? {
    rules(only: ids).map { Planning.plan($0, vocabulary: vocabulary).listing() }
  }
}
