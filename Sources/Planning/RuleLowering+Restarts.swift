import CaseModel
import RuleChecking

/// The stretches of subjects' time, from one start of the clock to the next; nothing where no clock restarts.
struct PlannedStretches {
  /// `stretch subject`, `stretch` (the day it begins) and `stretch ends`.
  var node: NodeID?
  /// `restart subject` and `restart day` of what may have started a clock again; a day not known is nothing.
  var doubtful: NodeID?
  /// What tells the stretches of a subject apart.
  var keys: [String] = []

  /// Whether the clock may have started again within an interval.
  var doubt: [PlanNode.Aggregate] {
    doubtful == nil ? [] : [.init(name: "may restart", function: .max, of: .column("may restart"))]
  }
}

extension RuleLowering {
  /// Where a rule's clock starts again: its own start and each such day begin a stretch, and the next one of
  /// each subject ends it.
  func stretches(_ subjects: PlannedSubjects) throws -> PlannedStretches {
    guard !rule.restarts.isEmpty else { return PlannedStretches() }
    var near = subjects.judged
    let ends = try recordedEnds(&near, subjects)
    near.node = builder.project(near.node, [("until", .least([.asAt] + ends))])
    var days: [NodeID] = []
    var doubtful: [NodeID] = []
    for restart in rule.restarts {
      let related = self.pairs(of: near, subjects.base, restart.relation)
      let far = related.far
      var pairs = related.pairs
      let holds = try truth(restart.filter, &pairs, Scope(levels: [subjects.base, far]))
      let day = dayColumn(far, restart.date)
      let isInTime = Scalar.all([.column("start day") < day, day <= .column("until")])
      let isUndated = Scalar.all([
        day.isUnknown, isBlankAnswer(far, restart.date).negatedUnlessKnown, possibly(holds),
      ])
      func narrowed(_ only: Scalar) -> NodeID {
        builder.narrow(
          builder.filter(pairs.node, only),
          [("restart subject", .column(subjects.base.row)), ("restart day", day)])
      }
      days.append(narrowed(.all([isInTime, holds])))
      doubtful.append(narrowed(.any([isUndated, .all([isInTime, holds.isUnknown])])))
    }
    let distinct = builder.add(
      .aggregate(builder.add(.unionAll(days)), by: ["restart subject", "restart day"], []))
    func begins(_ node: NodeID, _ subject: String, _ day: String) -> NodeID {
      builder.narrow(node, [("stretch subject", .column(subject)), ("stretch", .column(day))])
    }
    let all = builder.add(
      .unionAll([
        begins(subjects.judged.node, subjects.base.row, "start day"),
        begins(distinct, "restart subject", "restart day"),
      ]))
    let node = builder.add(
      .window(
        all,
        [
          .init(name: "stretch number", function: .rowNumber),
          .init(name: "stretch ends", function: .lead("stretch")),
        ], by: ["stretch subject"], order: [.init(column: "stretch")]))
    return PlannedStretches(
      node: node, doubtful: builder.add(.unionAll(doubtful)), keys: ["stretch"])
  }

  /// What happened, once for each stretch it counts in: the first holds what preceded it too, and the day
  /// between two stretches belongs to both.
  func within(_ stretches: PlannedStretches, _ events: NodeID) -> NodeID {
    guard let node = stretches.node else { return events }
    let day = Scalar.column("event day")
    let isAfter = Scalar.any([Scalar.column("stretch number") == 1, .column("stretch") <= day])
    let isBefore = Scalar.any([Scalar.column("stretch ends").isUnknown, day <= .column("stretch ends")])
    return builder.join(
      .inner, events, node, on: [("event subject", "stretch subject")], only: .all([isAfter, isBefore]))
  }
}
