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
  /// What the row that comes nearest to the first phrase without a row is not, in plain words; nil where the
  /// example behaves, or no row is left to compare.
  package var firstDifference: String?
  /// The same rows to be drawn; none of an example of a rule over results.
  package var duties: [ExampleDuty] = []

  package var behaves: Bool { misses.isEmpty }
}

/// Runs the examples of a rule.
///
/// Of a rule over the record, an example's rows stand on the entities' usual rows, share one child, and pass
/// through the same builder and the same evaluation as an export. A record of another entity that the rule's
/// subjects refer to, and that the example does not give, is made from its usual row. Of a rule over results,
/// an example gives the results.
package func runExamples(of rule: CheckedRule, vocabulary: Vocabulary) -> [ExampleOutcome] {
  let prepared = PreparedExamples(of: rule, vocabulary: vocabulary)
  return prepared.indices.map { prepared.outcome($0, of: rule, vocabulary: vocabulary) }
}

extension RuleExample {
  /// What an example came to: each phrase takes a row of its own.
  ///
  /// - Parameters:
  ///   - rows: what came out, and `texts` the same as phrases.
  ///   - mistakes: what is wrong with the example itself.
  ///   - differences: what a row is not that the phrase at a position describes; none where it describes it.
  func outcome<Row>(
    _ rows: [Row], texts: [String], mistakes: [String], differences: (Int, Row) -> [String]
  ) -> ExampleOutcome {
    var misses = mistakes
    var unmatched = Array(rows.indices)
    var missed: Int?
    for position in expected.indices {
      if let found = unmatched.firstIndex(where: { differences(position, rows[$0]).isEmpty }) {
        unmatched.remove(at: found)
      } else {
        misses.append("no row is '\(expected[position].text)'")
        missed = missed ?? position
      }
    }
    let nearest = missed.flatMap { position in
      // Of rows that are equally near the first: `min` keeps it.
      unmatched.map { (row: $0, differences: differences(position, rows[$0])) }.min {
        $0.differences.count < $1.differences.count
      }
    }
    if only, !unmatched.isEmpty {
      misses.append(
        "besides the rows expected there came: " + unmatched.map { texts[$0] }.joined(separator: "; "))
    }
    var outcome = ExampleOutcome(example: self, misses: misses, rows: texts)
    if let nearest, let first = nearest.differences.first {
      outcome.firstDifference = rows.count == 1 ? first : "of row \(nearest.row + 1), the nearest: \(first)"
    } else if missed != nil {
      outcome.firstDifference =
        rows.isEmpty ? "nothing came of this case" : "no row is left for it: fewer came than were expected"
    }
    return outcome
  }
}
