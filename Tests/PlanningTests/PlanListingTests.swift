import _PlumblineTestSupport
import CaseModel
import Foundation
import Planning
import RuleChecking
import Testing

/// The plan as it is printed, and what stands in it once.
@Suite struct PlanListingTests {
  static let plan = PlanTests.plan

  @Test func nothingStandsTwiceAndNothingLeadsBack() {
    #expect(Set(Self.plan.nodes).count == Self.plan.nodes.count)
    for (id, node) in Self.plan.nodes.enumerated() {
      #expect(node.inputs.allSatisfy { $0 < id }, "#\(id + 1)")
    }
    let reached = Set(Self.plan.rules.flatMap { Self.plan.reach(of: $0.root) })
    #expect(reached.count == Self.plan.nodes.count)
  }

  @Test func eachTableIsScannedOnceHoweverManyRulesReadIt() throws {
    let entities = Self.plan.nodes.compactMap { if case .scan(let entity) = $0 { entity } else { nil } }
    #expect(Set(entities).count == entities.count)
    let child = try #require(Self.plan.vocabulary.dictionary.index(of: "child"))
    let scan = try #require(Self.plan.nodes.firstIndex(of: .scan(entity: child)))
    #expect(Self.plan.readersOfNodes[scan] > 5)
  }

  @Test func aScanGivesOnlyWhatIsRead() throws {
    let review = try #require(Self.plan.vocabulary.dictionary.index(of: "review"))
    let scan = try #require(Self.plan.nodes.firstIndex(of: .scan(entity: review)))
    #expect(Self.plan.columns[scan].contains("review.cancelled"))
    #expect(!Self.plan.columns[scan].contains("review.id"))
  }

  @Test func everyNodeIsPrintedOnceAndBeforeItIsReferredTo() {
    var printed: Set<Int> = []
    var rules = 0
    for line in Self.plan.listing().split(separator: "\n") {
      if !line.hasPrefix(" ") { rules += 1 }
      let words = line.split(whereSeparator: { " ,;()".contains($0) })
      let numbers = words.filter { $0.hasPrefix("#") }.compactMap { Int($0.dropFirst()) }
      guard line.hasPrefix("  #"), let own = numbers.first else { continue }
      #expect(!printed.contains(own), "#\(own) stands twice")
      #expect(numbers.dropFirst().allSatisfy { printed.contains($0) }, "\(line)")
      printed.insert(own)
    }
    let said = Self.plan.nodes.count { if case .notLowered = $0 { false } else { true } }
    #expect(printed.count == said)
    #expect(rules == Self.plan.rules.count + 1)
  }

  @Test func everyShippedRuleIsLowered() throws {
    for rule in Self.plan.rules {
      if case .notLowered(let reason) = Self.plan.nodes[rule.root] {
        Issue.record("\(rule.rule.id): \(reason)")
      }
    }
    let words = try String(contentsOfFile: Checkout.root + "/ARCHITECTURE.md", encoding: .utf8)
    #expect(words.contains("*\(Self.plan.summary)*"), "the page does not say: \(Self.plan.summary)")
  }

  /// What the plan cannot say, it says that it cannot.
  @Test func whatIsNotLoweredIsNamed() throws {
    let overResults = try #require(PlanTests.shipped.rules.first { $0.isOverResults })
    let plan = Planning.plan([overResults], vocabulary: PlanTests.shipped.vocabulary)
    let reason = "the results of \(overResults.resultsOf ?? ""), which is not among the rules"
    #expect(plan.listing().contains("\(overResults.id)\n  not lowered: \(reason)"))
    #expect(plan.summary.hasSuffix("; 1 not lowered"))
  }

  @Test func expressionsReadAsTheyAreMeant() {
    let (a, b, c) = (Scalar.column("a"), Scalar.column("b b"), Scalar.column("c"))
    #expect(Scalar.or([.and([a, .not(b)]), c]).text == "a and not \"b b\" or c")
    #expect(Scalar.and([.or([a, b]), c]).text == "(a or \"b b\") and c")
    #expect(
      Scalar.compare(.sum(a, .number(7)), .atMost, .months(c, .number(3))).text == "a + 7 <= add months(c, 3)"
    )
    #expect(Scalar.difference(a, .difference(b, c)).text == "a - (\"b b\" - c)")
    #expect(
      Scalar.choose([.init(.isKnown(a), b)], otherwise: .nothing).text
        == "if a is known then \"b b\" else nothing")
  }
}
