import CaseModel
import Chronology
import RuleChecking

extension RuleLowering {
  /// One duty counted in elapsed hours, from a clock that is a moment within bounds.
  func hours(
    _ timetable: CheckedTimetable, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    var rows = try candidates(timetable, subjects)
    var scope = Scope(levels: [subjects.base], clock: .column("start day"))
    let facts = facts(of: subjects, frame) { finder in
      for line in timetable.lines { finder.take(line.condition, [.own(subjects.base)]) }
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
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child)),
        ] + settling(readings, only: Scalar.column("candidate kind") == 0) + ifCounted))
    return obligations(
      withDoubt(settled(gathered, subjects)), subjects, part: frame.part, phase: .column("phase"),
      clock: .column("start"), due: .column("due"), done: .column("done"), ended: .column("ended"),
      status: .column("status"), isInMinutes: true)
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
    let undoneByFirst = self.undone(due: dueDay, &rows)
    let timesDecide = Scalar.compare(undone.status, .unequal, undoneByFirst.status)
    let (done, doneLatest) = (Scalar.column("happened from"), Scalar.column("happened to"))
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
        .init(.isKnown(end.day), .number(Rank.notMet)), .init(timesDecide, .number(Rank.notAssessable)),
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
}
