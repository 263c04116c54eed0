import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleModel
import Testing

/// What a finding may cite: law in force on the as-at date, or when one of its duties arose.
@Suite struct BasisInForceTests {
  /// A basis in force between two days, counted from the as-at date; the last may be left open.
  private func basis(_ name: String, from: Int, until: Int?) -> Basis {
    Basis(
      cite: name, title: name, says: "", force: .should, confidence: .readInLaw, link: nil,
      inForce: InForce(
        from: Council.asAt.adding(days: from), until: until.map { Council.asAt.adding(days: $0) },
        confidence: .readInLaw))
  }

  private func cited(
    _ bases: [Basis], _ rows: [Obligation] = [], isStock: Bool = false, resultsOf: String? = nil,
    groups: [GroupResult] = [], notRunBecause: [String] = []
  ) throws -> (cited: [String], not: [String]) {
    var rule = CheckedRule.made(
      expectation: resultsOf == nil ? .visits : .share(CheckedShare(of: nil, atLeast: 0.9, by: nil)),
      resultsOf: resultsOf)
    rule.basis = bases
    let finding = try #require(
      Council.finding(
        .of(rule, rows, groups: groups, isStock: isStock, notRunBecause: notRunBecause)))
    #expect(finding.basis.count + finding.basisNotInForce.count == bases.count)
    return (finding.basis.map(\.cite), finding.basisNotInForce.map(\.cite))
  }

  @Test func bothSidesOfTheAsAtDate() throws {
    let found = try cited([
      basis("ended the day before", from: -900, until: -1), basis("ended today", from: -900, until: 0),
      basis("began today", from: 0, until: nil), basis("begins tomorrow", from: 1, until: nil),
    ])
    #expect(found.cited == ["ended today", "began today"])
    #expect(found.not == ["ended the day before", "begins tomorrow"])
  }

  @Test func aDutyBringsTheLawOfTheDayItArose() throws {
    let bases = [basis("old", from: -900, until: -100), basis("new", from: -99, until: nil)]
    #expect(try cited(bases, [.row(0, .met, due: -50, clock: -99)]).cited == ["new"])
    #expect(try cited(bases, [.row(0, .met, due: -50, clock: -100)]).cited == ["old", "new"])
    // Duties out of the window are not told of, unless they are still to be done.
    #expect(try cited(bases, [.row(0, .met, due: -400, clock: -500)]).cited == ["new"])
    #expect(try cited(bases, [.row(0, .overdue, due: -400, clock: -500)]).cited == ["old", "new"])
    #expect(try cited(bases, [.row(0, .met, due: -400, clock: -500)], isStock: true).cited == ["old", "new"])
  }

  @Test func aRuleOverResultsCitesWhatWasInForceInTheWindow() throws {
    let group = GroupResult(name: "", cases: 20, achieved: 20, unknown: 0, children: 20, status: .met)
    let bases = [
      basis("before the window", from: -900, until: -366), basis("into the window", from: -900, until: -364),
      basis("now", from: 0, until: nil),
    ]
    let found = try cited(bases, resultsOf: "other", groups: [group])
    #expect(found.cited == ["into the window", "now"])
    #expect(try cited(bases, resultsOf: "other", notRunBecause: ["visits"]).cited == ["now"])
  }

  @Test func withoutDatesItIsAlwaysCited() throws {
    let undated = Basis(
      cite: "our own", title: "", says: "", force: .local, confidence: .localPolicy, link: nil)
    #expect(try cited([undated]).cited == ["our own"])
  }
}
