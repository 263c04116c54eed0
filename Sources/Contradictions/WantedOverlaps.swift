import Diagnostics
import RuleChecking
import RuleModel

/// The reasons that rules give, under `overlaps`, why they judge some of what another rule judges.
struct WantedOverlaps {
  private let reasons: [(rule: String, other: Written)]
  private let ids: Set<String>

  init(of rules: [CheckedRule]) {
    ids = Set(rules.map(\.id))
    reasons = rules.flatMap { rule in
      rule.rule.overlaps.flatMap { line in line.conditions.map { (rule.id, $0) } }
    }
  }

  /// What is left to say of pairs of rules, and the reasons that nothing needs.
  ///
  /// - Parameters:
  ///   - findings: what there is to say of each pair.
  ///   - pairs: as many.
  func settle(_ findings: [[Diagnostic]], of pairs: [DutyPair]) -> [Diagnostic] {
    var needed: Set<[String]> = []
    var left: [Diagnostic] = []
    for (pair, found) in zip(pairs, findings) where !found.isEmpty {
      let (first, second) = (pair.first.rule.id, pair.second.rule.id)
      let given = [[first, second], [second, first]].filter { names in
        reasons.contains { $0.rule == names[0] && $0.other.text == names[1] }
      }
      needed.formUnion(given)
      if given.isEmpty { left += found }
    }
    let idle = reasons.filter { !needed.contains([$0.rule, $0.other.text]) }.map {
      rule, other -> Diagnostic in
      let others = ids.subtracting([rule])
      let isThere = ids.contains(other.text)
      return Diagnostic(
        .idleOverlap, .warning, at: other.place,
        isThere
          ? "'\(rule)' does not overlap '\(other.text)', so that there is nothing to give a reason for"
          : "'\(other.text)' is no rule that '\(rule)' could overlap",
        help: isThere || others.isEmpty ? "take the line away" : didYouMean(other.text, among: others))
    }
    return left + idle
  }
}
