import CaseModel
import RuleChecking

extension RuleLowering {
  /// The tallies of a rule over another rule's results: a row for each group and child, with how many results
  /// count, how many were achieved and how many cannot be told.
  ///
  /// Shares, limits of chance and statuses are worked out from these rows outside the plan, so that no engine
  /// rounds in its own way.
  func tallies(of looked: NodeID) throws -> NodeID {
    let numbered = builder.add(
      .window(
        looked, [.init(name: "result", function: .rowNumber)], by: [],
        order: ["subject", "part", "clock", "phase"].map { .init(column: $0) }))
    let subject = Base(name: vocabulary.dictionary.entities[rule.entity].name, entity: rule.entity)
    var rows = PlannedRows(node: numbered, keys: ["result"], bases: [])
    days(&rows)
    let status = Scalar.column("status")
    let day = Scalar.column("day")
    let isInWindow = Scalar.orElse([.all([.windowOpens < day, day <= .asAt]), .truth(true)])
    let isCounted = Scalar.any(
      [Rank.met, Rank.notAssessable, Rank.late, Rank.overdue, Rank.notMet, Rank.excused].map { status == $0 })
    rows.node = builder.filter(rows.node, .all([.column("counts"), isInWindow, isCounted]))
    var answer = Scalar.first(
      [.init(status == Rank.notAssessable, .nothing)], otherwise: status == Rank.met)
    var grouping: Grouping?
    switch rule.expectation {
    case .share(let share):
      grouping = share.by
      if let condition = share.of {
        rows.node = builder.join(
          .inner, rows.node, builder.add(.scan(entity: rule.entity)), on: [("subject", subject.row)])
        rows.bases = [subject.name]
        answer = try truth(condition, &rows, Scope(levels: [subject]))
      }
    case .compare(let comparison):
      grouping = comparison.between
      rows.node = builder.filter(rows.node, (status == Rank.excused).negated)
    case .median(let median):
      grouping = median.by
      rows.node = builder.filter(rows.node, (status == Rank.excused).negated)
      rows.node = builder.project(rows.node, [("days", length(median.of))])
      answer = Scalar.column("days") <= .number(Int(median.atMost))
    case .howSoon, .recorded, .attended, .holds, .score, .noMoreThan, .all, .either:
      throw NotLowered(reason: "an expectation of the record asked of results")
    }
    if let grouping {
      try group(&rows, by: grouping)
    } else {
      rows.node = builder.project(rows.node, [("group", .nothing)])
    }
    rows.node = builder.project(rows.node, [("answer", answer)])
    let tallies = builder.add(
      .aggregate(
        rows.node, by: ["group", "child"],
        [
          .init(name: "cases", function: .count, of: .number(1)),
          .init(name: "achieved", function: .count, of: .number(1), only: .column("answer")),
          .init(name: "unknown", function: .count, of: .number(1), only: Scalar.column("answer").isUnknown),
        ]))
    guard case .median = rule.expectation else { return tallies }
    return withMiddles(tallies, of: rows.node)
  }

  /// Gives rows the days in London of their `clock day`, `due day` and `done day`, and as `day` that on which each
  /// was due, else that of its clock.
  private func days(_ rows: inout PlannedRows) {
    func day(_ instant: String) -> Scalar {
      let inLondon = londonDay(of: .column(instant), &rows)
      return .first([.init(.column("minutes"), inLondon)], otherwise: .column(instant))
    }
    let (due, clock, done) = (day("due"), day("clock"), day("done"))
    rows.node = builder.project(
      rows.node,
      [("due day", due), ("clock day", clock), ("done day", done), ("day", .orElse([due, clock]))])
  }

  /// The column `group`: what the child's allocation on the due date says, or where there was none by then,
  /// that of the day it was done.
  ///
  /// Of several allocations the one that began last counts.
  private func group(_ rows: inout PlannedRows, by grouping: Grouping) throws {
    let dictionary = vocabulary.dictionary
    guard let entity = dictionary.index(of: "allocation"),
      let label = dictionary.entities[entity].fieldIndex(grouping.rawValue),
      let start = dictionary.entities[entity].fieldIndex("start"),
      let end = dictionary.entities[entity].fieldIndex("end")
    else { throw NotLowered(reason: "groups, where the dictionary has no allocations") }
    let (right, far) = related(entity, besides: rows.bases)
    let (from, until) = (dayColumn(far, start), dayColumn(far, end))
    rows.node = builder.project(
      rows.node,
      [("on", .least([.column("day"), .asAt]))])
    // A snapshot's allocation is the current one, whatever the day.
    let isSnapshot = completeness(of: entity) == .latestOnly
    func covers(_ day: Scalar) -> Scalar {
      isSnapshot
        ? .truth(true)
        : .all([.any([from.isUnknown, from <= day]), .any([until.isUnknown, day <= until])])
    }
    let pairs = builder.project(
      builder.join(.inner, rows.node, right, on: [("child", far.child)]),
      [("began", .orElse([from, .number(Int(Int32.max))]))])
    let order = [
      PlanNode.OrderKey(column: "began", isDescending: true),
      PlanNode.OrderKey(column: far.row, isDescending: true),
    ]
    let name = Scalar.column(valueColumn(far, label))
    let isThen = Scalar.all([.column("done day") < .column("on"), covers(.column("done day"))])
    let gathered = builder.add(
      .aggregate(
        pairs, by: ["result"],
        [
          .init(name: "in force", function: .count, of: .number(1), only: covers(.column("on"))),
          .init(name: "group on the day", function: .first(order), of: name, only: covers(.column("on"))),
          .init(name: "group when done", function: .first(order), of: name, only: isThen),
        ]))
    rows.node = builder.project(
      builder.join(.left, rows.node, gathered, on: [("result", "result")]),
      [
        (
          "group",
          .first(
            [.init(.column("in force") > .number(0), .column("group on the day"))],
            otherwise: .column("group when done"))
        )
      ])
  }
}
