package import Diagnostics
package import RuleChecking
import RuleLoading

/// Some rules and an export, made by chance from one seed.
package struct Trial: Sendable {
  package var rules: [TrialRule]
  package var records: TrialRecords

  package init(rules: [TrialRule], records: TrialRecords) {
    self.rules = rules
    self.records = records
  }

  /// - Parameters:
  ///   - seed: the same trial comes of the same seed.
  ///   - rules: how many.
  ///   - children: how many the export is about.
  package init(seed: UInt64, rules count: Int, children: Int) {
    var draws = SeededGenerator(seed: seed)
    records = TrialRecords(children: children, vocabulary: TrialVocabulary.vocabulary, using: &draws)
    rules = []
    for number in 0..<count { rules.append(TrialRule(id: "trial-\(number)", using: &draws)) }
  }

  /// The rules, read and checked through the door that every rule comes through, and what is wrong with them.
  package static func checked(_ rules: [TrialRule]) -> (rules: [CheckedRule], diagnostics: [Diagnostic]) {
    checked(text: rules.map(\.text).joined(separator: "---\n"))
  }

  /// The same of rules as they are written.
  package static func checked(text: String) -> (rules: [CheckedRule], diagnostics: [Diagnostic]) {
    let book = RuleBook(files: [RuleFile(name: "trial.yaml", bytes: Array(text.utf8))])
    let (rules, diagnostics) = check(book.rules, against: TrialVocabulary.vocabulary)
    return (rules, book.diagnostics.filter { $0.place.file == "trial.yaml" } + diagnostics)
  }
}
