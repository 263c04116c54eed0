package import Chronology
import RuleModel

extension Vocabulary {
  /// The same with the figures of the law as they stood on one day, whatever day they are asked for.
  ///
  /// A figure that had no value in force on that day has none on any. Working days and school terms stay those of
  /// the real days: they are when people could act, and not what was asked of them.
  package func withLaw(of day: CivilDay) -> Vocabulary {
    var vocabulary = self
    for index in lawValues.indices {
      vocabulary.lawValues[index].dated =
        lawValues[index].value(on: day).map { value in
          var always = value
          (always.from, always.until) = (.earliest, nil)
          return [always]
        } ?? []
    }
    return vocabulary
  }
}

/// What is left of a rule under the law of one day.
package struct StandingRule: Sendable {
  /// The rule; nil where nothing that it rests on was in force.
  package var rule: CheckedRule?
  /// The parts taken from it, because nothing that they rest on was in force, by name.
  package var partsSetAside: [String]
}

extension CheckedRule {
  /// The rule as far as what it rests on was in force on a day.
  ///
  /// What is not known to have begun or ended counts as in force. A part without a basis of its own stands and
  /// falls with the rule; a branch of `either` is never taken away, since that would ask for more.
  package func standing(on day: CivilDay) -> StandingRule {
    var rule = self
    rule.basis = basis.inForceFirst(on: day)
    guard basis.isEmpty || basis.contains(where: { $0.isInForce(on: day) }) else {
      return StandingRule(rule: nil, partsSetAside: [])
    }
    guard case .all(let parts) = expectation else { return StandingRule(rule: rule, partsSetAside: []) }
    var kept: [CheckedPart] = []
    var setAside: [String] = []
    for var part in parts {
      guard part.basis.isEmpty || part.basis.contains(where: { $0.isInForce(on: day) }) else {
        setAside.append(part.name)
        continue
      }
      part.basis = part.basis.inForceFirst(on: day)
      part.force = part.basis.first?.force ?? rule.force
      kept.append(part)
    }
    rule.expectation = .all(kept)
    return StandingRule(rule: kept.isEmpty ? nil : rule, partsSetAside: kept.isEmpty ? [] : setAside)
  }
}

extension Basis {
  fileprivate func isInForce(on day: CivilDay) -> Bool { inForce?.contains(day) ?? true }
}

extension [Basis] {
  /// Those in force on a day first, each group in its own order: the first gives the force.
  fileprivate func inForceFirst(on day: CivilDay) -> [Basis] {
    filter { $0.isInForce(on: day) } + filter { !$0.isInForce(on: day) }
  }
}
