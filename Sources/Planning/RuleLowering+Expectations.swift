import CaseModel
import RuleChecking

extension RuleLowering {
  /// The rows of an expectation, in the columns of obligations.
  func rows(
    of expectation: CheckedExpectation, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    if subjects.isInMinutes {
      switch expectation {
      case .howSoon(let timetable) where timetable.isInHours:
        return try hours(timetable, subjects, frame: frame)
      case .all, .either: break
      case .howSoon, .recorded, .attended, .holds, .score, .noMoreThan, .share, .compare, .median:
        var inDays = subjects
        inDays.judged.node = builder.filter(subjects.judged.node, .column("start day") <= .asAt)
        inDays.isInMinutes = false
        return try rows(of: expectation, inDays, frame: frame)
      }
    }
    switch expectation {
    case .howSoon(let timetable): return try self.timetable(timetable, subjects, frame: frame)
    case .recorded(let facts): return try recorded(facts, subjects, frame: frame)
    case .attended(let attendance): return try attended(attendance, subjects, frame: frame)
    case .holds(let condition): return try holds(condition, subjects, frame: frame)
    case .score(let rubric): return try scored(rubric, subjects, frame: frame)
    case .noMoreThan(let limit): return try within(limit, subjects, frame: frame)
    case .all(let parts):
      let judged = try rows(ofEach: parts, subjects)
      return parts.contains(where: \.expectation.repeats) ? judged : withWhole(judged)
    case .either(let parts):
      guard !parts.contains(where: \.expectation.repeats) else {
        throw NotLowered(reason: "a choice one of whose parts repeats")
      }
      return best(try rows(ofEach: parts, subjects))
    case .share, .compare, .median:
      throw NotLowered(reason: "a share or comparison that does not look at results")
    }
  }

  private func rows(ofEach parts: [CheckedPart], _ subjects: PlannedSubjects) throws -> NodeID {
    let nodes = try parts.enumerated().map { position, part in
      try rows(of: part.expectation, subjects, frame: PartFrame(rule, part: position, part))
    }
    return nodes.count == 1 ? nodes[0] : builder.add(.unionAll(nodes))
  }

  /// Rows of every part, and one for the whole whose status is its worst part's.
  private func withWhole(_ parts: NodeID) -> NodeID {
    let ranked = builder.add(
      .window(
        parts,
        [.init(name: "place", function: .rowNumber), .init(name: "of", function: .count)], by: ["subject"],
        order: [.init(column: "status", isDescending: true), .init(column: "part")]))
    let isOne = Scalar.column("of") == 1
    let each = builder.narrow(ranked, columns(["counts": isOne]))
    let worst = builder.filter(ranked, .all([Scalar.column("place") == 1, .column("of") > .number(1)]))
    let whole = builder.narrow(worst, columns(["part": .number(-1), "phase": .number(-1)]))
    return builder.add(.unionAll([whole, each]))
  }

  /// One row: met if any part is; open while any might be; else the best of the parts.
  private func best(_ parts: NodeID) -> NodeID {
    let status = Scalar.column("status")
    let order = Scalar.first(
      [
        .init(status == Rank.excluded, .number(90)), .init(status == Rank.met, .number(0)),
        .init(status == Rank.notAssessable, .number(1)),
      ], otherwise: .sum(.number(2), status))
    let ranked = builder.add(
      .window(
        builder.project(parts, [("preference", order)]), [.init(name: "place", function: .rowNumber)],
        by: ["subject"], order: [.init(column: "preference"), .init(column: "part")]))
    return builder.narrow(builder.filter(ranked, Scalar.column("place") == 1), columns([:]))
  }

  /// The columns of obligations, with the day each could be done until; some with a value of their own.
  private func columns(_ own: [String: Scalar]) -> [(String, Scalar)] {
    (PlannedRule.columns + ["ended"]).map { ($0, own[$0] ?? .column($0)) }
  }
}
