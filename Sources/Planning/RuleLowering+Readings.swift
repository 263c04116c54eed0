import CaseModel
import RuleChecking

extension RuleLowering {
  /// The facts about a subject that a part's answer may turn on, in the order they are asked for.
  ///
  /// - Parameter own: takes those of the expectation itself.
  func facts(
    of subjects: PlannedSubjects, _ frame: PartFrame, own: (inout FactFinder) -> Void
  ) -> FactFinder {
    var finder = FactFinder(vocabulary: vocabulary)
    if subjects.isUncertain != .truth(false) {
      for condition in [rule.onlyIf] + rule.leaveOut.map(\.condition) {
        finder.take(condition, [.own(subjects.base)])
      }
    }
    finder.take(frame.onlyIf, [.own(subjects.base)])
    own(&finder)
    for excuse in frame.excuses { finder.take(excuse.condition, [.own(subjects.base)]) }
    return finder
  }

  /// Takes the days that end the duty; a birthday that cannot be worked out ends nothing, so nothing is
  /// supposed about it.
  func takeEnds(_ finder: inout FactFinder, _ subject: Base) {
    for case .cell(let cell) in rule.ends { finder.take(cell, .value, [.own(subject)]) }
  }

  /// Rows with one reading each: as often as what is not recorded about them can be read differently.
  ///
  /// A row of which more than four facts are not recorded stands once, and keeps them open.
  ///
  /// - Returns: the columns that tell the readings of a row apart, in the order that they were branched on.
  func expand(_ found: FactFinder, _ rows: inout PlannedRows, _ scope: inout Scope) throws -> [String] {
    let facts = found.facts.filter { !domains.values(of: $0).isEmpty }
    guard !facts.isEmpty else { return [] }
    for fact in facts { take(fact.row, from: scope, into: &rows) }
    let opens = facts.map { fact in (rows.fresh("open"), isOpen(fact)) }
    rows.node = builder.project(
      rows.node, opens.map { ($0.0, .first([.init($0.1, .number(1))], otherwise: .number(0))) })
    let count = opens.dropFirst().reduce(Scalar.column(opens[0].0)) { .sum($0, .column($1.0)) }
    let isFew = count <= .number(ReadingDomains.mostUnknowns)
    let few = opens.map {
      ($0.0 + " few", Scalar.first([.init(isFew, .column($0.0))], otherwise: .number(0)))
    }
    rows.node = builder.project(rows.node, few)
    var readings: [String] = []
    for (fact, open) in zip(facts, few) {
      let name = factName(fact)
      let ends =
        domains.values(of: fact)
        + found.numbers[fact, default: []].sorted().flatMap { limit in
          [limit - 1, limit, limit + 1].map { SupposedValue.number($0) }
        }
      let own = fact.aspect == .value ? dayColumn(fact.row, fact.field) : recordedness(fact.row, fact.field)
      // What has been supposed already has a value for what is supposed after it to be compared with.
      let value = try suppose(ends, found.turns[fact] ?? [], as: name, on: open.0, &rows, scope)
      rows.node = builder.project(
        rows.node,
        [
          ("supposed \(name)", .orElse([own, value])),
          ("\(name)?.reading", .orElse([.column("\(name)?.reading"), .number(0)])),
        ])
      scope.supposed[fact] = "supposed \(name)"
      rows.keys.append("\(name)?.reading")
      readings.append("\(name)?.reading")
    }
    rows.answers = [:]
    rows.openAnswers = []
    return readings
  }

  /// Rows with one reading each of answers about other rows that the record leaves open.
  func expandAnswers(_ rows: inout PlannedRows, since first: Int) -> [String] {
    let answers = Array(rows.openAnswers[first...])
    guard !answers.isEmpty else { return [] }
    var readings: [String] = []
    let opens = answers.map {
      ($0 + " open", Scalar.first([.init(.isKnown(.column($0)), .number(0))], otherwise: .number(1)))
    }
    rows.node = builder.project(rows.node, opens)
    for (answer, open) in zip(answers, opens) {
      join([.number(0), .number(1)], as: answer, on: open.0, &rows)
      readings.append("\(answer)?.reading")
    }
    rows.node = builder.project(
      rows.node,
      answers.map { ($0, .orElse([.column($0), .column("\($0)?.value")])) }
        + readings.map { ($0, .orElse([.column($0), .number(0)])) })
    rows.keys += readings
    return readings
  }

  /// Rows once for each value that something not recorded is supposed to have: as early and as late as can be, and
  /// wherever a comparison turns.
  ///
  /// - Returns: the value; nothing where nothing is open.
  private func suppose(
    _ ends: [SupposedValue], _ turns: [Turn], as name: String, on open: String, _ rows: inout PlannedRows,
    _ scope: Scope
  ) throws -> Scalar {
    let before = rows
    let ofRow = try turns.filter { $0.related == nil }.flatMap { try days($0, &rows, scope) }
    join(ends + ofRow.map { _ in .turn }, as: name, on: open, &rows)
    let value = Scalar.column("\(name)?.value")
    guard !turns.isEmpty else { return value }
    let reading = Scalar.column("\(name)?.reading")
    let turning = ofRow.enumerated().map { Scalar.Choice(reading == ends.count + $0, $1) }
    let supposed = rows.fresh("\(name)?")
    let all = builder.project(rows.node, [(supposed, .first(turning, otherwise: value))])
    rows.node = builder.filter(all, .any([Scalar.column(open) == 0, .isKnown(.column(supposed))]))
    if let others = try days(ofRelated: turns, before, open, scope) {
      // Told apart by the day itself, after all readings that have a number.
      let number = Scalar.difference(.column("turn"), .day(ReadingDomains.earliest))
      let turned = builder.project(
        builder.join(.inner, before.node, others, on: before.keys.map { ($0, $0) }),
        [
          ("\(name)?.reading", .sum(.number(ends.count + ofRow.count), number)),
          (supposed, .column("turn")),
        ])
      rows.node = builder.add(.unionAll([rows.node, turned]))
      rows.bases = before.bases
      rows.absences = before.absences
    }
    return .column(supposed)
  }

  /// The days of the row on which a comparison may turn; nothing where what it is compared with is not known.
  private func days(_ turn: Turn, _ rows: inout PlannedRows, _ scope: Scope) throws -> [Scalar] {
    guard let subject = scope.levels.first else { return [] }
    var own = scope
    own.levels = turn.levels.map { $0.base ?? subject }
    let day = try self.day(turn.day, &rows, own).value
    guard day != .nothing else { return [] }
    return turn.spread.map { day + $0 }
  }

  /// The days of rows that belong to one on which a comparison may turn, as `turn` by the keys of the rows; nil
  /// where no comparison is with such a row.
  private func days(
    ofRelated turns: [Turn], _ rows: PlannedRows, _ open: String, _ scope: Scope
  ) throws -> NodeID? {
    var found: [NodeID] = []
    for turn in turns {
      guard let subject = scope.levels.first, let level = turn.related,
        case .related(let relation) = turn.levels[level], let near = turn.levels[level - 1].base
      else { continue }
      var few = rows
      few.node = builder.filter(rows.node, Scalar.column(open) == 1)
      var (pairs, far, _) = self.pairs(of: few, near, relation)
      var own = scope
      own.levels = turn.levels.enumerated().map { $0 == level ? far : $1.base ?? subject }
      let day = try self.day(turn.day, &pairs, own).value
      let known = builder.filter(pairs.node, .isKnown(day))
      found += turn.spread.map { offset in
        builder.narrow(known, rows.keys.map { ($0, .column($0)) } + [("turn", day + offset)])
      }
    }
    guard !found.isEmpty else { return nil }
    let all = found.count == 1 ? found[0] : builder.add(.unionAll(found))
    return builder.add(.aggregate(all, by: rows.keys + ["turn"], []))
  }

  /// Rows once for each of some values, where a column is 1; where it is not they stand once, without a value.
  func join(_ values: [SupposedValue], as name: String, on open: String, _ rows: inout PlannedRows) {
    let readings = builder.constants(.readings(values), as: name + "?")
    rows.node = builder.join(.left, rows.node, readings, on: [(open, "\(name)?.open")])
  }

  private func factName(_ fact: Fact) -> String {
    let name = valueColumn(fact.row, fact.field)
    return fact.aspect == .value ? name : name + " is recorded"
  }

  /// Whether the record leaves a fact open.
  private func isOpen(_ fact: Fact) -> Scalar {
    let isThere = Scalar.isKnown(.column(fact.row.row))
    switch fact.aspect {
    case .value:
      return .all([
        isThere, dayColumn(fact.row, fact.field).isUnknown, saysNone(fact.row, fact.field).negated,
      ])
    case .recordedness:
      return .all([isThere, presence(fact.row, fact.field, isOneOf: [.saidUnknown, .columnAbsent])])
    }
  }

  /// Takes the row of a fact into a relation, step by step from the subject.
  private func take(_ row: Base, from scope: Scope, into rows: inout PlannedRows) {
    guard !rows.bases.contains(row.name), let subject = scope.levels.first else { return }
    var base = subject
    for hop in row.hops { base = step(base, hop, &rows) }
  }
}
