import CaseModel
import Chronology
package import RuleChecking
package import RuleModel

/// What running an example came to.
package struct ExampleOutcome: Sendable {
  package var example: RuleExample
  /// Phrases that no row matched, with the reason in plain words; empty when the example behaves.
  package var misses: [String]
  /// The rows that came out, as phrases.
  package var rows: [String]

  package var behaves: Bool { misses.isEmpty }
}

/// Runs the examples of a rule that looks at the record.
///
/// An example's rows stand on the entities' usual rows, share one child, and pass through the same builder
/// and the same evaluation as an export. A record of another entity that the rule's subjects refer to, and
/// that the example does not give, is made from its usual row.
package func runExamples(of rule: CheckedRule, vocabulary: Vocabulary) -> [ExampleOutcome] {
  rule.rule.examples.map { example in
    guard let today = CivilDay.parse(example.today.text) else {
      return ExampleOutcome(example: example, misses: ["'\(example.today.text)' is not a date"], rows: [])
    }
    var making = ExampleTables(dictionary: vocabulary.dictionary)
    var mistakes = making.add(example.records)
    let tables = making.finish()
    let result = evaluate([rule], over: tables, vocabulary: vocabulary, dates: EvaluationDates(asAt: today))
    guard let outcome = result.outcomes.first else {
      return ExampleOutcome(example: example, misses: [], rows: [])
    }
    let rows = outcome.obligations.map { ExampleRow($0, rule: rule, tables: tables) }
    var unmatched = rows
    for expected in example.expected {
      let phrase = ExamplePhrase(expected.text)
      mistakes += phrase.mistakes
      if let position = unmatched.firstIndex(where: { phrase.matches($0) }) {
        unmatched.remove(at: position)
      } else {
        mistakes.append("no row is '\(expected.text)'")
      }
    }
    if example.only, !unmatched.isEmpty {
      mistakes.append(
        "besides the rows expected there came: " + unmatched.map(\.text).joined(separator: "; "))
    }
    return ExampleOutcome(example: example, misses: mistakes, rows: rows.map(\.text))
  }
}
