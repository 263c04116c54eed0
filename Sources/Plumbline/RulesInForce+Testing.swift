import Contradictions
package import Diagnostics
import Evaluation
import Layering
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading
import RuleTesting

extension RulesInForce {
  /// Runs the examples of rules: a tick for each that behaves, and for each that does not what came instead, the
  /// first difference, and a drawing of its days.
  ///
  /// Of an example that came along and that behaves without the council's own folder, and not with it, it is told
  /// what the council's change makes of it: that is what was wanted, and no failure.
  ///
  /// - Parameter ids: which rules; all when empty.
  /// - Returns: the text, and whether all behaved; nil where an id is unknown.
  public func test(_ ids: [String]) -> (text: String, passed: Bool)? {
    guard Set(ids).isSubset(of: ruleIDs) else { return nil }
    var text = ""
    var (count, failures, gaps, others) = (0, 0, 0, 0)
    lazy var asItCame = layered.map { RulesInForce(book: RuleBook(files: $0.pack)) }
    for rule in rules where ids.isEmpty || ids.contains(rule.id) {
      text += "\(rule.id)\n" + changes(of: rule.id)
      let examples = PreparedExamples(of: rule, vocabulary: vocabulary)
      lazy var before = asItCame.flatMap { $0.behaviour(of: rule.id) }
      for position in examples.indices {
        let outcome = examples.outcome(position, of: rule, vocabulary: vocabulary)
        let example = outcome.example
        count += 1
        let isAsSaid = outcome.behaves != example.isKnownGap
        if isAsSaid {
          if example.isKnownGap { gaps += 1 }
          text += "  \(example.isKnownGap ? "known gap" : "ok"): \(example.name.text)\n"
        } else if layered != nil, !isCouncils(example.name.place), before?[example.name.text] == true {
          others += 1
          text += "  answers otherwise: \(example.name.text)\n" + describe(outcome)
        } else {
          failures += 1
          text += "  FAILED: \(example.name.text)\n"
          if example.isKnownGap {
            text += "    it is marked 'known gap: yes', and behaves: take the mark away\n"
          }
          text += describe(outcome)
          if let timeline = examples.timeline(position, of: rule, vocabulary: vocabulary) {
            text += drawing(of: timeline)
          }
        }
      }
    }
    text += "\(count) examples, \(failures) failed"
    if gaps > 0 { text += ", \(gaps) known \(gaps == 1 ? "gap" : "gaps")" }
    if others > 0 {
      text +=
        ", \(others) that came along \(others == 1 ? "answers" : "answer") otherwise by the council's folder\n"
      text +=
        "To have what is meant tested, give examples of your own: 'examples' beside 'set' in council.yaml"
    }
    return (text + "\n", failures == 0)
  }

  /// Whether something stands in the council's own folder.
  private func isCouncils(_ place: Place) -> Bool {
    layered.map { place.file?.hasPrefix($0.layer.folder + "/") == true } ?? false
  }

  /// What the council changed of a rule, in lines.
  private func changes(of id: String) -> String {
    (layered?.changes ?? []).filter { $0.rule == id }.map {
      "  changed by the council: \($0.words)  \($0.place.description)\n"
    }.joined()
  }

  /// Of each example of a rule, by its name, whether it behaves as it says; nil where there is no such rule.
  private func behaviour(of id: String) -> [String: Bool]? {
    guard let rule = rules.first(where: { $0.id == id }) else { return nil }
    let examples = PreparedExamples(of: rule, vocabulary: vocabulary)
    return examples.indices.reduce(into: [:]) { behaves, position in
      let outcome = examples.outcome(position, of: rule, vocabulary: vocabulary)
      behaves[outcome.example.name.text] = outcome.behaves != outcome.example.isKnownGap
    }
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
