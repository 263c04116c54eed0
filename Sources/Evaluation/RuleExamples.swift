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

/// Runs the examples of a rule.
///
/// Of a rule over the record, an example's rows stand on the entities' usual rows, share one child, and pass
/// through the same builder and the same evaluation as an export. A record of another entity that the rule's
/// subjects refer to, and that the example does not give, is made from its usual row. Of a rule over results,
/// an example gives the results.
package func runExamples(of rule: CheckedRule, vocabulary: Vocabulary) -> [ExampleOutcome] {
  rule.rule.examples.map { example in
    rule.isOverResults
      ? runOverResults(example, of: rule, vocabulary: vocabulary)
      : runOverRecord(example, of: rule, vocabulary: vocabulary)
  }
}

private func runOverRecord(
  _ example: RuleExample, of rule: CheckedRule, vocabulary: Vocabulary
) -> ExampleOutcome {
  guard example.results.isEmpty else {
    let miss = "'results' are for rules that look at what another rule gave"
    return ExampleOutcome(example: example, misses: [miss], rows: [])
  }
  guard let today = CivilDay.parse(example.today.text) else {
    return ExampleOutcome(example: example, misses: ["'\(example.today.text)' is not a date"], rows: [])
  }
  var making = ExampleTables(dictionary: vocabulary.dictionary)
  let mistakes = making.add(example.records)
  let tables = making.finish()
  let result = evaluate([rule], over: tables, vocabulary: vocabulary, dates: EvaluationDates(asAt: today))
  let rows = result.outcomes.first?.obligations.map { ExampleRow($0, rule: rule, tables: tables) } ?? []
  let phrases = example.expected.map { ExamplePhrase($0.text) }
  return example.outcome(
    rows, texts: rows.map(\.text), mistakes: mistakes + phrases.flatMap(\.mistakes)
  ) { phrases[$0].matches($1) }
}

extension RuleExample {
  /// What an example came to: each phrase takes a row of its own.
  ///
  /// - Parameters:
  ///   - rows: what came out, and `texts` the same as phrases.
  ///   - mistakes: what is wrong with the example itself.
  ///   - matches: whether the phrase at a position describes a row.
  func outcome<Row>(
    _ rows: [Row], texts: [String], mistakes: [String], matches: (Int, Row) -> Bool
  ) -> ExampleOutcome {
    var misses = mistakes
    var unmatched = Array(rows.indices)
    for position in expected.indices {
      if let found = unmatched.firstIndex(where: { matches(position, rows[$0]) }) {
        unmatched.remove(at: found)
      } else {
        misses.append("no row is '\(expected[position].text)'")
      }
    }
    if only, !unmatched.isEmpty {
      misses.append(
        "besides the rows expected there came: " + unmatched.map { texts[$0] }.joined(separator: "; "))
    }
    return ExampleOutcome(example: self, misses: misses, rows: texts)
  }
}
