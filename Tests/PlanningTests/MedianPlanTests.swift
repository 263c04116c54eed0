import _PlumblineTestSupport
import Evaluation
import Planning
import RuleChecking
import Testing

/// The middle of lengths, by the evaluator and by the plan, over generated records.
@Suite struct MedianPlanTests {
  private static let kind = PlannedKind(
    [
      """
      look at: each placement
      look for: visits
      that count if: child seen
      lapses after: 1 month
      how soon: within 2 weeks
      excused if:
        temporary approval: it is short
      """,
      """
      look at: each care period
      look for: reviews
      may precede: 1 month
      how soon:
        - first review: within 20 working days
        - otherwise: every 2 months
      """,
      """
      look at: each missing episode
      clock starts: returned
      look for: return interviews
      how soon: within 72 hours
      """,
      """
      look at: each placement
      recorded: [meant to last to 18]
      """,
    ]
      + (0..<4).flatMap { rule in
        ["days taken", "days late"].flatMap { quantity in
          ["", ", by: locality", ", by: team"].map { by in
            "look at: results of rule-\(rule)\nmedian: {of: \(quantity), at most: \(rule * 9) days\(by)}"
          }
        }
      })

  @Test(arguments: 0..<UInt64(4))
  func agreeOnGeneratedRecords(block: UInt64) {
    let comparison = PlanComparison(Self.kind.plan)
    var (groups, ties, unknown, none) = (0, 0, 0, 0)
    for seed in block * 50..<(block + 1) * 50 {
      let records = GeneratedRecords(
        seed: 70_000 + seed,
        rows: [
          "child": 4, "care period": 5, "placement": 9, "visit": 9, "review": 9, "allocation": 6,
          "missing episode": 5, "return interview": 5,
        ], dictionary: PlanTests.shipped.vocabulary.dictionary, keeping: ["start", "locality"])
      for outcome in Self.kind.outcomes(records) where outcome.rule.isOverResults {
        let found = comparison.groups(
          of: outcome, over: records.tables, dates: EvaluationDates(asAt: records.asAt))
        #expect(
          found.native == found.planned,
          """
          \(outcome.rule.id) over \(outcome.rule.resultsOf ?? ""), seed \(seed)
            evaluator: \(found.native.subtracting(found.planned))
            plan: \(found.planned.subtracting(found.native))
          """)
        groups += found.native.count
        ties += found.native.count { $0.cases > 2 && $0.cases % 2 == 0 }
        unknown += found.native.count { $0.unknown > 0 }
        none += found.native.count { $0.unknown == $0.cases }
      }
    }
    #expect(groups > 500)
    #expect(ties > 50 && unknown > 50 && none > 10, "\(ties), \(unknown), \(none)")
  }

  /// The lower of two middles, and what the unknown may make of it, from rows alone.
  @Test func aMiddleIsARow() throws {
    let plan = Self.kind.plan
    let median = try #require(plan.rules.first { $0.rule.isOverResults })
    #expect(median.columns == PlannedRule.medianColumns)
    let windows = plan.reach(of: median.root).compactMap { id -> [PlanNode.OrderKey]? in
      guard case .window(_, let made, _, let order) = plan.nodes[id] else { return nil }
      return made.contains { $0.function == .rowNumber } ? order : nil
    }
    // Every numbering of rows has an order in which no two are alike.
    #expect(windows.contains { $0.map(\.column) == ["days", "result"] })
  }
}
