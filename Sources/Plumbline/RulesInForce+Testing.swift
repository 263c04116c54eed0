import Contradictions
package import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading
import RuleTesting

extension RulesInForce {
  /// Runs the examples of rules: a tick for each that behaves, and for each that does not what came instead, the
  /// first difference, and a drawing of its days.
  ///
  /// - Parameter ids: which rules; all when empty.
  /// - Returns: the text, and whether all behaved; nil where an id is unknown.
  public func test(_ ids: [String]) -> (text: String, passed: Bool)? {
    guard Set(ids).isSubset(of: ruleIDs) else { return nil }
    var text = ""
    var (count, failures, gaps) = (0, 0, 0)
    for rule in rules where ids.isEmpty || ids.contains(rule.id) {
      text += "\(rule.id)\n"
      let examples = PreparedExamples(of: rule, vocabulary: vocabulary)
      for position in examples.indices {
        let outcome = examples.outcome(position, of: rule, vocabulary: vocabulary)
        count += 1
        let isKnownGap = outcome.example.isKnownGap
        let isAsSaid = outcome.behaves != isKnownGap
        if !isAsSaid { failures += 1 } else if isKnownGap { gaps += 1 }
        let mark = isAsSaid ? isKnownGap ? "known gap" : "ok" : "FAILED"
        text += "  \(mark): \(outcome.example.name.text)\n"
        guard !isAsSaid else { continue }
        if isKnownGap { text += "    it is marked 'known gap: yes', and behaves: take the mark away\n" }
        text += describe(outcome)
        if let timeline = examples.timeline(position, of: rule, vocabulary: vocabulary) {
          text += drawing(of: timeline)
        }
      }
    }
    text += "\(count) examples, \(failures) failed"
    if gaps > 0 { text += ", \(gaps) known \(gaps == 1 ? "gap" : "gaps")" }
    return (text + "\n", failures == 0)
  }

  private func describe(_ outcome: ExampleOutcome) -> String {
    var text = outcome.misses.map { "    \($0)\n" }.joined()
    for (number, row) in outcome.rows.enumerated() {
      text += "    came\(outcome.rows.count > 1 ? " row \(number + 1)" : ""): \(row)\n"
    }
    if let difference = outcome.firstDifference { text += "    first difference: \(difference)\n" }
    return text
  }

  /// What is wrong with the rules, and which examples they lack, as text for a person.
  public func lint(colour: Bool) -> String {
    DiagnosticRendering(sources: book.sources, usesColour: colour).render(diagnosticsWithExamples)
  }

  /// Every mistake of every file, the examples that rules lack, and rules that contradict one another.
  package var diagnosticsWithExamples: [Diagnostic] {
    (diagnosticsWithContradictions + missingExamples(of: rules, vocabulary: vocabulary)).sortedByPlace()
  }

  /// Every mistake of every file, and what contradicts what, as text for a person.
  package func describeContradictions(colour: Bool) -> String {
    DiagnosticRendering(sources: book.sources, usesColour: colour).render(diagnosticsWithContradictions)
  }

  /// Every mistake of every file, and rules that contradict one another.
  package var diagnosticsWithContradictions: [Diagnostic] {
    let reader = RuleReader(rules: rules, vocabulary: vocabulary, frameworks: book.frameworks)
    return (diagnostics + contradictions(among: rules, vocabulary: vocabulary, reader: reader))
      .sortedByPlace()
  }
}
