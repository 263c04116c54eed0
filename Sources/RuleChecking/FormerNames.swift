package import Diagnostics
package import RuleModel

/// Which rules once went by other ids, as they say under `formerly`.
package struct FormerNames: Sendable {
  private var present: [String: String] = [:]
  /// Former ids that are ids again, or that two rules claim.
  package private(set) var mistakes: [Diagnostic] = []

  /// What rules say of themselves.
  package init(_ rules: [Rule]) {
    let ids = Set(rules.map(\.id.text))
    for rule in rules {
      for former in rule.formerly {
        if ids.contains(former.text) {
          refuse(former, "'\(former.text)' is the id of a rule, and an id is never used again")
        } else if let other = present.updateValue(rule.id.text, forKey: former.text), other != rule.id.text {
          refuse(former, "'\(former.text)' was once the id of '\(other)', and an id is never used again")
        }
      }
    }
  }

  /// What the rule is called now that once went by an id; nil where none did.
  package func presentName(of id: String) -> String? { present[id] }

  private mutating func refuse(_ former: Written, _ message: String) {
    mistakes.append(
      Diagnostic(
        .reusedID, .error, at: former.place, message,
        help: "take it from 'formerly', or give the other rule an id of its own"))
  }
}
