import _PlumblineTestSupport
import Evaluation
import Findings
import Testing

/// Measures of rows drawn at random, against a recount that goes through them child by child.
@Suite struct MeasurePropertyTests {
  private static let statuses: [Status] = [
    .met, .late, .overdue, .notMet, .due, .excused, .excluded, .notAssessable,
  ]

  private func rows(seed: UInt64) -> [Obligation] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...120, using: &random)).map { _ in
      let status = Self.statuses.randomElement(using: &random) ?? .met
      let due = Int.random(in: -420...0, using: &random)
      return .row(
        Int.random(in: 0..<25, using: &random), status, due: due,
        late: status.isShortfall ? Int.random(in: 0...120, using: &random) : 0,
        counts: Int.random(in: 0..<8, using: &random) > 0,
        allocation: Int.random(in: -1..<6, using: &random))
    }
  }

  private func council() -> Council {
    var council = Council(children: 25)
    council.add(
      "allocation", ["id", "child", "worker", "team", "locality", "start"],
      (0..<6).map { ["A\($0)", "C\($0 + 1)", "W", "T\($0 % 4)", $0 == 5 ? "" : "L\($0 % 2)", "01/01/2020"] })
    return council
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
  func measuresAgreeWithARecount(seed: UInt64, isStock: Bool) throws {
    let rows = rows(seed: seed)
    let finding = try #require(council().report([.of(.made(), rows, isStock: isStock)]).findings.first)
    let measure = finding.measure
    let counted = rows.filter { $0.countsInRates && (isStock || $0.isInWindow) }
    let good: Set<Status> = isStock ? [.met, .due] : [.met]
    let bad: Set<Status> = isStock ? [.overdue] : [.late, .overdue, .notMet]
    let cases = counted.filter { good.union(bad).union([.notAssessable]).contains($0.status) }
    let achieved = cases.filter { good.contains($0.status) }
    let short = cases.filter { bad.contains($0.status) }
    let open = cases.filter { $0.status == .notAssessable }
    func children(_ rows: [Obligation]) -> Set<Int32> { Set(rows.map(\.child)) }

    #expect(measure.cases == cases.count)
    #expect(measure.achieved == achieved.count)
    #expect(measure.notAssessable == open.count)
    #expect(measure.excused == counted.count { $0.status == .excused })
    #expect(measure.cases == achieved.count + short.count + open.count)
    #expect(measure.children == children(cases).count)
    #expect(measure.childrenShort == children(short).count)
    #expect(measure.childrenAchieved == children(achieved).subtracting(children(short + open)).count)
    let overdue = rows.filter { $0.countsInRates && $0.status == .overdue }
    #expect(measure.overdueNow == overdue.count)
    #expect(measure.childrenOverdueNow == children(overdue).count)
    let late = short.map(\.daysLate).filter { $0 > 0 }
    #expect(measure.worstDaysLate == late.max().map { Int($0) })
    #expect(measure.daysLateInAll == late.reduce(0) { $0 + Int($1) })
    if let median = measure.medianDaysLate {
      #expect(late.count { $0 < median } * 2 < late.count)
      #expect(late.count { $0 <= median } * 2 >= late.count)
    }
    #expect(finding.lateness.reduce(0) { $0 + $1.count } == late.count)
    if !isStock { #expect(measure.counts.values.reduce(0, +) == counted.count) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func sharesLieInOrderAndGroupsAddUp(seed: UInt64) throws {
    let rows = rows(seed: seed)
    let finding = try #require(council().report([.of(.made(), rows)]).findings.first)
    if let shares = finding.measure.shares {
      #expect(0 <= shares.worst && shares.worst <= shares.best && shares.best <= 1)
      if finding.measure.cases > finding.measure.notAssessable {
        #expect(shares.worst <= shares.assessable && shares.assessable <= shares.best)
      }
    }
    for groups in [finding.byLocality, finding.byTeam] where !groups.isEmpty {
      #expect(groups.reduce(0) { $0 + $1.cases } == finding.measure.cases)
      #expect(groups.reduce(0) { $0 + $1.achieved } == finding.measure.achieved)
      #expect(groups.reduce(0) { $0 + $1.unknown } == finding.measure.notAssessable)
    }
    for group in finding.byLocality {
      let own = rows.filter { row in
        let name = row.allocation < 0 || row.allocation == 5 ? "not recorded" : "L\(row.allocation % 2)"
        return row.countsInRates && row.isInWindow && name == group.name
      }
      let short = Set(own.filter(\.status.isShortfall).map(\.child))
      let open = Set(own.filter { $0.status == .notAssessable }.map(\.child))
      let met = Set(own.filter { $0.status == .met }.map(\.child))
      #expect(group.children == short.union(open).union(met).count)
      #expect(group.childrenShort == short.count)
      #expect(group.childrenAchieved == met.subtracting(short).subtracting(open).count)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func theWorstCasesAreTheWorst(seed: UInt64) throws {
    let rows = rows(seed: seed)
    let finding = try #require(council().report([.of(.made(), rows)]).findings.first)
    var worst: [String: (Int32, Int)] = [:]
    for row in rows where row.countsInRates && row.status.isShortfall {
      guard row.isInWindow || row.status == .overdue else { continue }
      let (longest, count) = worst["C\(row.child + 1)"] ?? (0, 0)
      worst["C\(row.child + 1)"] = (max(longest, row.daysLate), count + 1)
    }
    #expect(finding.worstCases.count == min(5, worst.count))
    let ranks = finding.worstCases.map { worst[$0.child] ?? (-1, 0) }
    for (one, next) in zip(ranks, ranks.dropFirst()) { #expect(one >= next) }
    if let last = ranks.last { #expect(worst.values.count { $0 > last } < 5) }
    for timeline in finding.worstCases {
      #expect(
        timeline.marks.count
          == rows.count {
            "C\($0.child + 1)" == timeline.child && $0.countsInRates && $0.status != .excluded
          })
      for (one, next) in zip(timeline.marks, timeline.marks.dropFirst()) {
        #expect((one.clock ?? Council.asAt) <= (next.clock ?? Council.asAt))
      }
    }
  }
}
