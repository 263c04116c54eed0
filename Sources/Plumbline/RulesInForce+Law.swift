package import Chronology
import Findings
import RuleChecking
import RuleModel

extension RulesInForce {
  /// The same under the law of one day, written as `2020-04-24` or `24/04/2020`; nil where that is no date.
  ///
  /// Every figure of the law is the one in force on that day, whatever day a rule asks for. Rules, and parts of
  /// rules, are set aside where nothing that they rest on was in force. Calendars stay as they are.
  public func applyingLaw(of day: String) -> RulesInForce? {
    CivilDay.parse(day).map { applyingLaw(of: $0) }
  }

  /// The same by the day itself.
  package func applyingLaw(of day: CivilDay) -> RulesInForce {
    var applied = self
    applied.vocabulary = vocabulary.withLaw(of: day)
    var law = AppliedLaw(day: day, setAside: [])
    var standing: [CheckedRule] = []
    for rule in rules {
      let left = rule.standing(on: day)
      // A rule over another's results has nothing to look at where that one was not law.
      let looksInVain = rule.resultsOf.map { id in !standing.contains { $0.id == id } } ?? false
      guard let kept = left.rule, !looksInVain else {
        law.setAside.append(AppliedLaw.SetAside(rule: rule.id, asks: rule.rule.asks))
        continue
      }
      standing.append(kept)
      law.setAside += left.partsSetAside.map {
        AppliedLaw.SetAside(rule: rule.id, asks: rule.rule.asks, part: $0)
      }
    }
    applied.rules = standing
    applied.appliedLaw = law
    return applied
  }
}

extension AppliedLaw {
  /// Only what concerns some rules; all when none is named.
  func concerning(_ ids: [String]) -> AppliedLaw {
    guard !ids.isEmpty else { return self }
    return AppliedLaw(day: day, setAside: setAside.filter { ids.contains($0.rule) })
  }
}
