import Evaluation
import RuleChecking
import RuleModel

extension ReturnCheck {
  /// What a check's outcome amounts to.
  init(_ outcome: RuleOutcome, columns: ReturnColumns) {
    let rule = outcome.rule
    let name = rule.rule.forReturn?.text ?? ""
    let sentence = SentenceTemplate(rule.rule.sayings.row).filled { _ in nil }
    self.init(
      rule: rule.id, returnName: name, code: Self.code(of: rule.id, in: name), asks: rule.rule.asks,
      message: sentence.isEmpty ? rule.rule.asks : sentence, severity: rule.rule.severity,

      notRunBecause: outcome.notRunBecause.map(columns.words))
    var (asked, rows, open): (Set<Int32>, Set<Int32>, Set<Int32>) = ([], [], [])
    var children: Set<Int32> = []
    for obligation in outcome.obligations where obligation.status != .excluded {
      asked.insert(obligation.subject)
      if obligation.status == .notAssessable { open.insert(obligation.subject) }
      guard obligation.status.isShortfall else { continue }
      rows.insert(obligation.subject)
      if obligation.child >= 0 { children.insert(obligation.child) }
    }
    (self.asked, self.rows, self.children) = (asked.count, rows.count, children.count)
    notAssessable = open.subtracting(rows).count
  }

  /// A check that was not run for its mistakes.
  init(_ rule: LeftOutRule) {
    let name = rule.id.split(separator: "-").first.map { $0.uppercased() } ?? ""
    self.init(
      rule: rule.id, returnName: name, code: Self.code(of: rule.id, in: name),
      asks: rule.asks.isEmpty ? rule.id : rule.asks, message: "", severity: .minor,
      notRunBecause: ["the rule \(rule.because)"], isMistaken: true)
  }

  /// What follows the return's name in the id of a rule: `356` of `ssda903-356`.
  private static func code(of id: String, in name: String) -> String {
    let prefix = name.lowercased() + "-"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }
}
