import CaseModel
import RuleChecking
import YAMLSyntax

/// A case that failed once, kept beside the tests: a rule, and the export it was asked of.
package struct KeptTrial: Sendable {
  /// The rule as it is written.
  package var rule: String
  package var records: TrialRecords

  /// - Parameter text: the rule, a line of `---`, and the export.
  package init?(_ text: String) {
    guard let seam = text.firstRange(of: "\n---\n") else { return nil }
    rule = String(text[..<seam.lowerBound]) + "\n"
    let (documents, mistakes) = parseYAML(Array(text[seam.upperBound...].utf8), file: "kept.yaml")
    guard mistakes.isEmpty, let document = documents.first,
      let read = TrialRecords(document.root, dictionary: TrialVocabulary.vocabulary.dictionary)
    else { return nil }
    records = read
  }

  package init(rule: TrialRule, records: TrialRecords) {
    self.rule = rule.text
    self.records = records
  }

  /// As it is kept.
  package var text: String {
    rule + "---\n" + records.text(dictionary: TrialVocabulary.vocabulary.dictionary)
  }

  /// How the two evaluators differ on it; nil where the rule cannot be read.
  package func differences() -> [TrialDifference]? {
    let (rules, diagnostics) = Trial.checked(text: rule)
    guard !rules.isEmpty, diagnostics.isEmpty else { return nil }
    return TrialComparison(records, vocabulary: TrialVocabulary.vocabulary).differences(rules).differences
  }
}
