import CaseModel
import Chronology
package import RuleChecking
import RuleModel

extension RuleReader {
  /// The meaning of a rule, written out in one way only, to be hashed: what can change a status, a date, a
  /// severity, the force, a threshold or who is counted.
  ///
  /// In it are the rule as checked, the named conditions, fields, figures of the law, lists, calendars and bounds
  /// that it leans on, and the whole meaning of a rule whose results it looks at. Not in it are the question,
  /// the area and themes, reasons, remarks, sentences, readings, blind spots, examples, and what the law book
  /// says of a provision beyond its name, force and dates. The order of lines is in it only where the first
  /// that fits wins.
  package func meaning(of rule: CheckedRule) -> String {
    // What is only shown beside an answer leans on words that no answer turns on.
    var rule = rule
    (rule.remarks, rule.showsAlso) = ([], [])
    let used = UsedWords(rule, vocabulary: vocabulary)
    return
      ([term("plumbline-meaning", "1")] + own(rule) + words(used) + bounds(of: rule) + lookedAt(by: rule))
      .joined(separator: "\n") + "\n"
  }

  // MARK: The rule

  private func own(_ rule: CheckedRule) -> [String] {
    let written = rule.rule
    return [
      term("rule", text(rule.id)), term("return", written.forReturn.map { text($0.text) } ?? "none"),
      term("force", rule.force.rawValue), term("severity", written.severity.rawValue),
      term("basis", inAnyOrder: rule.basis.map(meaning)),
      term("looks-at", rule.resultsOf.map { term("results", text($0)) } ?? entity(rule.entity)),
      term("only-if", meaning(rule.onlyIf)),
      term("leave-out", inAnyOrder: rule.leaveOut.map { meaning($0.condition) }),
      term("clock", rule.clockStarts.map { term("line", meaning($0.condition), meaning($0.day)) }),
      term("restarts", inAnyOrder: rule.restarts.map(meaning)),
      term("ends", inAnyOrder: rule.ends.map(meaning)),
      term("lapses", rule.lapse.map { text($0.description) } ?? "never"),
      term("expects", meaning(rule.expectation)),
      term("excused-if", inAnyOrder: rule.excuses.map { meaning($0.condition) }),
      term(
        "severity-when", rule.severities.map { term("line", meaning($0.condition), $0.severity.rawValue) }),
      term("grace", rule.grace.map { term("up-to-days", "\($0.days)", $0.severity.rawValue) }),
      term("even-without", inAnyOrder: rule.evenWithout.map(entity)),
    ]
  }

  private func meaning(_ restart: ClockRestart) -> String {
    term(
      "restart", meaning(restart.relation), field(restart.relation.to, restart.date), meaning(restart.filter))
  }

  func meaning(_ basis: Basis) -> String {
    term("rests-on", text(basis.cite), basis.force.rawValue, basis.inForce.map(dates) ?? "always")
  }

  private func dates(_ inForce: InForce) -> String { dates(from: inForce.from, until: inForce.until) }

  func dates(from: CivilDay, until: CivilDay?) -> String {
    term("dates", from.isoDescription, until?.isoDescription ?? "open")
  }

  private func bounds(of rule: CheckedRule) -> [String] {
    guard rule.rule.forReturn == nil else { return [] }
    let own = rule.rule.thresholds
    let frameworks = frameworks.map { one in
      term(
        "framework", dates(from: one.from, until: one.until),
        term("improve-below", own.improveBelow == nil ? "\(one.improveBelow)" : "own"),
        term("strength-from", own.strengthFrom == nil ? "\(one.strengthFrom)" : "own"),
        term("least-cases", "\(one.leastCases)"))
    }
    return [
      term("improve-below", own.improveBelow.map { "\($0)" } ?? "framework"),
      term("strength-from", own.strengthFrom.map { "\($0)" } ?? "framework"),
    ] + frameworks
  }

  private func lookedAt(by rule: CheckedRule) -> [String] {
    guard let other = rule.resultsOf.flatMap({ rules[$0] }), !other.isOverResults else { return [] }
    return [term("results-of", "\n" + meaning(of: other))]
  }

  // MARK: How it is written

  /// `(name a b)`.
  func term(_ name: String, _ parts: String...) -> String { term(name, parts) }

  func term(_ name: String, _ parts: [String]) -> String {
    "(" + ([name] + parts).joined(separator: " ") + ")"
  }

  /// The same of parts whose order means nothing.
  func term(_ name: String, inAnyOrder parts: [String]) -> String { term(name, parts.sorted()) }

  /// A text that can be told from what stands around it.
  func text(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  func entity(_ entity: Int) -> String { text(vocabulary.dictionary.entities[entity].name) }

  func field(_ entity: Int, _ field: Int) -> String {
    text(vocabulary.dictionary.entities[entity].fields[field].name)
  }
}
