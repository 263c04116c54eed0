import RuleChecking

extension RuleLowering {
  /// How long a result took, or how late it was, in calendar days; so far, where it is not done; nothing where
  /// that cannot be told.
  func length(_ quantity: CheckedMedian.Quantity) -> Scalar {
    let status = Scalar.column("status")
    let (clock, due, done) = (Scalar.column("clock day"), Scalar.column("due day"), Scalar.column("done day"))
    func since(_ day: Scalar, _ until: Scalar) -> Scalar {
      // What is nothing is passed over, so that there is a length wherever there is anything to tell.
      .greatest([.number(0), .difference(until, day)])
    }
    switch quantity {
    case .daysTaken:
      return .first(
        [.init(.any([status == Rank.notAssessable, clock.isUnknown]), .nothing)],
        otherwise: since(clock, .orElse([done, .asAt])))
    case .daysLate:
      return .first(
        [
          .init(status == Rank.notAssessable, .nothing), .init(status == Rank.late, since(due, done)),
          .init(status == Rank.overdue, since(due, .asAt)),
          .init(status == Rank.notMet, since(due, .column("ended"))),
        ], otherwise: .number(0))
    }
  }

  /// Tallies with the middle of their group's lengths: `best`, `middle` and `worst`, as if every unknown length
  /// were as short as can be, were not there, and were as long as can be.
  ///
  /// The middle is that of a row numbered from the shortest, the lower one of two: no engine's own idea of a
  /// median, which may lie between two rows, comes into it. Lengths that are equal may be numbered in any order.
  func withMiddles(_ tallies: NodeID, of results: NodeID) -> NodeID {
    // A group of nobody in particular is a group all the same, and nothing equals nothing in no join.
    func keyed(_ node: NodeID) -> NodeID {
      builder.project(node, [("group key", .orElse([.column("group"), .number(-1)]))])
    }
    let days = Scalar.column("days")
    let counted = builder.add(
      .window(
        keyed(results), [.init(name: "in all", function: .count)], by: ["group key"],
        order: [.init(column: "result")]))
    let ranked = builder.add(
      .window(
        builder.project(counted, [("is known", .isKnown(days))]),
        [.init(name: "place", function: .rowNumber), .init(name: "alike", function: .count)],
        by: ["group key", "is known"], order: [.init(column: "days"), .init(column: "result")]))
    let place = Scalar.column("place")
    let isKnown = Scalar.column("is known") == 1
    let beforeMiddle = Self.beforeMiddle(of: .column("in all"))
    let unknown = Scalar.difference(.column("in all"), .column("alike"))
    func row(_ name: String, before: Scalar) -> PlanNode.Aggregate {
      let isIt = Scalar.compare(place, .equal, .sum(before, .number(1)))
      return .init(name: name, function: .min, of: days, only: .all([isKnown, isIt]))
    }
    let gathered = builder.add(
      .aggregate(
        ranked, by: ["group key"],
        [
          .init(name: "cases in all", function: .count, of: .number(1)),
          .init(name: "cases unknown", function: .count, of: .number(1), only: isKnown.negated),
          // As short as can be, the unknown stand before all others; as long as can be, after them.
          row("best known", before: .difference(beforeMiddle, unknown)),
          row("middle", before: Self.beforeMiddle(of: .column("alike"))), row("worst", before: beforeMiddle),
        ]))
    let isMiddleUnknown = Self.beforeMiddle(of: .column("cases in all")) < .column("cases unknown")
    let middles = builder.project(
      gathered, [("best", .first([.init(isMiddleUnknown, .number(0))], otherwise: .column("best known")))])
    return builder.narrow(
      builder.join(.inner, keyed(tallies), middles, on: [("group key", "group key")]),
      PlannedRule.medianColumns.map { ($0, .column($0)) })
  }

  /// How many rows stand before the middle one, the lower one of two.
  private static func beforeMiddle(of count: Scalar) -> Scalar {
    .quotient(count + -1, .number(2))
  }
}
