import CaseModel
import Chronology
import RuleChecking

extension RuleLowering {
  /// One duty counted in elapsed hours, from a clock that is a moment within bounds.
  func hours(
    _ timetable: CheckedTimetable, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    var rows = subjects.judged
    try attachMoments(timetable, &rows, subjects)
    var scope = Scope(levels: [subjects.base], clock: .column("start day"))
    let facts = facts(of: subjects, frame) { finder in
      for line in timetable.lines { finder.take(line.condition, [subjects.base]) }
      takeEnds(&finder, subjects.base)
    }
    let expanded = try expand(facts, &rows, &scope)
    let readings = try attempt(
      &rows, subjects, frame, scope, readings: expanded,
      ask: { rows in try timetable.lines.map { try self.truth($0.condition, &rows, scope) } },
      judge: { rows, answers in try self.judgeHours(timetable, answers, &rows, scope) })
    let gathered = builder.add(
      .aggregate(
        rows.node, by: [subjects.base.row],
        [
          .init(name: "start", function: .min, of: .column("start")),
          .init(name: "in doubt", function: .max, of: .column("in doubt")),
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child)),
        ] + settling(readings)))
    let status = Scalar.column("status")
    let isOpen = Scalar.all([
      .any([status >= .number(Rank.late), status == Rank.excused]), .column("in doubt") > .number(0),
    ])
    let doubted = builder.project(
      settled(gathered), [("status", .first([.init(isOpen, .number(Rank.notAssessable))], otherwise: status))]
    )
    return obligations(
      doubted, subjects, part: frame.part, phase: .column("phase"), clock: .column("start"),
      due: .column("due"), done: .column("done"), ended: .column("ended"), status: status,
      isInMinutes: true)
  }

  private func judgeHours(
    _ timetable: CheckedTimetable, _ answers: [Scalar], _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> PlannedVerdict {
    let line = Scalar.column("line")
    let timed = timetable.lines.enumerated().compactMap { position, line -> (Int, Int)? in
      guard case .within(.fixed(.hours(let hours))) = line.interval else { return nil }
      return (position, hours * 60)
    }
    // A line that counts in days is passed over, but not while it is open.
    let choices = answers.enumerated().flatMap { position, answer -> [(offset: Int, element: Scalar)] in
      let isTimed = timed.contains { $0.0 == position }
      return [
        (position, isTimed ? answer : .first([.init(answer.isUnknown, .nothing)], otherwise: .truth(false)))
      ]
    }
    chooseLine(choices, &rows)
    func due(_ start: Scalar) -> Scalar {
      .first(timed.map { Scalar.Choice(line == $0.0, start + $0.1) }, otherwise: .nothing)
    }
    rows.node = builder.project(
      rows.node, [("due from", due(.column("start"))), ("due to", due(.column("start latest")))])
    let dueDay = londonDay(of: .column("due from"), &rows)
    let lastDay = londonDay(of: .column("due to"), &rows)
    let undone = undone(due: lastDay, &rows)
    let (done, doneLatest) = (Scalar.column("done from"), Scalar.column("done to"))
    let doneDay = londonDay(of: done, &rows)
    let end = try end(&rows, scope, start: .column("start day"))
    // A duty ends on a day: until midnight it can still be done.
    let isDone = Scalar.all([.isKnown(done), .any([end.day.isUnknown, doneDay <= end.day])])
    let status = Scalar.first(
      [
        .init(line == -2, .nothing), .init(line == -1, .number(Rank.excluded)),
        .init(end.isUnknown, .nothing),
        .init(end.day < .column("start day"), .number(Rank.excluded)),
        .init(.all([isDone, doneLatest <= .column("due from")]), .number(Rank.met)),
        .init(.all([isDone, done > .column("due to")]), .number(Rank.late)),
        .init(isDone, .number(Rank.notAssessable)), .init(end.day < dueDay, .number(Rank.excluded)),
        .init(end.day < lastDay, .number(Rank.notAssessable)),
        .init(.isKnown(end.day), .number(Rank.notMet)),
      ], otherwise: undone.status)
    rows.node = builder.project(rows.node, [("judged", status), ("is done", isDone)])
    let judged = Scalar.column("judged")
    let isTimed = Scalar.all([line >= .number(0), .isKnown(judged)])
    let hasEnded = Scalar.all([end.day < .column("start day")])
    return PlannedVerdict(
      status: judged, phase: .first([.init(isTimed, line)], otherwise: .number(-1)),
      due: .first([.init(isTimed, .column("due from"))], otherwise: .nothing),
      done: .first(
        [.init(hasEnded, .nothing), .init(.all([isTimed, .column("is done")]), done)], otherwise: .nothing),
      ended: .orElse([end.day, undone.lapses]), dueDay: dueDay, hasNoLine: line == -1)
  }

  /// The day in London of a minute: a look-up of what the clocks showed.
  func londonDay(of minute: Scalar, _ rows: inout PlannedRows) -> Scalar {
    let name = rows.fresh("clocks")
    let from = column(minute, "minute", &rows)
    rows.node = builder.add(
      .asOfJoin(
        rows.node, builder.constants(.clockChanges, as: name), day: from, from: name + ".from"))
    let shown = Scalar.sum(.column(from), .column(name + ".ahead"))
    return .column(column(.quotient(shown, .number(1440)), "London day", &rows))
  }

  // MARK: What happened when

  /// The first moment that counts at or after the clock (`done from`, `done to`), and how many more may have
  /// counted (`in doubt`).
  private func attachMoments(
    _ timetable: CheckedTimetable, _ rows: inout PlannedRows, _ subjects: PlannedSubjects
  ) throws {
    switch timetable.source {
    case .ownDate(let cell):
      let base = try follow(cell.row, &rows, Scope(levels: [subjects.base]))
      guard field(base, cell.field).type == .moment else {
        throw NotLowered(reason: "hours counted to a date that has no time of day")
      }
      let value = valueColumn(base, cell.field)
      let isInRange = Scalar.all([
        .column(value + " latest") >= .column("start"), dayColumn(base, cell.field) <= .asAt,
      ])
      let isOpen = Scalar.all([
        .isKnown(.column(base.row)), Scalar.column(value).isUnknown,
        isBlankAnswer(base, cell.field).negatedUnlessKnown,
      ])
      rows.node = builder.project(
        rows.node,
        [
          (
            "done from",
            .first([.init(isInRange, .greatest([.column(value), .column("start")]))], otherwise: .nothing)
          ),
          ("done to", .first([.init(isInRange, .column(value + " latest"))], otherwise: .nothing)),
          ("in doubt", .first([.init(isOpen, .number(1))], otherwise: .number(0))),
        ])
    case .rows(let relation, let date):
      try attachMoments(relation, date, timetable, &rows, subjects)
    }
  }

  private func attachMoments(
    _ relation: Relation, _ date: Int, _ timetable: CheckedTimetable, _ rows: inout PlannedRows,
    _ subjects: PlannedSubjects
  ) throws {
    let entity = vocabulary.dictionary.entities[relation.to]
    let own = Base(name: entity.name, entity: relation.to)
    guard field(own, date).type == .moment else {
      throw NotLowered(reason: "hours counted to a date that has no time of day")
    }
    var events = PlannedRows(node: visible(relation.to), keys: [own.row], bases: [own.name])
    let counts = try truth(timetable.countIf, &events, Scope(levels: [own]))
    let value = valueColumn(own, date)
    let kept = [value, value + " latest", value + " day", own.row, own.child]
    var links: [String] = []
    if case .reference(let link) = relation.kind { links.append(valueColumn(own, link)) }
    let isOpen = Scalar.all([
      Scalar.column(value).isUnknown, isBlankAnswer(own, date).negatedUnlessKnown, possibly(counts),
    ])
    let node = builder.narrow(
      events.node,
      (kept + links).map { ($0, .column($0)) } + [
        ("\(own.name).counts", counts), ("\(own.name).is open", isOpen),
      ])
    let far = Base(name: related(relation.to, besides: rows.bases).base.name, entity: relation.to)
    let moments = aliased(node, from: own.name, to: far.name)
    let farValue = valueColumn(far, date)
    let isInRange = Scalar.all([
      .column(farValue + " latest") >= .column("start"), .column(farValue + " day") <= .asAt,
    ])
    let countsColumn = Scalar.column("\(far.name).counts")
    let isIn = Scalar.all([isInRange, countsColumn])
    let isDoubtful = Scalar.any([
      .column("\(far.name).is open"), .all([isInRange, countsColumn.isUnknown]),
    ])
    let key = subjects.base.row
    let pairs = builder.join(
      .inner, rows.node, moments, on: ownership(relation, near: subjects.base, far: far))
    let order = [PlanNode.OrderKey(column: farValue), PlanNode.OrderKey(column: far.row)]
    let gathered = builder.add(
      .aggregate(
        pairs, by: [key],
        [
          .init(name: "first from", function: .first(order), of: .column(farValue), only: isIn),
          .init(name: "first to", function: .first(order), of: .column(farValue + " latest"), only: isIn),
          .init(name: "open events", function: .count, of: .number(1), only: isDoubtful),
        ]))
    let joined = builder.join(.left, rows.node, gathered, on: [(key, key)])
    let unlinked = try unlinked(relation, joined, key, moments, far, subjects)
    let first = Scalar.column("first from")
    rows.node = builder.project(
      unlinked,
      [
        // What happened on the day of the clock happened after it, whatever its unrecorded time.
        (
          "done from",
          .first([.init(.isKnown(first), .greatest([first, .column("start")]))], otherwise: .nothing)
        ),
        ("done to", .column("first to")),
        (
          "in doubt",
          .sum(
            .orElse([.column("open events"), .number(0)]),
            .orElse([.column("unlinked events"), .number(0)]))
        ),
      ])
  }

  /// How many events of the child do not say what they belong to (`unlinked events`).
  private func unlinked(
    _ relation: Relation, _ node: NodeID, _ key: String, _ moments: NodeID, _ far: Base,
    _ subjects: PlannedSubjects
  ) throws -> NodeID {
    guard case .reference(let link) = relation.kind else {
      return builder.project(node, [("unlinked events", .number(0))])
    }
    let pairs = builder.join(
      .inner, subjects.judged.node, builder.filter(moments, Scalar.column(valueColumn(far, link)).isUnknown),
      on: [(subjects.base.child, far.child)])
    let gathered = builder.add(
      .aggregate(pairs, by: [key], [.init(name: "unlinked events", function: .count, of: .number(1))]))
    return builder.join(.left, node, gathered, on: [(key, key)])
  }
}
