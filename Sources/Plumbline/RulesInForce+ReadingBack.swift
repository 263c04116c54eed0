package import Chronology
import Diagnostics
package import RuleChecking
import RuleLoading
import RuleModel
package import RuleReading

extension RulesInForce {
  /// Rules in English, each with the line to paste that approves it.
  ///
  /// - Parameter ids: which rules; all when empty.
  /// - Returns: nil where an id is unknown.
  public func readBack(_ ids: [String]) -> String? { readBack(ids, on: AsAtDate.today) }

  /// The same on a day of one's choosing.
  package func readBack(_ ids: [String], on today: CivilDay) -> String? {
    let reader = ruleReader
    return chosen(ids).map { chosen in
      chosen.map { rule in
        reader.readBack(of: rule).text() + "\n"
          + closing(rule, meaning: meaningNumber(of: rule, reader), on: today)
      }.joined(separator: "\n\n")
    }
  }

  /// What the number of a rule's meaning is worked out from, written out in one way only.
  ///
  /// - Parameter ids: which rules; all when empty.
  /// - Returns: nil where an id is unknown.
  public func meanings(_ ids: [String]) -> String? {
    let reader = ruleReader
    return chosen(ids).map { $0.map { reader.meaning(of: $0) }.joined(separator: "\n") }
  }

  /// Reads these rules out.
  package var ruleReader: RuleReader {
    RuleReader(rules: rules, vocabulary: vocabulary, frameworks: book.frameworks)
  }

  /// The number that stands for what a rule means: the first 16 hexadecimal digits of the SHA-256 of its meaning.
  package func meaningNumber(of rule: CheckedRule, _ reader: RuleReader) -> String {
    Self.number(of: reader.meaning(of: rule))
  }

  /// The number that stands for a meaning as it is written out.
  static func number(of meaning: String) -> String { String(SHA256.hex(of: Array(meaning.utf8)).prefix(16)) }

  /// The rules of the given ids in order of id, without those they look at.
  private func chosen(_ ids: [String]) -> [CheckedRule]? {
    let byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    guard ids.allSatisfy({ byID[$0] != nil }) else { return nil }
    return ids.isEmpty ? rules.sorted { $0.id < $1.id } : ids.compactMap { byID[$0] }
  }

  private func closing(_ rule: CheckedRule, meaning: String, on today: CivilDay) -> String {
    let standing = standing(of: rule)
    var text = """
      Approval
        The number of this meaning is \(meaning).
        It changes with whatever can change an answer, a date, a severity, the force, a bound or who is
        counted, in the rule or in the words, law and lists it leans on. It does not change with the
        layout, the question, reasons, remarks, sentences, choices, blind spots and examples.
        This rule: \(standing.inWords).

      """
    if case .approved = standing { return text }
    let file = rule.rule.id.place.file ?? "its file"
    text += """
        To approve it as it is read out here, write into \(file):

      approved: {by: NAME OR ROLE, on: \(today.shortDescription), meaning: \(meaning)}

      """
    return text
  }
}
