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
      settled(gathered, subjects), subjects, part: frame.part, phase: .column("phase"),
      clock: .column("start day"),
      due: .column("due"), done: .column("done"), ended: .column("ended"), status: .column("status"))
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
      subjects, frame, facts: { $0.take(condition, [.own(subjects.base)]) },
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
          finder.take(agency.expectedIf, [.own(subjects.base)])
          if let excused = agency.excusedIf { finder.take(excused, [.own(subjects.base)]) }
        }
      },
      ask: { rows, scope in
        let isMissing = try attendance.agencies.map { agency in
          let expected = try self.truth(agency.expectedIf, &rows, scope)
          let present = try self.anyRow(attendance.relation, &rows, scope) { pairs, far in
            let code = Scalar.column(self.valueColumn(far, attendance.agencyField))
            let isThis = Scalar.isOneOf(code, [Int(agency.code)], words: [agency.name])
            return .all([self.certainly(isThis), try self.isPresent(attendance, far, &pairs, scope)])
          }
          let excused = try agency.excusedIf.map { try self.truth($0, &rows, scope) } ?? .truth(false)
          return Scalar.all([expected, present.negated, excused.negated])
        }
        return isMissing + [try self.nameless(attendance, &rows, scope)]
      },
      judge: { rows, _, answers in
        let isMissing = answers.dropLast()
        let count = isMissing.map { Scalar.first([.init($0, .number(1))], otherwise: .number(0)) }
          .reduce(Scalar.number(0)) { Scalar.sum($0, $1) }
        let missing = Scalar.column(self.column(count, "missing", &rows))
        let isOpen = Scalar.any(isMissing.map(\.isUnknown))
        let nameless = answers.last ?? .number(0)
        let clock = Scalar.column("start day")
        let status = Scalar.first(
          [
            .init(isOpen, .nothing), .init(missing == 0, .number(Rank.met)),
            .init(missing > nameless, .number(Rank.notMet)),
          ], otherwise: .nothing)
        return PlannedVerdict(
          status: status, due: .first([.init(isOpen, .nothing)], otherwise: clock),
          done: .first([.init(isOpen, .nothing), .init(missing > nameless, .nothing)], otherwise: clock))
      })
  }

  private func isPresent(
    _ attendance: CheckedAttendance, _ far: Base, _ pairs: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    var own = scope
    own.levels = [far]
    own.clock = nil
    return try truth(attendance.presentIf, &pairs, own)
  }

  /// How many that may have taken part are of an agency that the record does not say: each may be one of those
  /// missing, and no more than one.
  private func nameless(
    _ attendance: CheckedAttendance, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a roster without a row in hand") }
    let (right, far) = related(attendance.relation.to, besides: rows.bases)
    var pairs = PlannedRows(
      node: builder.join(
        .inner, rows.node, right, on: ownership(attendance.relation, near: near, far: far)),
      keys: rows.keys + [far.row], bases: rows.bases.union([far.name]))
    pairs.inherit(rows)
    let isPresent = try isPresent(attendance, far, &pairs, scope)
    let isNameless = Scalar.column(valueColumn(far, attendance.agencyField)).isUnknown
    let count = rows.fresh("nameless")
    let gathered = builder.add(
      .aggregate(
        pairs.node, by: rows.keys,
        [.init(name: count, function: .count, of: .number(1), only: .all([isNameless, possibly(isPresent)]))])
    )
    rows.node = builder.join(.left, rows.node, gathered, on: rows.keys.map { ($0, $0) })
    return .orElse([.column(count), .number(0)])
  }

  /// Whether facts are recorded, and in time where a time is set.
  func recorded(_ facts: CheckedFacts, _ subjects: PlannedSubjects, frame: PartFrame) throws -> NodeID {
    try single(
      subjects, frame,
      facts: { finder in
        for cell in facts.fields { finder.take(cell, .recordedness, [.own(subjects.base)]) }
        for limit in facts.limits { finder.take(limit.condition, [.own(subjects.base)]) }
        if !facts.limits.isEmpty {
          self.takeEnds(&finder, subjects.base)
          if let cell = facts.onField { finder.take(cell, .value, [.own(subjects.base)]) }
        }
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
    // What is recorded after the duty ended does not count.
    let end = try end(&rows, scope, start: clock)
    let hadEnded = Scalar.all([isDue, end.day < clock])
    let isTooLate = certainly(.all([isDue, isRecorded, noneSaid.negated, day > end.day]))
    let isShort = Scalar.any([isRecorded.negated, isTooLate])
    let status = Scalar.first(
      [
        .init(isRecorded.isUnknown, .nothing), .init(line == -2, .nothing),
        .init(line == -1, .number(Rank.excluded)),
        .init(.all([isDue, end.isUnknown]), .nothing), .init(hadEnded, .number(Rank.excluded)),
        .init(.all([isShort, isDue, end.day < due]), .number(Rank.excluded)),
        .init(.all([isShort, isDue, .isKnown(end.day)]), .number(Rank.notMet)),
        .init(isRecorded.negated, .first([.init(isDue, undone.status)], otherwise: .number(Rank.notMet))),
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
          .init(isDated.negated, .nothing), .init(hadEnded, .nothing), .init(isShort, .nothing),
          .init(noneSaid, clock),
        ], otherwise: day),
      ended: .first([.init(isShort, .orElse([end.day, undone.lapses]))], otherwise: .nothing),
      hasNoLine: line == -1)
  }
}
