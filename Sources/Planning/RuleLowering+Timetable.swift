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
    var found = try events(timetable, subjects)
    if !timetable.repeats { found.openers = nil }
    let stretches = try stretches(subjects)
    var intervals = intervals(found, stretches, subjects, repeats: timetable.repeats)
    intervals = candidates(intervals, found)
    var scope = Scope(levels: [subjects.base], clock: .column("clock"), ordinal: .column("interval"))
    let facts = facts(of: subjects, frame) { finder in
      for line in timetable.lines { finder.take(line.condition, [.own(subjects.base)]) }
      takeEnds(&finder, subjects.base)
    }
    let earlier = found.openers == nil ? [] : expandOrdinal(timetable, &intervals, &scope)
    let expanded = earlier + (try expand(facts, &intervals, &scope))
    let readings = try attempt(
      &intervals, subjects, frame, scope, readings: expanded,
      ask: { rows in try timetable.lines.map { try self.truth($0.condition, &rows, scope) } },
      judge: { rows, answers in try self.judge(timetable, answers, &rows, scope) })
    let key = subjects.base.row
    let gathered = builder.add(
      .aggregate(
        intervals.node, by: [key] + stretches.keys + ["interval"],
        [
          .init(name: "clock", function: .min, of: .column("clock"))
        ] + stretches.doubt + [
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child))
        ] + settling(readings, only: Scalar.column("candidate kind") == 0) + ifCounted))
    return obligations(
      cut(withDoubt(settled(gathered, subjects), stretches), [key] + stretches.keys), subjects,
      part: frame.part,
      phase: .column("phase"),
      clock: .column("clock"), due: .column("due"), done: .column("done"),
      ended: .column("ended"), status: .column("status"))
  }

  /// What a row would come to with what may have counted, for `withDoubt`: at best, and how often what does not say
  /// what it belongs to may have met it.
  var ifCounted: [PlanNode.Aggregate] {
    let (kind, best) = (Scalar.column("candidate kind"), Scalar.column("best"))
    let mayBeMet = Scalar.any([best == Rank.met, best == Rank.notAssessable])
    return [
      .init(
        name: "best doubtful", function: .min, of: best,
        only: .all([kind == 1, .compare(best, .unequal, .number(Rank.excluded))])),
      .init(name: "met unlinked", function: .count, of: .number(1), only: .all([kind == 2, mayBeMet])),
    ]
  }

  /// Where something that may have counted would better a row, or the clock may have started again within it,
  /// that cannot be told.
  func withDoubt(_ node: NodeID, _ stretches: PlannedStretches = PlannedStretches()) -> NodeID {
    let status = Scalar.column("status")
    let isOpen = Scalar.any([status >= .number(Rank.late), status == Rank.excused])
    let isBetter = Scalar.any([
      certainly(.column("best doubtful") < status), .column("met unlinked") > .number(0),
    ])
    var isDoubtful = Scalar.all([isOpen, isBetter])
    if !stretches.doubt.isEmpty {
      let mayRestart = Scalar.column("may restart") == 1
      isDoubtful = .any([isDoubtful, .all([mayRestart, .compare(status, .unequal, .number(Rank.excluded))])])
    }
    return builder.project(
      node, [("status", .first([.init(isDoubtful, .number(Rank.notAssessable))], otherwise: status))])
  }

  /// The sequence ends before the first interval, other than the subject's own, to which no line applies.
  private func cut(_ node: NodeID, _ keys: [String]) -> NodeID {
    let ends = Scalar.all([.column("no line"), .column("interval") > .number(1)])
    let marked = builder.project(
      node, [("ends here", .first([.init(ends, .number(1))], otherwise: .number(0)))])
    let summed = builder.add(
      .window(
        marked, [.init(name: "ended before", function: .runningSum("ends here"))], by: keys,
        order: [.init(column: "interval")]))
    return builder.filter(summed, Scalar.column("ended before") == 0)
  }

  /// Each clock with the day that ended it: a union of clocks, and the next one of each.
  private func intervals(
    _ found: PlannedEvents, _ stretches: PlannedStretches, _ subjects: PlannedSubjects, repeats: Bool
  ) -> PlannedRows {
    let key = subjects.base.row
    let columns = stretches.keys.isEmpty ? [] : ["stretch", "stretch ends", "stretch number"]
    func clocks(_ node: NodeID, kind: Int, subject: String, clock: String) -> NodeID {
      builder.narrow(
        node,
        [
          ("event subject", .column(subject)), ("event kind", .number(kind)), ("clock", .column(clock)),
        ] + columns.map { ($0, .column($0)) })
    }
    let starts =
      stretches.node.map { clocks($0, kind: 0, subject: "stretch subject", clock: "stretch") }
      ?? clocks(subjects.judged.node, kind: 0, subject: key, clock: "start day")
    let later = clocks(
      within(stretches, found.definite), kind: 1, subject: "event subject", clock: "event day")
    var all = builder.add(.unionAll([starts, later]))
    if let openers = found.openers {
      all = withoutUnseen(all, openers, hasStretches: !stretches.keys.isEmpty)
    }
    let number = found.openers == nil ? "interval" : "place"
    var numbered = builder.add(
      .window(
        all,
        [
          .init(name: number, function: .rowNumber), .init(name: "next", function: .lead("clock")),
        ], by: ["event subject"] + stretches.keys,
        order: [.init(column: "event kind"), .init(column: "clock")]))
    if found.openers != nil {
      // What opens an interval in the place of the clock's own start is the second at the least.
      let place = Scalar.column(number)
      numbered = builder.project(
        numbered, [("interval", .first([.init(.column("has opener"), place + 1)], otherwise: place))])
    }
    if !stretches.keys.isEmpty {
      // What happened on the day that the clock started again opens no interval of the stretch before.
      let isOver = certainly(.column("stretch ends") <= .column("clock"))
      numbered = builder.filter(numbered, .any([Scalar.column("event kind") == 0, isOver.negated]))
    }
    let wanted = repeats ? numbered : builder.filter(numbered, Scalar.column("interval") == 1)
    var rows = subjects.judged
    rows.node = builder.join(.inner, rows.node, wanted, on: [(key, "event subject")])
    rows.keys += stretches.keys + ["interval"]
    if let doubtful = stretches.doubtful {
      let day = Scalar.column("restart day")
      let isBefore = [Scalar.column("next"), .column("stretch ends")].map {
        Scalar.any([$0.isUnknown, day < $0])
      }
      rows.node = builder.join(
        .mark("may restart"), rows.node, doubtful, on: [(key, "restart subject")],
        only: .any([day.isUnknown, .all([day > .column("clock")] + isBefore)]))
    }
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
    let isInStretch =
      intervals.keys.contains("stretch")
      ? Scalar.any([Scalar.column("stretch ends").isUnknown, day <= .column("stretch ends")])
      : .truth(true)
    if let doubtful = found.doubtful {
      // What the rule allows to precede the first clock was sorted out when it was found.
      let isAfter = Scalar.any([
        .all([
          isFirst,
          .any([day >= .column("clock"), .compare(.column("clock"), .equal, .column("start day"))]),
        ]), day > .column("clock"), Scalar.column("event day").isUnknown,
      ])
      let pairs = builder.join(
        .inner, intervals.node, doubtful, on: [(key, "event subject")],
        only: .all([isAfter, isBefore, isInStretch]))
      nodes.append(candidate(pairs, kind: 1, row: .column("event row"), day: day))
    }
    if let unseen = found.unseen {
      // What the export does not show may have happened at once.
      let first = builder.join(
        .semi, builder.filter(intervals.node, isFirst), unseen, on: [(key, "event subject")])
      nodes.append(candidate(first, kind: 1, row: .number(-2), day: .column("clock")))
    }
    if let unlinked = found.unlinked {
      let pairs = builder.join(
        .inner, intervals.node, unlinked, on: [(key, "event subject")],
        only: .all([isFirst, isBefore, isInStretch]))
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
    var end = try end(&rows, scope, start: .column("start day"))
    if rows.keys.contains("stretch") {
      end.day = .column(column(.least([end.day, .column("stretch ends")]), "ended", &rows))
    }
    let done = Scalar.column("happened")
    let isNotJudged = Scalar.any(
      timetable.lines.enumerated().compactMap { position, line in
        guard case .notJudged = line.interval else { return nil }
        return Scalar.column("line") == position
      })
    let undone = undone(due: due, &rows)
    let isDone = Scalar.all([.isKnown(done), .any([end.day.isUnknown, done <= end.day])])
    let status = Scalar.first(
      [
        .init(Scalar.column("line") == -2, .nothing),
        .init(.any([Scalar.column("line") == -1, isNotJudged]), .number(Rank.excluded)),
        .init(due.isUnknown, .number(Rank.notAssessable)), .init(end.isUnknown, .nothing),
        .init(end.day < clock, .number(Rank.excluded)),
        .init(isDone, .first([.init(done <= due, .number(Rank.met))], otherwise: .number(Rank.late))),
        .init(end.day < due, .number(Rank.excluded)), .init(.isKnown(end.day), .number(Rank.notMet)),
      ], otherwise: undone.status)
    rows.node = builder.project(rows.node, [("judged", status)])
    let judged = Scalar.column("judged")
    let isDated = Scalar.all([.column("line") >= .number(0), .isKnown(judged)])
    return PlannedVerdict(
      status: judged, phase: .first([.init(isDated, .column("line"))], otherwise: .number(-1)),
      due: .first([.init(isDated, due)], otherwise: .nothing),
      done: .first(
        [
          .init(
            .any([
              judged == Rank.met, judged == Rank.late, .all([judged == Rank.notAssessable, due.isUnknown]),
            ]), done)
        ],
        otherwise: .nothing),
      ended: .orElse([end.day, undone.lapses]), hasNoLine: Scalar.column("line") == -1)
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
    case .notJudged: return .nothing
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
      var own = scope
      // What is supposed about a date of birth for another question's sake makes no birthday known.
      if case .shifted = expression { own.supposed = [:] }
      let day = try self.day(expression, &rows, own)
      // An end that is only supposed is no earlier than the start.
      let value = Scalar.first(
        [.init(day.isSupposed, .greatest([start, day.value]))], otherwise: day.value)
      ends.append(.first([.init(value <= .asAt, value)], otherwise: .nothing))
      if case .shifted = expression { continue }
      isUnknown.append(.all([day.value.isUnknown, certainly(day.isNone).negated]))
    }
    guard !ends.isEmpty else { return (.nothing, .truth(false)) }
    let known = column(.least(ends), "ended", &rows)
    return (.column(known), .any(isUnknown))
  }
}
