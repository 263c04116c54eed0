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

  /// - Parameters:
  ///   - text: the rule in YAML.
  ///   - amongShipped: whether it is checked along with the shipped rules, whose results it may look at.
  init(_ text: String, amongShipped: Bool = true) {
    let file = RuleFile(name: "test.yaml", bytes: Array(text.utf8))
    let read = RuleBook(files: [file])
    let (checked, found) = check(
      (amongShipped ? Self.shipped.book.rules : []) + read.rules, against: Self.shipped.vocabulary)
    diagnostics = read.diagnostics.filter { $0.place.file == file.name } + found
    rule = read.rules.first.flatMap { one in checked.first { $0.id == one.id.text } }
  }

  /// A rule of which only what it looks at and expects matters, with the rest that every rule needs.
  static func asking(_ text: String) -> WrittenRule {
    WrittenRule(
      """
      rule: asked
      asks: Is it so?
      area: leaders
      basis: CPR 2010 reg 28(2)

      """ + text, amongShipped: false)
  }

  /// What its examples came to.
  func outcomes(sourceLocation: SourceLocation = #_sourceLocation) throws -> [ExampleOutcome] {
    #expect(diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    return runExamples(
      of: try #require(rule, sourceLocation: sourceLocation), vocabulary: Self.shipped.vocabulary)
  }

  /// How its examples miss what they expect, none where all behave; that it has none is a miss.
  func misses(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
    let outcomes = try outcomes(sourceLocation: sourceLocation)
    guard !outcomes.isEmpty else { return ["there is no example"] }
    return outcomes.filter { !$0.behaves }.map { outcome in
      let rows = outcome.rows.map { "\n    came: " + $0 }.joined()
      return "'\(outcome.example.name.text)': \(outcome.misses.joined(separator: "; "))\(rows)"
    }
  }
}
