import CaseModel
import RuleChecking

/// What an expectation says of one row under one reading, as columns; nothing for a status that the reading
/// leaves open.
struct PlannedVerdict {
  var status: Scalar
  var phase: Scalar = .number(-1)
  var due: Scalar
  var done: Scalar = .nothing
  /// The day after which it could no longer be done, where it was not and could have been until then.
  var ended: Scalar = .nothing
  /// The day it is due, where that is not what `due` is in.
  var dueDay: Scalar?
  /// Whether no line of a timetable applied.
  var hasNoLine: Scalar = .truth(false)
}

extension RuleLowering {
  /// Judges each row under one reading: gate and part first, then the expectation, then what excuses a
  /// shortfall.
  ///
  /// Gives the columns `best` and `worst` (the statuses possible under the reading), `phase`, `due`, `done`
  /// and `no line`, and takes rows apart further where answers about other rows are open.
  ///
  /// - Parameters:
  ///   - ask: what the expectation asks of the record; whatever of it is open is then read both ways.
  ///   - judge: the verdict from the answers.
  /// - Returns: the columns by which the readings are put in order.
  func attempt(
    _ rows: inout PlannedRows, _ subjects: PlannedSubjects, _ frame: PartFrame, _ scope: Scope,
    readings: [String], ask: (inout PlannedRows) throws -> [Scalar],
    judge: (inout PlannedRows, [Scalar]) throws -> PlannedVerdict
  ) throws -> [String] {
    let firstAnswer = rows.openAnswers.count
    var stops: [Scalar.Choice] = []
    if subjects.isUncertain != .truth(false) {
      let onlyIf = try truth(rule.onlyIf, &rows, scope)
      stops += [.init(onlyIf.negated, .number(3)), .init(onlyIf.isUnknown, .number(2))]
      for line in rule.leaveOut {
        let isOut = try truth(line.condition, &rows, scope)
        stops += [.init(isOut, .number(1)), .init(isOut.isUnknown, .number(2))]
      }
      stops = [.init(subjects.isUncertain, .first(stops, otherwise: .number(0)))]
    }
    let isExpected = try truth(frame.onlyIf, &rows, scope)
    let answers = try ask(&rows)
    let more = expandAnswers(&rows, since: firstAnswer)
    let verdict = try judge(&rows, answers)
    rows.node = builder.project(rows.node, [("gate", .first(stops, otherwise: .number(0)))])
    let gate = Scalar.column("gate")
    let stopped = Scalar.first(
      [
        .init(.any([gate == 1, gate == 3]), .number(1)), .init(gate == 2, .number(2)),
        .init(isExpected.negated, .number(1)),
        .init(isExpected.isUnknown, .number(2)),
      ], otherwise: .number(0))
    rows.node = builder.project(rows.node, [("stopped", stopped)])
    let goesOn = Scalar.column("stopped") == 0
    func unlessStopped(_ value: Scalar, _ otherwise: Scalar) -> Scalar {
      .first([.init(goesOn, value)], otherwise: otherwise)
    }
    rows.node = builder.project(
      rows.node,
      [
        (
          "bare",
          .first(
            [
              .init(Scalar.column("stopped") == 1, .number(Rank.excluded)),
              .init(Scalar.column("stopped") == 2, .number(Rank.notAssessable)),
            ], otherwise: .orElse([verdict.status, .number(Rank.notAssessable)]))
        ),
        ("phase", unlessStopped(verdict.phase, .number(-1))), ("due", unlessStopped(verdict.due, .nothing)),
        ("done", unlessStopped(recorded(verdict.done), .nothing)),
        ("ended", unlessStopped(verdict.ended, .nothing)),
        ("no line", unlessStopped(verdict.hasNoLine, .truth(false))),
      ])
    try excuse(&rows, frame, scope, due: verdict.dueDay ?? .column("due"))
    return readings + more
  }

  /// A day or minute that is on record, and not one that was supposed.
  private func recorded(_ instant: Scalar) -> Scalar {
    .first(
      [
        .init(.compare(instant, .equal, .day(ReadingDomains.earliest)), .nothing),
        .init(.compare(instant, .equal, .day(ReadingDomains.latest)), .nothing),
      ], otherwise: instant)
  }

  /// A shortfall with a reason that the rule accepts is excused; where that is open, it may be either.
  private func excuse(_ rows: inout PlannedRows, _ frame: PartFrame, _ scope: Scope, due: Scalar) throws {
    var scope = scope
    scope.due = due
    let bare = Scalar.column("bare")
    let reason = Scalar.any(try frame.excuses.map { try truth($0.condition, &rows, scope) })
    let isShort = bare >= .number(Rank.late)
    let excused = Scalar.number(Rank.excused)
    rows.node = builder.project(
      rows.node,
      [
        ("best", .first([.init(.all([isShort, possibly(reason)]), excused)], otherwise: bare)),
        ("worst", .first([.init(.all([isShort, certainly(reason)]), excused)], otherwise: bare)),
      ])
  }

  /// What is not done and has not ended: still to come, still to be done, or past doing because it lapsed.
  ///
  /// - Returns: its status, and the day it lapses; nothing where it does not.
  func undone(due: Scalar, _ rows: inout PlannedRows) -> (status: Scalar, lapses: Scalar) {
    var choices = [Scalar.Choice(due >= .asAt, .number(Rank.due))]
    var lapses = Scalar.nothing
    if let lapse = rule.lapse {
      lapses = moved(due, by: lapse, backwards: false, isDuty: true, &rows)
      choices.append(.init(lapses < .asAt, .number(Rank.notMet)))
    }
    return (.first(choices, otherwise: .number(Rank.overdue)), lapses)
  }

  // MARK: Readings put together

  /// The aggregates that put the readings of a row together, over the columns that `attempt` gives.
  func settling(_ readings: [String], only: Scalar? = nil) -> [PlanNode.Aggregate] {
    let order = readings.map { PlanNode.OrderKey(column: $0) }
    // On the same day the first line speaks.
    let early = [PlanNode.OrderKey(column: "due"), PlanNode.OrderKey(column: "phase")] + order
    let late =
      [PlanNode.OrderKey(column: "due", isDescending: true), PlanNode.OrderKey(column: "phase")] + order
    func column(_ name: String) -> Scalar { .column(name) }
    return [
      .init(
        name: "let in", function: .count, of: .number(1),
        only: .compare(column("gate"), .unequal, .number(3))),
      .init(name: "least", function: .min, of: column("best"), only: only),
      .init(name: "most", function: .max, of: column("worst"), only: only),
      .init(name: "early due", function: .first(early), of: column("due"), only: only),
      .init(name: "early phase", function: .first(early), of: column("phase"), only: only),
      .init(name: "early done", function: .first(early), of: column("done"), only: only),
      .init(name: "early no line", function: .first(early), of: column("no line"), only: only),
      .init(name: "early ended", function: .first(early), of: column("ended"), only: only),
      .init(name: "late due", function: .first(late), of: column("due"), only: only),
      .init(name: "late phase", function: .first(late), of: column("phase"), only: only),
      .init(name: "late done", function: .first(late), of: column("done"), only: only),
      .init(name: "late ended", function: .first(late), of: column("ended"), only: only),
      .init(name: "any done", function: .max, of: column("done"), only: only),
    ]
  }

  /// One verdict out of many: theirs if all agree, else not assessable, as the reading due first has it.
  ///
  /// Where they agree on a shortfall the one due last speaks, so that nothing is overstated.
  ///
  /// A subject that no reading lets in is none of the rule's.
  func settled(_ readings: NodeID, _ subjects: PlannedSubjects) -> NodeID {
    let isIn = Scalar.column("let in") > .number(0)
    let node = subjects.isUncertain == .truth(false) ? readings : builder.filter(readings, isIn)

    let agree = Scalar.compare(.column("least"), .equal, .column("most"))
    func picked(_ name: String) -> Scalar {
      .first(
        [.init(.all([agree, Scalar.column("least") >= .number(Rank.late)]), .column("late \(name)"))],
        otherwise: .column("early \(name)"))
    }
    return builder.project(
      node,
      [
        ("status", .first([.init(agree, .column("least"))], otherwise: .number(Rank.notAssessable))),
        ("phase", picked("phase")),
        ("due", .first([.init(agree, picked("due"))], otherwise: .column("early due"))),
        ("done", .first([.init(agree, picked("done"))], otherwise: .column("any done"))),
        ("ended", picked("ended")),
        (
          "no line",
          .all([Scalar.column("most") == Rank.excluded, .column("early no line")])
        ),
      ])
  }
}
