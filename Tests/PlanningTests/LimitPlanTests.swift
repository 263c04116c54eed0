import _PlumblineTestSupport
import Evaluation
import Planning
import RuleChecking
import Testing

/// Numbers held against a limit, by the evaluator and by the plan, over generated records.
@Suite struct LimitPlanTests {
  private static let kind = PlannedKind([
    // A count of other rows, with a limit that may not be known.
    """
    look at: each child
    no more than:
      of: count of placements where start after as at - 1 year and end is not recorded
      limit: {disabled: 0, unaccompanied: 2, otherwise: 1}
    """,
    // Rows of other children, whose owner may not be said.
    """
    look at: each allocation
    only if: end is not recorded
    no more than:
      of: count of allocations of the same worker where end is not recorded
      limit: 2
    """,
    // No line may fit; some are left out, some excused.
    """
    look at: each placement
    leave out:
      short break: it is none
    no more than:
      of: days from start to end else as at
      limit: {meant to last to 18: 200, temporary approval: 30}
    excused if:
      any visit where child seen and date on or after clock: the child was seen
    """,
    // A sum over other rows, each of which may or may not count.
    """
    look at: each child
    only if: any placement
    no more than:
      of: sum of days from start to end else as at over placements where not placed for adoption
      limit: 150
    """,
    // A row chosen among others, which may not exist.
    """
    look at: each child
    no more than:
      of: months from last visit's date to as at
      limit: 3
    """,
    // Parts of a whole, and a count that the duty's own clock bounds.
    """
    look at: each placement
    all:
      - part: few visits to begin with
        only if: meant to last to 18
        no more than:
          of: count of visits where date on or after clock and date before clock + 1 month
          limit: {temporary approval: 0, otherwise: 2}
      - part: few other placements
        no more than:
          of: count of other placements where start before the placement's start
          limit: 1
    """,
    """
    look at: each placement
    either:
      - part: seen seldom
        no more than:
          of: count of visits where mode is in person
          limit: 1
      - part: seen by telephone
        holds: any visit where mode is telephone
    """,
  ])

  @Test(arguments: 0..<UInt64(6))
  func agreeOnGeneratedRecords(block: UInt64) {
    let comparison = PlanComparison(Self.kind.plan)
    var compared: [Status: Int] = [:]
    for seed in block * 50..<(block + 1) * 50 {
      let records = GeneratedRecords(
        seed: seed, rows: ["child": 3, "care period": 3, "placement": 6, "visit": 8, "allocation": 7],
        dictionary: PlanTests.shipped.vocabulary.dictionary)
      compared.merge(Self.kind.agree(on: records, seed, comparison), uniquingKeysWith: +)
    }
    // Each answer that there is was given often enough to be put to the test.
    for status in [Status.met, .notMet, .excluded, .excused, .notAssessable] {
      #expect(compared[status, default: 0] > 0, "\(status): \(compared[status, default: 0])")
    }
  }

  @Test func nothingIsLeftUnlowered() {
    for planned in Self.kind.plan.rules {
      if case .notLowered(let reason) = Self.kind.plan.nodes[planned.root] {
        Issue.record("\(planned.rule.id): \(reason)")
      }
    }
  }
}
