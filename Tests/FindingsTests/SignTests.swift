import Evaluation
import Findings
import RuleChecking
import RuleModel
import Testing

/// Both sides of every bound that decides what a finding is.
@Suite struct SignTests {
  private func sign(
    met: Int, late: Int = 0, open: Int = 0, severity: FindingSeverity = .serious,
    thresholds: RuleThresholds = RuleThresholds()
  ) throws -> Sign {
    let rule = CheckedRule.made(severity: severity, thresholds: thresholds)
    let rows = Obligation.rows(met: met, late: late, open: open)
    return try #require(Council.finding(.of(rule, rows), children: 200)).sign
  }

  @Test(arguments: [
    // Best reading below nine in ten, and at it.
    (89, 11, 0, Sign.improve), (90, 10, 0, .neither), (17, 3, 0, .improve), (18, 2, 0, .neither),
    (80, 11, 9, .improve), (80, 10, 10, .notAssessable),
    // Worst reading below nine in ten, and at it.
    (89, 0, 11, .notAssessable), (90, 0, 10, .neither), (89, 1, 10, .notAssessable),
    // Worst reading below nineteen in twenty, and at it.
    (94, 6, 0, .neither), (95, 5, 0, .strength), (94, 0, 6, .neither), (95, 0, 5, .strength),
    (19, 1, 0, .strength), (100, 0, 0, .strength),
    // Cases enough, and one too few.
    (10, 0, 0, .strength), (9, 0, 0, .tooFew), (0, 9, 0, .tooFew), (0, 10, 0, .improve), (0, 0, 0, .tooFew),
    (0, 0, 9, .tooFew), (0, 0, 10, .notAssessable),
  ])
  func eachSideOfEachBound(met: Int, late: Int, open: Int, expected: Sign) throws {
    #expect(try sign(met: met, late: late, open: open) == expected)
  }

  @Test(arguments: [
    (8, 1, 0, Sign.improve), (9, 0, 0, .tooFew), (0, 1, 0, .improve), (0, 0, 5, .tooFew),
    (99, 1, 0, .neither), (100, 0, 0, .strength), (90, 10, 0, .neither), (89, 11, 0, .improve),
  ])
  func aCriticalShortfallIsNeverTooFewNorHiddenInAStrength(
    met: Int, late: Int, open: Int, expected: Sign
  ) throws {
    #expect(try sign(met: met, late: late, open: open, severity: .critical) == expected)
  }

  @Test func aRuleSetsItsOwnBounds() throws {
    let strict = RuleThresholds(improveBelow: 1)
    #expect(try sign(met: 99, late: 1, thresholds: strict) == .improve)
    #expect(try sign(met: 100, thresholds: strict) == .strength)
    #expect(try sign(met: 99, open: 1, thresholds: strict) == .notAssessable)
    let lenient = RuleThresholds(improveBelow: 0.6, strengthFrom: 0.8)
    #expect(try sign(met: 59, late: 41, thresholds: lenient) == .improve)
    #expect(try sign(met: 60, late: 40, thresholds: lenient) == .neither)
    #expect(try sign(met: 79, late: 21, thresholds: lenient) == .neither)
    #expect(try sign(met: 80, late: 20, thresholds: lenient) == .strength)
  }

  // MARK: Groups

  private func group(
    _ name: String, _ achieved: Int, of cases: Int, unknown: Int = 0, _ status: Status
  ) -> GroupResult {
    GroupResult(
      name: name, cases: cases, achieved: achieved, unknown: unknown, children: cases,
      childrenShort: cases - achieved - unknown, childrenAchieved: achieved, status: status)
  }

  private func share(_ groups: [GroupResult]) throws -> Finding {
    let rule = CheckedRule.made(
      expectation: .share(CheckedShare(of: nil, atLeast: 0.6, by: nil)), resultsOf: "other")
    return try #require(Council.finding(.of(rule, [], groups: groups)))
  }

  private func comparison(_ groups: [GroupResult]) throws -> Finding {
    let rule = CheckedRule.made(
      expectation: .compare(CheckedComparison(between: .locality, limits: 0.998, atLeastCases: 20)),
      resultsOf: "other")
    return try #require(Council.finding(.of(rule, [], groups: groups)))
  }

  @Test func aShareFollowsItsGroups() throws {
    #expect(try share([group("", 10, of: 40, .notMet)]).sign == .improve)
    #expect(try share([group("", 30, of: 40, .met)]).sign == .neither)
    #expect(try share([group("", 38, of: 40, .met)]).sign == .strength)
    #expect(try share([group("", 37, of: 40, .met)]).sign == .neither)
    #expect(try share([group("", 20, of: 40, unknown: 8, .notAssessable)]).sign == .notAssessable)
    #expect(try share([group("", 3, of: 9, .notAssessable)]).sign == .tooFew)
    #expect(try share([]).sign == .tooFew)
    let mixed = [group("A", 40, of: 40, .met), group("B", 5, of: 9, .notAssessable)]
    #expect(try share(mixed).sign == .neither)
  }

  @Test func aComparisonFollowsItsGroups() throws {
    let even = [group("North", 38, of: 40, .met), group("South", 39, of: 40, .met)]
    #expect(try comparison(even).sign == .neither)
    let uneven = [group("North", 38, of: 40, .met), group("South", 10, of: 40, .notMet)]
    let finding = try comparison(uneven)
    #expect(finding.sign == .improve)
    #expect(finding.measure.cases == 80)
    #expect(finding.measure.achieved == 48)
    #expect(finding.measure.children == 80)
    #expect(finding.measure.childrenShort == 30)
    #expect(finding.groups == uneven)
    let few = [group("North", 3, of: 4, .notAssessable), group("South", 3, of: 4, .notAssessable)]
    #expect(try comparison(few).sign == .tooFew)
  }

  @Test func aRuleThatDidNotRunSaysWhy() throws {
    let outcome = RuleOutcome.of(.made(), [], notRunBecause: ["visits", "'mode' in visits"])
    let finding = try #require(Council.finding(outcome))
    #expect(finding.sign == .notRun)
    #expect(finding.notRunBecause == ["visits", "'mode' in visits"])
    #expect(finding.sentence == "This was not judged: the export lacks visits and 'mode' in visits.")
    #expect(finding.measure.cases == 0)
  }
}
