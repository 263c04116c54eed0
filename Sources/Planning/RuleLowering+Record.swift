import CaseModel
import RuleChecking

extension RuleLowering {
  /// One row a subject, judged once under each reading.
  func single(
    _ subjects: PlannedSubjects, _ frame: PartFrame, facts own: (inout FactFinder) -> Void,
    ask: (inout PlannedRows, Scope) throws -> [Scalar],
    judge: (inout PlannedRows, Scope, [Scalar]) throws -> PlannedVerdict
  ) throws -> NodeID {
    var rows = subjects.judged
    var scope = Scope(levels: [subjects.base], clock: .column("start day"))
    let expanded = try expand(facts(of: subjects, frame, own: own), &rows, &scope)
    let readings = try attempt(
      &rows, subjects, frame, scope, readings: expanded, ask: { try ask(&$0, scope) },
      judge: { try judge(&$0, scope, $1) })
    let gathered = builder.add(
      .aggregate(
        rows.node, by: [subjects.base.row],
        [
          .init(name: "start day", function: .min, of: .column("start day")),
          .init(name: subjects.base.child, function: .min, of: .column(subjects.base.child)),
        ] + settling(readings)))
    return obligations(
      settled(gathered), subjects, part: frame.part, phase: .column("phase"), clock: .column("start day"),
      due: .column("due"), done: .column("done"), status: .column("status"))
  }

  /// What holds is met on the spot, and what does not is not met.
  private func onTheSpot(_ isMet: Scalar) -> PlannedVerdict {
    let clock = Scalar.column("start day")
    return PlannedVerdict(
      status: .first(
        [.init(isMet, .number(Rank.met)), .init(isMet.isUnknown, .nothing)], otherwise: .number(Rank.notMet)),
      due: .first([.init(isMet.isUnknown, .nothing)], otherwise: clock),
      done: .first([.init(isMet, clock)], otherwise: .nothing))
  }

  /// Whether a condition holds of the subject.
  func holds(_ condition: Condition, _ subjects: PlannedSubjects, frame: PartFrame) throws -> NodeID {
    try single(
      subjects, frame, facts: { $0.take(condition, [subjects.base]) },
      ask: { rows, scope in [try self.truth(condition, &rows, scope)] },
      judge: { _, _, answers in self.onTheSpot(answers[0]) })
  }

  /// Whether the agencies expected took part.
  func attended(
    _ attendance: CheckedAttendance, _ subjects: PlannedSubjects, frame: PartFrame
  ) throws -> NodeID {
    try single(
      subjects, frame,
      facts: { finder in
        for agency in attendance.agencies {
          finder.take(agency.expectedIf, [subjects.base])
          if let excused = agency.excusedIf { finder.take(excused, [subjects.base]) }
        }
      },
      ask: { rows, scope in
        var isMissing: [Scalar] = []
        for agency in attendance.agencies {
          let expected = try self.truth(agency.expectedIf, &rows, scope)
          let present = try self.anyRow(attendance.relation, &rows, scope) { pairs, far in
            var own = scope
            own.levels = [far]
            own.clock = nil
            let isThis = Scalar.isOneOf(
              .column(self.valueColumn(far, attendance.agencyField)), [Int(agency.code)], words: [agency.name]
            )
            return .all([isThis, try self.truth(attendance.presentIf, &pairs, own)])
          }
          let excused = try agency.excusedIf.map { try self.truth($0, &rows, scope) } ?? .truth(false)
          isMissing.append(.all([expected, present.negated, excused.negated]))
        }
        return isMissing
      },
      judge: { rows, _, isMissing in
        let name = self.column(.any(isMissing), "somebody missing", &rows)
        return self.onTheSpot(Scalar.column(name).negated)
      })
  }

  /// Whether facts are recorded, and in time where a time is set.
  func recorded(_ facts: CheckedFacts, _ subjects: PlannedSubjects, frame: PartFrame) throws -> NodeID {
    try single(
      subjects, frame,
      facts: { finder in
        for cell in facts.fields { finder.take(cell, .recordedness, [subjects.base]) }
        for limit in facts.limits { finder.take(limit.condition, [subjects.base]) }
        if !facts.limits.isEmpty, let cell = facts.onField { finder.take(cell, .value, [subjects.base]) }
      },
      ask: { rows, scope in
        let cells = try facts.fields.map { cell in
          let base = try self.follow(cell.row, &rows, scope)
          let isRecorded = try self.isRecorded(cell, &rows, scope)
          let isElsewhere = self.presence(base, cell.field, isOneOf: [.saidUnknown])
          return (isRecorded: isRecorded, isElsewhere: Scalar.all([isRecorded, isElsewhere]))
        }
        // Where one is said to stand in a note, the note may hold those left blank as well.
        let isRecorded = Scalar.any([.all(cells.map(\.isRecorded))] + cells.map(\.isElsewhere))
        return [isRecorded] + (try facts.limits.map { try self.truth($0.condition, &rows, scope) })
      },
      judge: { rows, scope, answers in
        guard !facts.limits.isEmpty else { return self.onTheSpot(answers[0]) }
        self.chooseLine(
          Array(answers.dropFirst().enumerated()).map { (offset: $0.offset, element: $0.element) }, &rows)
        return try self.judge(facts, answers[0], &rows, scope)
      })
  }

  private func judge(
    _ facts: CheckedFacts, _ isRecorded: Scalar, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> PlannedVerdict {
    let clock = Scalar.column("start day")
    let line = Scalar.column("line")
    let dues = try facts.limits.enumerated().map { position, limit in
      Scalar.Choice(line == position, try self.due(limit.interval, from: clock, &rows))
    }
    let due = Scalar.column(column(.first(dues, otherwise: .nothing), "falls due", &rows))
    let undone = undone(due: due, &rows)
    let isDue = Scalar.isKnown(due)
    let on = try facts.onField.map { try self.day(.cell($0), &rows, scope) }
    let day = on?.value ?? .nothing
    let isUndated =
      on.map { Scalar.all([$0.value.isUnknown, certainly($0.isNone).negated]) } ?? .truth(false)
    let noneSaid = on == nil ? Scalar.truth(true) : isDue.negated
    let status = Scalar.first(
      [
        .init(isRecorded.isUnknown, .nothing), .init(line == -2, .nothing),
        .init(line == -1, .number(Rank.excluded)),
        .init(isRecorded.negated, .first([.init(isDue, undone)], otherwise: .number(Rank.notMet))),
        .init(noneSaid, .number(Rank.met)), .init(isUndated, .nothing),
        .init(day > due, .number(Rank.late)),
      ], otherwise: .number(Rank.met))
    let judged = Scalar.column(column(status, "judged", &rows))
    let isDated = Scalar.all([line >= .number(0), .isKnown(judged)])
    // Nothing recorded and no time that can be reckoned: it was to be there when the clock started.
    let hasPhase = Scalar.all([isDated, .any([isRecorded, isDue])])
    return PlannedVerdict(
      status: judged, phase: .first([.init(hasPhase, line)], otherwise: .number(-1)),
      due: .first([.init(isDated, .orElse([due, clock]))], otherwise: .nothing),
      done: .first(
        [
          .init(isDated.negated, .nothing), .init(isRecorded.negated, .nothing), .init(noneSaid, clock),
        ], otherwise: day), hasNoLine: line == -1)
  }
}
