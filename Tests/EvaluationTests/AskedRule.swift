import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import Testing
import YAMLSyntax
import _PlumblineTestSupport

/// A rule written in a test, checked against the shipped dictionary and law.
struct AskedRule {
  static let shipped = ShippedRules(besideTest: #filePath)

  let rule: CheckedRule

  /// - Parameter text: the rule in YAML, without what every rule needs and these tests do not turn on.
  init(_ text: String) throws {
    let whole = """
      rule: asked
      asks: Is it so?
      area: leaders
      basis: CPR 2010 reg 28(2)
      say: {improve: i, strength: s, means: m, row: r}
      cannot see: none

      """ + text
    let (documents, mistakes) = parseYAML(Array(whole.utf8), file: "asked.yaml")
    let (rules, misread) = loadRules([documents])
    let (checked, wrong) = check(rules, against: Self.shipped.vocabulary)
    rule = try #require(checked.first, "\((mistakes + misread + wrong).map(\.message))")
  }

  /// Expects that every example behaves.
  func expectExamplesBehave() {
    let outcomes = runExamples(of: rule, vocabulary: Self.shipped.vocabulary)
    #expect(!outcomes.isEmpty)
    for outcome in outcomes {
      #expect(outcome.behaves, "\(outcome.example.name.text): \(outcome.misses) \(outcome.rows)")
    }
  }
}
