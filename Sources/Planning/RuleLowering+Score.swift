import CaseModel
import RuleChecking

extension RuleLowering {
  /// Whether the record scores enough; points are kept in thousandths, as the least and the most that the
  /// record allows.
  func scored(_ rubric: CheckedRubric, _ subjects: PlannedSubjects, frame: PartFrame) throws -> NodeID {
    try single(
      subjects, frame,
      facts: { finder in
        for criterion in rubric.criteria where criterion.averageOver == nil {
          for award in criterion.awards { finder.take(award.condition, [.own(subjects.base)]) }
        }
      },
      ask: { rows, scope in
        var low: [Scalar] = []
        var high: [Scalar] = []
        for criterion in rubric.criteria {
          let points =
            try criterion.averageOver.map { try self.average(criterion, over: $0, &rows, scope) }
            ?? self.points(criterion, &rows, scope, thousandths: true)
          low.append(points.low)
          high.append(points.high)
        }
        return low + high
      },
      judge: { rows, _, points in
        let half = points.count / 2
        func total(_ parts: ArraySlice<Scalar>) -> Scalar { parts.reduce(.number(0)) { .sum($0, $1) } }
        let low = Scalar.column(self.column(total(points[..<half]), "least points", &rows))
        let high = Scalar.column(self.column(total(points[half...]), "most points", &rows))
        let enough = Scalar.number(self.enough(rubric))
        let clock = Scalar.column("start day")
        let isTooFew = high < enough
        return PlannedVerdict(
          status: .first(
            [.init(low >= enough, .number(Rank.met)), .init(isTooFew, .number(Rank.notMet))],
            otherwise: .nothing),
          due: .first([.init(.any([low >= enough, isTooFew]), clock)], otherwise: .nothing),
          done: .first([.init(low >= enough, clock)], otherwise: .nothing))
      })
  }

  /// The fewest thousandths of a point that reach the share expected.
  private func enough(_ rubric: CheckedRubric) -> Int {
    let all = max(1, rubric.points) * 1000
    var enough = max(0, Int(rubric.expectedShare * Double(all)) - 2)
    while Double(enough) / Double(all) < rubric.expectedShare { enough += 1 }
    return enough
  }

  /// The points of one criterion for the rows in hand: least and most.
  private func points(
    _ criterion: CheckedCriterion, _ rows: inout PlannedRows, _ scope: Scope, thousandths: Bool
  ) throws -> (low: Scalar, high: Scalar) {
    let unit = thousandths ? 1000 : 1
    let awards = try criterion.awards.map {
      (points: $0.points * unit, holds: try truth($0.condition, &rows, scope))
    }
    let most = Scalar.number(criterion.points * unit)
    guard criterion.addsUp else {
      var (low, high) = (Scalar.number(0), Scalar.number(0))
      for award in awards.reversed() {
        let own = Scalar.number(min(award.points, criterion.points * unit))
        low = .first(
          [.init(award.holds, own), .init(award.holds.isUnknown, .least([own, low]))], otherwise: low)
        high = .first(
          [.init(award.holds, own), .init(award.holds.isUnknown, .greatest([own, high]))], otherwise: high)
      }
      return (low, high)
    }
    func sum(_ counts: (Scalar) -> Scalar) -> Scalar {
      let parts = awards.map {
        Scalar.first([.init(counts($0.holds), .number($0.points))], otherwise: .number(0))
      }
      return .least([most, parts.reduce(.number(0)) { .sum($0, $1) }])
    }
    return (sum { $0 }, sum(possibly))
  }

  /// The mean of a criterion's points over other rows, in whole thousandths; nought where there are none.
  private func average(
    _ criterion: CheckedCriterion, over relation: Relation, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> (low: Scalar, high: Scalar) {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a criterion without a row in hand") }
    var (pairs, far, _) = self.pairs(of: rows, near, relation)
    var own = scope
    own.levels = [far]
    own.clock = nil
    let points = try points(criterion, &pairs, own, thousandths: false)
    let (low, high, count) = (rows.fresh("least"), rows.fresh("most"), rows.fresh("rows"))
    let gathered = builder.add(
      .aggregate(
        pairs.node, by: rows.keys,
        [
          .init(name: low, function: .sum, of: points.low),
          .init(name: high, function: .sum, of: points.high),
          .init(name: count, function: .count, of: .number(1)),
        ]))
    rows.node = builder.join(.left, rows.node, gathered, on: rows.keys.map { ($0, $0) })
    func mean(_ sum: String) -> Scalar {
      .orElse([.quotient(.product(.column(sum), .number(1000)), .column(count)), .number(0)])
    }
    return (mean(low), mean(high))
  }
}
