import CaseModel
import RuleChecking

extension RuleLowering {
  /// The intervals of a timetable: a row each, the last one open.
  ///
  /// No schedule is drawn up. The subject's start and every day that counts is a clock, and the next clock is
  /// what ends it.
  func timetable(
    _ timetable: CheckedTimetable, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    if timetable.lines.contains(where: { $0.interval == .eachTerm }) {
      return try terms(timetable, subjects, frame: frame)
    }
    let found = try events(timetable, subjects)
    var intervals = intervals(found, subjects, repeats: timetable.repeats)
    intervals = candidates(intervals, found)
    var scope = Scope(levels: [subjects.base], clock: .column("clock"), ordinal: .column("interval"))
    let facts = facts(of: subjects, frame) { finder in
      for line in timetable.lines { finder.take(line.condition, [subjects.base]) }
      takeEnds(&finder, subjects.base)
    }
    let expanded = try expand(facts, &intervals, &scope)
    let readings = try attempt(
      &intervals, subjects, frame, scope, readings: expanded,
      ask: { rows in try timetable.lines.map { try self.truth($0.condition, &rows, scope) } },
      judge: { rows, answers in try self.judge(timetable, answers, &rows, scope) })
    let key = subjects.base.row
    let only = Scalar.column("candidate kind") == 0
    let gathered = builder.add(
      .aggregate(
        intervals.node, by: [key, "interval"],
        [
          .init(name: "clock", function: .min, of: .column("clock")),
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child)),
        ] + settling(readings, only: only) + [
          .init(
            name: "best doubtful", function: .min, of: .column("best"),
            only: .all([
              Scalar.column("candidate kind") == 1,
              .compare(.column("best"), .unequal, .number(Rank.excluded)),
            ])),
          .init(
            name: "met unlinked", function: .count, of: .number(1),
            only: .all([Scalar.column("candidate kind") == 2, Scalar.column("best") == Rank.met])),
        ]))
    return obligations(
      cut(withDoubt(settled(gathered)), key), subjects, part: frame.part, phase: .column("phase"),
      clock: .column("clock"), due: .column("due"), done: .column("done"), status: .column("status"))
  }

  /// Where something that may have counted would better a row, that cannot be told.
  private func withDoubt(_ node: NodeID) -> NodeID {
    let status = Scalar.column("status")
    let isOpen = Scalar.any([status >= .number(Rank.late), status == Rank.excused])
    let isBetter = Scalar.any([
      certainly(.column("best doubtful") < status), .column("met unlinked") > .number(0),
    ])
    return builder.project(
      node,
      [("status", .first([.init(.all([isOpen, isBetter]), .number(Rank.notAssessable))], otherwise: status))])
  }

  /// The sequence ends before the first interval, other than the subject's own, to which no line applies.
  private func cut(_ node: NodeID, _ key: String) -> NodeID {
    let ends = Scalar.all([.column("no line"), .column("interval") > .number(1)])
    let marked = builder.project(
      node, [("ends here", .first([.init(ends, .number(1))], otherwise: .number(0)))])
    let summed = builder.add(
      .window(
        marked, [.init(name: "ended before", function: .runningSum("ends here"))], by: [key],
        order: [.init(column: "interval")]))
    return builder.filter(summed, Scalar.column("ended before") == 0)
  }

  /// Each clock with the day that ended it: a union of clocks, and the next one of each.
  private func intervals(_ found: PlannedEvents, _ subjects: PlannedSubjects, repeats: Bool) -> PlannedRows {
    let key = subjects.base.row
    let starts = builder.narrow(
      subjects.judged.node,
      [("event subject", .column(key)), ("event kind", .number(0)), ("clock", .column("start day"))])
    let later = builder.narrow(
      found.definite,
      [
        ("event subject", .column("event subject")), ("event kind", .number(1)),
        ("clock", .column("event day")),
      ])
    let numbered = builder.add(
      .window(
        builder.add(.unionAll([starts, later])),
        [
          .init(name: "interval", function: .rowNumber), .init(name: "next", function: .lead("clock")),
        ], by: ["event subject"], order: [.init(column: "event kind"), .init(column: "clock")]))
    let wanted = repeats ? numbered : builder.filter(numbered, Scalar.column("interval") == 1)
    var rows = subjects.judged
    rows.node = builder.join(.inner, rows.node, wanted, on: [(key, "event subject")])
    rows.keys.append("interval")
    return rows
  }

  /// Each interval as it stands, and once more for each event that may have ended it.
  private func candidates(_ intervals: PlannedRows, _ found: PlannedEvents) -> PlannedRows {
    var rows = intervals
    let next = Scalar.column("next")
    func candidate(_ node: NodeID, kind: Int, row: Scalar, day: Scalar) -> NodeID {
      builder.project(
        node, [("candidate kind", .number(kind)), ("candidate", row), ("happened", day)])
    }
    var nodes = [candidate(intervals.node, kind: 0, row: .number(-1), day: next)]
    let key = rows.keys[0]
    let isFirst = Scalar.column("interval") == 1
    let day = Scalar.orElse([.column("event day"), .column("clock")])
    let isBefore = Scalar.any([next.isUnknown, day < next])
    if let doubtful = found.doubtful {
      let isAfter = Scalar.any([
        .all([isFirst, day >= .column("clock")]), day > .column("clock"),
        Scalar.column("event day").isUnknown,
      ])
      let pairs = builder.join(
        .inner, intervals.node, doubtful, on: [(key, "event subject")], only: .all([isAfter, isBefore]))
      nodes.append(candidate(pairs, kind: 1, row: .column("event row"), day: day))
    }
    if let unlinked = found.unlinked {
      let pairs = builder.join(
        .inner, intervals.node, unlinked, on: [(key, "event subject")], only: .all([isFirst, isBefore]))
      nodes.append(candidate(pairs, kind: 2, row: .column("event row"), day: day))
    }
    rows.node = builder.add(.unionAll(nodes))
    rows.keys += ["candidate kind", "candidate"]
    return rows
  }

  /// One interval under one reading.
  private func judge(
    _ timetable: CheckedTimetable, _ answers: [Scalar], _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> PlannedVerdict {
    let clock = Scalar.column("clock")
    chooseLine(Array(answers.enumerated()), &rows)
    var dues: [Interval: Scalar] = [:]
    var choices: [Scalar.Choice] = []
    for (position, line) in timetable.lines.enumerated() {
      let due = try dues[line.interval] ?? self.due(line.interval, from: clock, &rows)
      dues[line.interval] = due
      choices.append(.init(Scalar.column("line") == position, due))
    }
    rows.node = builder.project(rows.node, [("falls due", .first(choices, otherwise: .nothing))])
    let due = Scalar.column("falls due")
    let end = try end(&rows, scope, start: .column("start day"))
    let done = Scalar.column("happened")
    let undone = undone(due: due, &rows)
    let isDone = Scalar.all([.isKnown(done), .any([end.day.isUnknown, done <= end.day])])
    let status = Scalar.first(
      [
        .init(Scalar.column("line") == -2, .nothing),
        .init(Scalar.column("line") == -1, .number(Rank.excluded)),
        .init(due.isUnknown, .number(Rank.notAssessable)), .init(end.isUnknown, .nothing),
        .init(end.day < clock, .number(Rank.excluded)),
        .init(isDone, .first([.init(done <= due, .number(Rank.met))], otherwise: .number(Rank.late))),
        .init(end.day < due, .number(Rank.excluded)), .init(.isKnown(end.day), .number(Rank.notMet)),
      ], otherwise: undone)
    rows.node = builder.project(rows.node, [("judged", status)])
    let judged = Scalar.column("judged")
    let isDated = Scalar.all([.column("line") >= .number(0), .isKnown(judged)])
    return PlannedVerdict(
      status: judged, phase: .first([.init(isDated, .column("line"))], otherwise: .number(-1)),
      due: .first([.init(isDated, due)], otherwise: .nothing),
      done: .first(
        [.init(.any([judged == Rank.met, judged == Rank.late, .all([isDated, due.isUnknown])]), done)],
        otherwise: .nothing),
      hasNoLine: Scalar.column("line") == -1)
  }

  /// The column `line`: the first that applies, -1 where none does, -2 where that is open.
  func chooseLine(_ lines: [(offset: Int, element: Scalar)], _ rows: inout PlannedRows) {
    var choices: [Scalar.Choice] = []
    for (position, answer) in lines {
      choices += [.init(answer.isUnknown, .number(-2)), .init(answer, .number(position))]
    }
    rows.node = builder.project(rows.node, [("line", .first(choices, otherwise: .number(-1)))])
  }

  func due(_ interval: Interval, from clock: Scalar, _ rows: inout PlannedRows) throws -> Scalar {
    switch interval {
    case .within(let source), .every(let source): return due(source, from: clock, &rows)
    case .eachTerm: throw NotLowered(reason: "a timetable of both terms and lengths of time")
    }
  }

  /// The day the duty ended under a reading, nothing while it goes on; and whether that is open.
  func end(
    _ rows: inout PlannedRows, _ scope: Scope, start: Scalar
  ) throws -> (day: Scalar, isUnknown: Scalar) {
    var ends: [Scalar] = []
    var isUnknown: [Scalar] = []
    for expression in rule.ends {
      let day = try self.day(expression, &rows, scope)
      // An end supposed to be as early as can be is no earlier than the start.
      let isEarliest = day.value <= .day(ReadingDomains.earliest)
      ends.append(
        .first(
          [.init(isEarliest, start), .init(day.value <= .asAt, day.value)], otherwise: .nothing))
      if case .shifted = expression { continue }
      isUnknown.append(.all([day.value.isUnknown, certainly(day.isNone).negated]))
    }
    guard !ends.isEmpty else { return (.nothing, .truth(false)) }
    let known = column(.least(ends), "ended", &rows)
    return (.column(known), .any(isUnknown))
  }
}
