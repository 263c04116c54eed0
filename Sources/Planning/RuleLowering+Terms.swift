import CaseModel
import RuleChecking

extension RuleLowering {
  /// A row for each school term that began after the subject's start and before the duty ended.
  func terms(
    _ timetable: CheckedTimetable, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    let found = try events(timetable, subjects)
    var rows = subjects.judged
    let ends = try recordedEnds(&rows, subjects)
    rows.node = builder.project(rows.node, [("ended by", .least([.asAt] + ends))])
    let (first, last) = (Scalar.column("term.first"), Scalar.column("term.last"))
    rows.node = builder.join(
      .inner, rows.node, builder.constants(.terms, as: "term"), on: [],
      only: .all([.column("start day") < first, first <= .column("ended by"), first <= last]))
    rows.keys.append("term.first")
    attach(found, to: &rows, subjects)
    var scope = Scope(levels: [subjects.base], clock: first, due: last)
    let facts = facts(of: subjects, frame) { finder in
      for line in timetable.lines where line.interval == .eachTerm {
        finder.take(line.condition, [.own(subjects.base)])
      }
      takeEnds(&finder, subjects.base)
    }
    let expanded = try expand(facts, &rows, &scope)
    let lines = timetable.lines.enumerated().filter { $0.element.interval == .eachTerm }
    let readings = try attempt(
      &rows, subjects, frame, scope, readings: expanded,
      ask: { rows in try lines.map { try self.truth($0.element.condition, &rows, scope) } },
      judge: { rows, answers in
        self.chooseLine(zip(lines, answers).map { (offset: $0.offset, element: $1) }, &rows)
        return try self.judgeTerm(&rows, scope)
      })
    let key = subjects.base.row
    let gathered = builder.add(
      .aggregate(
        rows.node, by: [key, "term.first"],
        [
          .init(name: "in doubt", function: .max, of: .column("in doubt")),
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child)),
        ] + settling(readings)))
    let isShort = Scalar.any([
      .column("status") >= .number(Rank.late), Scalar.column("status") == Rank.excused,
    ])
    let isDoubtful = Scalar.all([isShort, Scalar.column("in doubt") == 1])
    let doubted = builder.project(
      settled(gathered, subjects),
      [("status", .first([.init(isDoubtful, .number(Rank.notAssessable))], otherwise: .column("status")))])
    return obligations(
      builder.filter(doubted, Scalar.column("no line").negated), subjects, part: frame.part,
      phase: .column("phase"), clock: first, due: .column("due"), done: .column("done"),
      status: .column("status"))
  }

  /// The first event of each term, and whether something in it may count.
  private func attach(_ found: PlannedEvents, to rows: inout PlannedRows, _ subjects: PlannedSubjects) {
    let key = subjects.base.row
    let day = Scalar.column("event day")
    let isInTerm = Scalar.all([.column("term.first") <= day, day <= .column("term.last")])
    let pairs = builder.join(.inner, rows.node, found.definite, on: [(key, "event subject")], only: isInTerm)
    let firsts = builder.add(
      .aggregate(
        pairs, by: [key, "term.first"], [.init(name: "happened", function: .min, of: day)]))
    rows.node = builder.join(.left, rows.node, firsts, on: [(key, key), ("term.first", "term.first")])
    if let doubtful = found.doubtful {
      rows.node = builder.join(
        .mark("in doubt"), rows.node, doubtful, on: [(key, "event subject")],
        only: .any([day.isUnknown, isInTerm]))
    }
  }

  private func judgeTerm(_ rows: inout PlannedRows, _ scope: Scope) throws -> PlannedVerdict {
    let due = Scalar.column("term.last")
    let done = Scalar.column("happened")
    let end = try end(&rows, scope, start: .column("term.first"))
    let line = Scalar.column("line")
    let status = Scalar.first(
      [
        .init(line == -2, .nothing), .init(line == -1, .number(Rank.excluded)),
        .init(.isKnown(done), .number(Rank.met)), .init(end.isUnknown, .nothing),
        .init(end.day < due, .number(Rank.excluded)), .init(due < .asAt, .number(Rank.notMet)),
      ], otherwise: .number(Rank.due))
    rows.node = builder.project(rows.node, [("judged", status)])
    let judged = Scalar.column("judged")
    let isDated = Scalar.all([line >= .number(0), .isKnown(judged)])
    return PlannedVerdict(
      status: judged, phase: .first([.init(isDated, line)], otherwise: .number(-1)),
      due: .first([.init(isDated, due)], otherwise: .nothing),
      done: .first([.init(judged == Rank.met, done)], otherwise: .nothing), dueDay: due, hasNoLine: line == -1
    )
  }
}
