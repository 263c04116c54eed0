import CaseModel
package import Chronology
package import RuleChecking
import RuleModel

/// The examples of a rule with their tables made, to be run by the rule, or by others that differ from it a little.
///
/// The tables of an example depend on the dictionary alone, so that a rule may be changed and its examples run
/// again without making them anew.
package struct PreparedExamples: Sendable {
  /// In the order of the rule's file.
  private let examples: [Prepared]

  fileprivate struct Prepared: Sendable {
    var example: RuleExample
    var today: CivilDay?
    var tables: CaseTables
    var phrases: [ExamplePhrase]
    /// What is wrong with the example itself.
    var mistakes: [String]
  }

  /// - Parameters:
  ///   - rule: whose examples these are.
  ///   - vocabulary: the one it was checked against.
  package init(of rule: CheckedRule, vocabulary: Vocabulary) {
    examples = rule.rule.examples.map { example in
      var making = ExampleTables(dictionary: vocabulary.dictionary)
      let mistakes = rule.isOverResults ? [] : making.add(example.records)
      let phrases = rule.isOverResults ? [] : example.expected.map { ExamplePhrase($0.text) }
      return Prepared(
        example: example, today: CivilDay.parse(example.today.text), tables: making.finish(),
        phrases: phrases, mistakes: mistakes + phrases.flatMap(\.mistakes))
    }
  }

  /// The positions of the examples.
  package var indices: Range<Int> { examples.indices }

  /// What an example comes to.
  ///
  /// - Parameters:
  ///   - position: which example.
  ///   - rule: the rule they were prepared for, or another of the same subjects.
  ///   - vocabulary: the same dictionary as they were prepared with; its conditions may be others.
  package func outcome(_ position: Int, of rule: CheckedRule, vocabulary: Vocabulary) -> ExampleOutcome {
    let prepared = examples[position]
    guard !rule.isOverResults else {
      return runOverResults(prepared.example, of: rule, vocabulary: vocabulary)
    }
    if let mistake = prepared.refusal {
      return ExampleOutcome(example: prepared.example, misses: [mistake], rows: [])
    }
    let rows = rows(prepared, of: rule, vocabulary: vocabulary)
    var outcome = prepared.example.outcome(rows, texts: rows.map(\.text), mistakes: prepared.mistakes) {
      prepared.phrases[$0].differences(from: $1)
    }
    outcome.duties = rows.map(ExampleDuty.init)
    return outcome
  }

  /// Whether an example behaves, without the words for what it came to.
  package func behaves(_ position: Int, of rule: CheckedRule, vocabulary: Vocabulary) -> Bool {
    let prepared = examples[position]
    guard !rule.isOverResults, prepared.refusal == nil, prepared.mistakes.isEmpty else {
      return outcome(position, of: rule, vocabulary: vocabulary).behaves
    }
    var rows = rows(prepared, of: rule, vocabulary: vocabulary)
    for phrase in prepared.phrases {
      guard let found = rows.firstIndex(where: phrase.matches) else { return false }
      rows.remove(at: found)
    }
    return !prepared.example.only || rows.isEmpty
  }

  private func rows(_ prepared: Prepared, of rule: CheckedRule, vocabulary: Vocabulary) -> [ExampleRow] {
    judged(prepared, by: rule, vocabulary: vocabulary).map {
      ExampleRow($0, rule: rule, tables: prepared.tables)
    }
  }

  private func judged(_ prepared: Prepared, by rule: CheckedRule, vocabulary: Vocabulary) -> [Obligation] {
    guard let today = prepared.today else { return [] }
    let result = evaluate(
      [rule], over: prepared.tables, vocabulary: vocabulary, dates: EvaluationDates(asAt: today))
    return result.outcomes.first.map { Array($0.obligations) } ?? []
  }

  /// What an example's records come to, and its as-at date; nothing of a rule over results.
  package func obligations(
    _ position: Int, of rule: CheckedRule, vocabulary: Vocabulary
  ) -> (rows: [Obligation], today: CivilDay)? {
    let prepared = examples[position]
    guard !rule.isOverResults, prepared.refusal == nil, let today = prepared.today else { return nil }
    return (judged(prepared, by: rule, vocabulary: vocabulary), today)
  }

  /// The statuses that an example expects.
  package func expectedStatuses(_ position: Int, of rule: CheckedRule) -> Set<Status> {
    let prepared = examples[position]
    return Set(
      rule.isOverResults
        ? prepared.example.expected.compactMap { GroupPhrase($0.text).status }
        : prepared.phrases.compactMap(\.status))
  }

  /// The days of an example that a drawing of it shows; nil where it has none, being over results or not to be
  /// run.
  package func timeline(_ position: Int, of rule: CheckedRule, vocabulary: Vocabulary) -> ExampleTimeline? {
    let prepared = examples[position]
    guard !rule.isOverResults, prepared.refusal == nil, let today = prepared.today else { return nil }
    let workshop = Workshop(
      rules: [rule], tables: prepared.tables.tables, vocabulary: vocabulary,
      dates: EvaluationDates(asAt: today), leastCases: 10)
    let rows = rows(prepared, of: rule, vocabulary: vocabulary)
    return ExampleTimeline(
      today: today,
      rows: rows.map { ExampleTimeline.Row($0) },
      happenings: workshop.withBench { $0.happenings(of: rule) },
      ends: workshop.withBench { $0.ends(of: rule) })
  }
}

extension PreparedExamples.Prepared {
  /// Why the example cannot be run at all.
  fileprivate var refusal: String? {
    guard example.results.isEmpty else {
      return "'results' are for rules that look at what another rule gave"
    }
    return today == nil ? "'\(example.today.text)' is not a date" : nil
  }
}
