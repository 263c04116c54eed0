import _PlumblineTestSupport
import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// Every rule of the rules folder: it loads, it checks, and its own examples behave.
@Suite struct ShippedRuleTests {
  static let shipped = ShippedRules(besideTest: #filePath)

  @Test func everyRuleHolds() {
    let text = DiagnosticRendering(sources: Self.shipped.book.sources).render(Self.shipped.diagnostics)
    #expect(text.isEmpty, "\(text)")
    #expect(!Self.shipped.rules.isEmpty)
  }

  @Test(arguments: shipped.rules.map(\.id))
  func examplesBehave(id: String) throws {
    let rule = try #require(Self.shipped.rules.first { $0.id == id })
    let outcomes = runExamples(of: rule, vocabulary: Self.shipped.vocabulary)
    #expect(outcomes.count >= 2, "a rule needs two examples at least")
    for outcome in outcomes {
      let rows = outcome.rows.map { "\n    came: " + $0 }.joined()
      #expect(
        outcome.behaves != outcome.example.isKnownGap,
        "\(id), '\(outcome.example.name.text)': \(outcome.misses.joined(separator: "; "))\(rows)")
    }
  }
}
