import CaseModel
import RuleChecking

extension RuleLowering {
  /// Each subject with the first moment that counts at or after its clock (`done from`, `done to`), and once more
  /// for each other that may have counted: by itself, or if it belonged to the subject.
  func candidates(_ timetable: CheckedTimetable, _ subjects: PlannedSubjects) throws -> PlannedRows {
    var rows = subjects.judged
    let moments: PlannedMoments
    switch timetable.source {
    case .ownDate(let cell): moments = try ownMoment(cell, &rows, subjects)
    case .rows(let relation, let date): moments = try self.moments(relation, date, timetable, &rows, subjects)
    }
    let key = subjects.base.row
    let firsts = builder.add(
      .aggregate(
        moments.definite, by: ["event subject"],
        [
          .init(name: "done from", function: .min, of: .column("event from")),
          .init(name: "done to", function: .min, of: .column("event to")),
        ]))
    let base = builder.join(.left, rows.node, firsts, on: [(key, "event subject")])
    func candidate(_ node: NodeID, kind: Int, row: Scalar, from: Scalar, to: Scalar) -> NodeID {
      builder.project(
        node,
        [
          ("candidate kind", .number(kind)), ("candidate", row), ("happened from", from),
          ("happened to", to),
        ])
    }
    var nodes = [
      candidate(base, kind: 0, row: .number(-1), from: .column("done from"), to: .column("done to"))
    ]
    for (kind, doubtful) in [(1, moments.doubtful), (2, moments.unlinked)] {
      guard let doubtful else { continue }
      let pairs = builder.join(.inner, base, doubtful, on: [(key, "event subject")])
      nodes.append(
        candidate(
          pairs, kind: kind, row: .column("event row"),
          from: .least([.column("done from"), .orElse([.column("event from"), .column("start")])]),
          to: .least([.column("done to"), .orElse([.column("event to"), .column("start")])])))
    }
    rows.node = builder.add(.unionAll(nodes))
    rows.keys += ["candidate kind", "candidate"]
    return rows
  }

  /// What a duty counted in hours finds, as relations of `event subject`, `event from`, `event to` (minutes;
  /// nothing where they are not recorded) and `event row`.
  private struct PlannedMoments {
    var definite: NodeID
    var doubtful: NodeID?
    /// Moments of the child that do not say what they belong to.
    var unlinked: NodeID?
  }

  private func ownMoment(
    _ cell: CellPath, _ rows: inout PlannedRows, _ subjects: PlannedSubjects
  ) throws -> PlannedMoments {
    let base = try follow(cell.row, &rows, Scope(levels: [subjects.base]))
    guard field(base, cell.field).type == .moment else {
      throw NotLowered(reason: "hours counted to a date that has no time of day")
    }
    let value = valueColumn(base, cell.field)
    let isOpen = Scalar.all([
      .isKnown(.column(base.row)), Scalar.column(value).isUnknown,
      isBlankAnswer(base, cell.field).negatedUnlessKnown,
    ])
    let isInRange = isInRange(value)
    return PlannedMoments(
      definite: moment(builder.filter(rows.node, isInRange), value, subjects, row: .number(-1)),
      doubtful: moment(builder.filter(rows.node, isOpen), value, subjects, row: .number(-1)))
  }

  private func moments(
    _ relation: Relation, _ date: Int, _ timetable: CheckedTimetable, _ rows: inout PlannedRows,
    _ subjects: PlannedSubjects
  ) throws -> PlannedMoments {
    let own = Base(name: vocabulary.dictionary.entities[relation.to].name, entity: relation.to)
    guard field(own, date).type == .moment else {
      throw NotLowered(reason: "hours counted to a date that has no time of day")
    }
    var events = PlannedRows(node: visible(relation.to), keys: [own.row], bases: [own.name])
    let counts = try truth(timetable.countIf, &events, Scope(levels: [own]))
    let value = valueColumn(own, date)
    var kept = [value, value + " latest", value + " day", own.row, own.child]
    if case .reference(let link) = relation.kind { kept.append(valueColumn(own, link)) }
    let isUndated = Scalar.all([Scalar.column(value).isUnknown, isBlankAnswer(own, date).negatedUnlessKnown])
    let node = builder.narrow(
      events.node,
      kept.map { ($0, .column($0)) } + [
        ("\(own.name).counts", counts), ("\(own.name).is undated", isUndated),
      ])
    let far = Base(name: related(relation.to, besides: rows.bases).base.name, entity: relation.to)
    let moments = aliased(node, from: own.name, to: far.name)
    let farValue = valueColumn(far, date)
    let (counting, undated) = (Scalar.column("\(far.name).counts"), Scalar.column("\(far.name).is undated"))
    let isInRange = isInRange(farValue)
    let mayCount = Scalar.all([.any([undated, isInRange]), possibly(counting)])
    func found(_ only: Scalar, among moments: NodeID, on keys: [(String, String)]) -> NodeID {
      moment(
        builder.join(.inner, rows.node, moments, on: keys, only: only), farValue, subjects,
        row: .column(far.row))
    }
    let keys = ownership(relation, near: subjects.base, far: far)
    var planned = PlannedMoments(
      definite: found(.all([isInRange, counting]), among: moments, on: keys),
      doubtful: found(.all([mayCount, .any([undated, counting.isUnknown])]), among: moments, on: keys))
    if case .reference(let link) = relation.kind {
      let unlinked = builder.filter(moments, Scalar.column(valueColumn(far, link)).isUnknown)
      planned.unlinked = found(mayCount, among: unlinked, on: [(subjects.base.child, far.child)])
    }
    return planned
  }

  /// Whether a moment may lie at or after the clock, and its day is no later than the as-at date.
  private func isInRange(_ value: String) -> Scalar {
    .all([.column(value + " latest") >= .column("start"), .column(value + " day") <= .asAt])
  }

  /// What happened on the day of the clock happened after it, whatever its unrecorded time.
  private func moment(
    _ node: NodeID, _ value: String, _ subjects: PlannedSubjects, row: Scalar
  ) -> NodeID {
    let from = Scalar.first(
      [.init(.isKnown(.column(value)), .greatest([.column(value), .column("start")]))], otherwise: .nothing)
    return builder.narrow(
      node,
      [
        ("event subject", .column(subjects.base.row)), ("event from", from),
        ("event to", .column(value + " latest")), ("event row", row),
      ])
  }
}
