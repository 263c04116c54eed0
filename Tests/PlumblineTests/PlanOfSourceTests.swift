import _PlumblineTestSupport
import Plumbline
import Testing

/// The plan for exports of one format.
@Suite struct PlanOfSourceTests {
  private static let rules = RulesInForce(folder: Checkout.root + "/Rules")

  @Test(arguments: rules.sourceNames)
  func whatTheFormatLacksIsNotPlanned(source: String) throws {
    let text = try #require(Self.rules.plan([], source: source))
    #expect(!text.contains("not lowered"))
    for line in text.split(separator: "\n") where line.hasPrefix("  not planned: ") {
      #expect(line.contains(" has no ") || line.contains("looks at the results of"), "\(line)")
    }
  }

  @Test func aSnapshotHasAPlanOfItsOwn() throws {
    let complete = try #require(Self.rules.plan(["cla-visit-interval"]))
    let snapshot = try #require(Self.rules.plan(["cla-visit-interval"], source: "annex-a"))
    #expect(!complete.contains("opener"))
    #expect(snapshot.contains("opener = "))
    let lacking = try #require(Self.rules.plan(["strategy-discussion-held"], source: "annex-a"))
    #expect(lacking.contains("  not planned: strategy-discussion-held: annex-a has no concerns"))
    #expect(Self.rules.plan(["no-such-rule"], source: "annex-a") == nil)
  }
}
