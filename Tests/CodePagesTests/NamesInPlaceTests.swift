import _PlumblineTestSupport
import CodePages
import Diagnostics
import Plumbline
import RuleLoading
import Testing

/// A name that is not known is answered with one that would be understood in its place, not with any name.
@Suite struct NamesInPlaceTests {
  /// What is said of the small rules with lines of the rule changed and files added.
  private func said(_ changes: [(String, String)], adding files: [(String, String)] = []) -> RulesInForce {
    var rule = SmallWorld.rule
    for (line, becomes) in changes { rule = rule.replacing(line + "\n", with: becomes + "\n") }
    let small = SmallWorld.files.filter {
      $0.name.hasPrefix("Rules/") && !$0.name.hasSuffix("statute/visits.yaml")
    }
    .map { (String($0.name.dropFirst(6)), $0.text) }
    return RulesInForce(
      book: RuleBook(
        files: (small + [("statute/visits.yaml", rule)] + files).map {
          RuleFile(name: $0.0, bytes: Array($0.1.utf8))
        }))
  }

  @Test(arguments: [
    ("look at: each placement", "look at: each placements’", "did you mean 'placement'?"),
    ("look for: visits", "look for: vists", "did you mean 'visits'?"),
    ("look for: visits", "look for: strat", "did you mean 'start'?"),
    ("say:", "until: care period's edn\nsay:", "did you mean 'care period's end'?"),
    ("say:", "until: tpye\nsay:", "known here: 18th birthday, 25th birthday, "),
    ("say:", "until: nothin\nsay:", "did you mean 'nothing'?"),
    ("  - otherwise: every 6 weeks", "  - otherwise: every law time betwen visits", "'time between visits'?"),
    (
      "  - otherwise: every 6 weeks", "  - otherwise: every law visits by telephon allowed",
      "known here: time"
    ),
    (
      "that count if: child seen", "that count if: law \"visits by telephon allowed\" on date",
      "did you mean 'visits by telephone allowed'?"
    ),
    (
      "say:",
      "examples:\n  - case: a\n    today: 01/02/2025\n    placment: {start: 01/01/2025}\n    expect: due\nsay:",
      "'placement'?"
    ),
    (
      "say:",
      "examples:\n  - case: a\n    today: 01/02/2025\n    placement: {strat: 01/01/2025}\n    expect: due\nsay:",
      "'start'?"
    ),
    (
      "say:", "examples:\n  - case: a\n    today: 01/02/2025\n    knwon gap: yes\n    expect: due\nsay:",
      "'known gap'?"
    ),
  ])
  func theNameMeant(line: String, becomes: String, help: String) {
    let found = said([(line, becomes)]).diagnostics
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.help?.contains(help) == true, "\(found)")
  }

  /// A mistake in an example leaves the rule in force.
  @Test func aMistakeInAnExampleIsAWarning() {
    let example = "examples:\n  - case: a\n    today: 01/02/2025\n    placment: {}\n    expect: due\nsay:"
    let rules = said([("say:", example)])
    #expect(rules.diagnostics.map(\.severity) == [.warning])
    #expect(rules.ruleIDs == ["visits"])
  }

  // MARK: Rules that have another name now

  private static let share = """
    rule: share-visited
    asks: Are most children in care visited in time?
    area: leaders
    severity: moderate
    basis: Visits Regulations reg 1
    look at: results of NAME
    share:
      at least: 95%

    """

  private static func share(of name: String) -> [(String, String)] {
    [("statute/share.yaml", share.replacing("NAME", with: name))]
  }

  @Test func aRuleCitedByItsFormerNameIsSaidWithTheFix() {
    let renamed = ("rule: visits", "rule: visits-in-time\nformerly: [visits, seen]")
    let rules = said([renamed], adding: Self.share(of: "seen"))
    #expect(rules.diagnostics.map(\.message) == ["the rule 'seen' is called 'visits-in-time' now"])
    #expect(rules.diagnostics.first?.help == "write 'results of visits-in-time'")
    #expect(rules.ruleIDs == ["visits-in-time"])
    #expect(said([renamed], adding: Self.share(of: "visits-in-time")).ruleIDs.count == 2)
    #expect(rules.explainAbsence(of: "visits") == "the rule 'visits' is called 'visits-in-time' now\n")
    let check = CaseCheck(CheckRequest(paths: ["export"], only: ["visits"]), rules: rules)
    #expect(check.diagnostics.contains { $0.help == "write --only visits-in-time" })
  }

  @Test func anIdIsNeverUsedAgain() {
    let twice = SmallWorld.rule.replacing("rule: visits", with: "rule: another\nformerly: once")
    let once = ("rule: visits", "rule: visits\nformerly: once")
    let both = said([once], adding: [("statute/another.yaml", twice)]).diagnostics
    #expect(both.map(\.code.rawValue) == ["PL0233"])
    #expect(both.first?.message.contains("'once' was once the id of 'another'") == true)
    #expect(
      said([("rule: visits", "rule: visits\nformerly: visits")]).diagnostics.map(\.code.rawValue) == [
        "PL0233"
      ])
  }

  @Test func aRuleWithMistakesCannotBeLookedAt() {
    let found = said(
      [("that count if: child seen", "that count if: child sen")], adding: Self.share(of: "visits")
    ).diagnostics
    #expect(found.map(\.message).contains("the rule 'visits' has mistakes, so there are no results of it"))
    #expect(found.first { $0.code.rawValue == "PL0229" }?.help == "mend that rule first")
  }
}
