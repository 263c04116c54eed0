package import RuleChecking
package import RuleModel

/// Reads rules out: in English for a person to sign, and as the meaning that the signature is of.
package struct RuleReader: Sendable {
  let vocabulary: Vocabulary
  let frameworks: [Framework]
  let rules: [String: CheckedRule]

  /// - Parameters:
  ///   - rules: all that hold, so that a rule over results knows the rule it looks at.
  ///   - vocabulary: the one they were checked against.
  ///   - frameworks: whose bounds a rule takes that sets none of its own.
  package init(rules: [CheckedRule], vocabulary: Vocabulary, frameworks: [Framework]) {
    self.vocabulary = vocabulary
    self.frameworks = frameworks.sorted { $0.from < $1.from }
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }
}
