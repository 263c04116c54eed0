import _PlumblineTestSupport
import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// A rule written for a test, read and checked with the shipped dictionary, law and conditions.
struct WrittenRule {
  /// The rule, where it holds.
  let rule: CheckedRule?
  /// What is wrong with it, or worth a warning.
  let diagnostics: [Diagnostic]

  private static let shipped = ShippedRuleTests.shipped

  init(_ text: String) {
    let file = RuleFile(name: "test.yaml", bytes: Array(text.utf8))
    let read = RuleBook(files: [file])
    let (checked, found) = check(Self.shipped.book.rules + read.rules, against: Self.shipped.vocabulary)
    diagnostics = read.diagnostics.filter { $0.place.file == file.name } + found
    rule = read.rules.first.flatMap { one in checked.first { $0.id == one.id.text } }
  }

  /// What its examples came to.
  func outcomes(sourceLocation: SourceLocation = #_sourceLocation) throws -> [ExampleOutcome] {
    #expect(diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    return runExamples(
      of: try #require(rule, sourceLocation: sourceLocation), vocabulary: Self.shipped.vocabulary)
  }

  /// Runs its examples and records those that do not behave.
  func expectExamplesToBehave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcomes = try outcomes(sourceLocation: sourceLocation)
    #expect(!outcomes.isEmpty, sourceLocation: sourceLocation)
    for outcome in outcomes {
      let rows = outcome.rows.map { "\n    came: " + $0 }.joined()
      #expect(
        outcome.behaves,
        "'\(outcome.example.name.text)': \(outcome.misses.joined(separator: "; "))\(rows)",
        sourceLocation: sourceLocation)
    }
  }
}
