import RuleChecking

extension RuleLowering {
  /// Whether a number stays within its limit, which is that of the first line that fits.
  ///
  /// A number known only within bounds is within the limit where its upper bound is, and beyond it where its lower
  /// bound is; where there is no such number, nothing is beyond the limit.
  func within(_ limit: CheckedLimit, _ subjects: PlannedSubjects, frame: PartFrame) throws -> NodeID {
    try single(
      subjects, frame,
      facts: { finder in
        for line in limit.lines { finder.take(line.condition, [.own(subjects.base)]) }
        finder.take(limit.of, [.own(subjects.base)])
        for line in limit.lines { finder.note(limit.of, Int(line.most), [.own(subjects.base)]) }
      },
      ask: { rows, scope in
        let fits = try limit.lines.map { try self.truth($0.condition, &rows, scope) }
        let number = try self.number(limit.of, &rows, scope)
        var known: [Int32: Scalar] = [:]
        for line in limit.lines where known[line.most] == nil {
          known[line.most] = self.compare(
            number, .atMost, PlannedNumber(.number(Int(line.most))), ofNone: true, &rows)
        }
        return fits + limit.lines.map { known[$0.most] ?? .nothing }
      },
      judge: { rows, _, answers in
        self.chooseLine(Array(answers.prefix(limit.lines.count).enumerated()), &rows)
        let line = Scalar.column("line")
        let kept = answers.dropFirst(limit.lines.count).enumerated().map { position, isWithin in
          Scalar.Choice(line == position, isWithin)
        }
        let isWithin = Scalar.column(self.column(.first(kept, otherwise: .nothing), "is within", &rows))
        let clock = Scalar.column("start day")
        return PlannedVerdict(
          status: .first(
            [
              .init(line == -1, .number(Rank.excluded)), .init(isWithin, .number(Rank.met)),
              .init(isWithin.negated, .number(Rank.notMet)),
            ], otherwise: .nothing),
          due: .first([.init(.isKnown(isWithin), clock)], otherwise: .nothing),
          done: .first([.init(isWithin, clock)], otherwise: .nothing))
      })
  }
}
