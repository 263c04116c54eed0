import Evaluation
import Testing

/// Limits of chance against figures worked out in whole numbers, and against what they promise.
@Suite struct FunnelTests {
  /// Children with one result each: so many achieved of so many.
  private func funnel(_ achieved: Int, of cases: Int, within: Double = 0.998) throws -> Funnel {
    try #require(
      Funnel(children: (0..<cases).map { (achieved: $0 < achieved ? 1 : 0, cases: 1) }, within: within))
  }

  /// Of ten results and a share of 0.9: six or more fail in 0.0001469 of all tens, five or more in 0.0016349
  /// (sums of C(10,k) · 0.1^k · 0.9^(10−k)).
  ///
  /// Five successes are thus the fewest that more than one ten in a
  /// thousand does not exceed, and the limit lies (0.0016349 − 0.001) ÷ (0.0016349 − 0.0001469) = 0.42669 below.
  @Test func aLimitWorkedOutByHand() throws {
    let limits = try funnel(90, of: 100).limits(cases: 10)
    #expect(abs(limits.lower - (5 - 0.42669) / 10) < 1e-5)
  }

  /// Worked out with fractions of whole numbers.
  @Test(arguments: [
    (97, 100, 20, 0.7653856844163204, 0.9999080534752699),
    (95, 100, 20, 0.7149401213475677, 0.9998605245091242),
    (87, 100, 180, 0.7842197064933195, 0.9383266674971974),
    (97, 100, 100, 0.9005377574081291, 0.9997897061493437),
    (50, 100, 20, 0.1367357894736842, 0.8132642105263158),
    (85, 100, 40, 0.639814708072098, 0.9833588636088756),
  ])
  func limitsAgreeWithFractions(achieved: Int, cases: Int, group: Int, lower: Double, upper: Double) throws {
    let limits = try funnel(achieved, of: cases).limits(cases: group)
    #expect(abs(limits.lower - lower) < 1e-9 && abs(limits.upper - upper) < 1e-9, "\(limits)")
  }

  /// One group in a thousand that is no different lies below: never more, and the next count would be.
  @Test(arguments: [(97, 20), (97, 45), (99, 60), (90, 33), (60, 25)])
  func noMoreGroupsLieBelowThanPromised(percent: Int, group: Int) throws {
    let limits = try funnel(percent, of: 100).limits(cases: group)
    let share = Double(percent) / 100
    /// The chance of so many or fewer, one term at a time from Pascal's triangle.
    func chance(ofAtMost most: Int) -> Double {
      var row = [1.0]
      for _ in 0..<group {
        row = ([0] + row).indices.map { index in
          (index < row.count ? row[index] * (1 - share) : 0) + (index > 0 ? row[index - 1] * share : 0)
        }
      }
      return row[...most].reduce(0, +)
    }
    let below = (0...group).filter { Double($0) / Double(group) < limits.lower }
    let most = try #require(below.last)
    #expect(chance(ofAtMost: most) <= 0.001)
    #expect(chance(ofAtMost: most + 1) > 0.001)
  }

  /// Ten results of one child each of ten children are ten facts, not a hundred.
  @Test func resultsOfOneChildCountAsOne() throws {
    let children = (0..<10).map { (achieved: $0 < 9 ? 10 : 0, cases: 10) }
    let clustered = try #require(Funnel(children: children, within: 0.998)).limits(cases: 100)
    let independent = try funnel(90, of: 100).limits(cases: 10)
    #expect(clustered.lower == independent.lower && clustered.upper == independent.upper)
  }

  /// Children each with as many met as the share says differ less than chance; limits are not drawn closer.
  @Test func likeChildrenDoNotNarrowTheLimits() throws {
    let children = (0..<20).map { _ in (achieved: 9, cases: 10) }
    let alike = try #require(Funnel(children: children, within: 0.998)).limits(cases: 50)
    let independent = try funnel(90, of: 100).limits(cases: 50)
    #expect(alike.lower == independent.lower && alike.upper == independent.upper)
  }

  @Test func allOrNothingLeavesNoRoom() throws {
    #expect(try funnel(50, of: 50).limits(cases: 20) == (1, 1))
    #expect(try funnel(0, of: 50).limits(cases: 20) == (0, 0))
  }

  /// However large a group, the numbers hold: close to the normal approximation where that is good.
  @Test func largeGroupsComeCloseToTheNormalApproximation() throws {
    let limits = try funnel(50, of: 100).limits(cases: 40_000)
    #expect(abs(limits.lower - (0.5 - 3.0902 * 0.0025)) < 0.0001)
    #expect(abs(limits.upper - (0.5 + 3.0902 * 0.0025)) < 0.0001)
  }
}
