import _PlumblineTestSupport
import Chronology
import Evaluation
import Planning
import RuleChecking
import RuleModel
import Testing

/// The law of one day, by the evaluator and by the plan.
@Suite struct LawOfOneDayTests {
  private static let shipped = ShippedRules(besideTest: #filePath)
  private static let rules = ["cla-visit-interval", "cla-review-interval", "temporary-approval-limit"]

  /// Every figure is the one of the day, at the ends of time too; one that had none has none.
  @Test(arguments: [
    ("24/04/2020", "24 weeks", "yes"), ("23/04/2020", "16 weeks", "no"), ("24/09/2020", "24 weeks", "yes"),
    ("25/09/2020", "16 weeks", "yes"), ("31/03/2011", nil, nil),
  ])
  func figures(day: String, approval: String?, video: String?) throws {
    let vocabulary = Self.shipped.vocabulary.withLaw(of: try #require(CivilDay.parse(day)))
    for asked in [CivilDay.earliest, try #require(CivilDay.parse("01/01/2026")), .latest] {
      for (name, text) in [("temporary approval", approval), ("remote visits", video)] {
        let value = try #require(vocabulary.lawValues.first { $0.name == name })
        #expect(value.value(on: asked)?.text.text == text, "\(name) on \(asked)")
      }
    }
    #expect(vocabulary.lawValues.map(\.name) == Self.shipped.vocabulary.lawValues.map(\.name))
  }

  /// The examples of the rules that look figures up, and generated placements, under the law of days on either
  /// side of each change: both give the same, and not always what the law in force gives.
  @Test(arguments: ["23/04/2020", "24/04/2020", "24/09/2020", "25/09/2020", "30/09/2021", "01/10/2021"])
  func bothEvaluatorsAgree(day: String) throws {
    let vocabulary = Self.shipped.vocabulary.withLaw(of: try #require(CivilDay.parse(day)))
    let rules = Self.shipped.rules.filter { Self.rules.contains($0.id) }
    let comparison = PlanComparison(Planning.plan(rules, vocabulary: vocabulary))
    var (compared, differing) = (0, 0)
    for rule in rules {
      for example in rule.rule.examples {
        let tables = tables(of: example, dictionary: vocabulary.dictionary)
        let dates = EvaluationDates(asAt: try #require(CivilDay.parse(example.today.text)))
        let result = evaluate([rule], over: tables, vocabulary: vocabulary, dates: dates)
        let outcome = try #require(result.outcomes.first)
        let found = comparison.differences(of: outcome, over: tables, dates: dates)
        #expect(
          found.native.isEmpty && found.planned.isEmpty,
          "\(rule.id), '\(example.name.text)'\n  evaluator: \(found.native)\n  plan: \(found.planned)")
        compared += found.compared
      }
      differing += runExamples(of: rule, vocabulary: vocabulary).count { !$0.behaves }
    }
    #expect(compared > 100)
    #expect(differing > 0)
    let cases = (30_000..<30_050).map { VisitCase(seed: $0) }
    let tables = VisitCase.tables(cases, dictionary: vocabulary.dictionary)
    let dates = EvaluationDates(asAt: cases[0].asAt)
    for rule in rules where rule.id == "cla-visit-interval" {
      let result = evaluate([rule], over: tables, vocabulary: vocabulary, dates: dates)
      let found = comparison.differences(of: try #require(result.outcomes.first), over: tables, dates: dates)
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "evaluator: \(found.native.prefix(5))\n  plan: \(found.planned.prefix(5))")
    }
  }

  /// Parts of `all` go with what they rest on; branches of `either` stay, and the first basis in force gives the
  /// force.
  @Test func partsThatWereNotLaw() throws {
    func basis(_ cite: String, _ force: Force, from: String) throws -> Basis {
      Basis(
        cite: cite, title: cite, says: "", force: force, confidence: .readInLaw, link: nil,
        inForce: InForce(from: try #require(CivilDay.parse(from)), until: nil, confidence: .readInLaw))
    }
    func part(_ name: String, _ basis: [Basis]) -> CheckedPart {
      CheckedPart(
        name: name, basis: basis, force: basis.first?.force ?? .local, onlyIf: .always, excuses: [],
        expectation: .holds(.always))
    }
    var rule = try #require(Self.shipped.rules.first { $0.id == "pep-current" })
    rule.basis = [
      try basis("new law", .must, from: "01/06/2020"), try basis("old guidance", .should, from: "01/01/2010"),
    ]
    let parts = [
      part("new", [try basis("new law", .must, from: "01/06/2020")]), part("inherits", []),
      part(
        "both",
        [try basis("new law", .must, from: "01/06/2020"), try basis("old", .should, from: "01/01/2010")]),
    ]
    rule.expectation = .all(parts)
    func standing(_ day: String) throws -> StandingRule {
      rule.standing(on: try #require(CivilDay.parse(day)))
    }
    let before = try standing("31/05/2020")
    #expect(before.partsSetAside == ["new"])
    let kept = try #require(before.rule)
    #expect(kept.force == .should)
    #expect(kept.parts.map(\.name) == ["inherits", "both"])
    #expect(kept.parts.map(\.force) == [.should, .should])
    let after = try #require(try standing("01/06/2020").rule)
    #expect(after.force == .must)
    #expect(after.parts.map(\.name) == ["new", "inherits", "both"])
    #expect(try standing("01/06/2020").partsSetAside == [])
    #expect(try standing("31/12/2009").rule == nil)
    #expect(try standing("01/01/2010").rule != nil)
    rule.expectation = .either(parts)
    #expect(try standing("31/05/2020").rule?.parts.count == 3)
  }
}
