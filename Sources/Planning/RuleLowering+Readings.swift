import CaseModel
import RuleChecking

extension RuleLowering {
  /// The facts about a subject that a part's answer may turn on, in the order they are asked for.
  ///
  /// - Parameter own: takes those of the expectation itself.
  func facts(
    of subjects: PlannedSubjects, _ frame: PartFrame, own: (inout FactFinder) -> Void
  ) -> [Fact] {
    var finder = FactFinder(vocabulary: vocabulary)
    if subjects.isUncertain != .truth(false) {
      for condition in [rule.onlyIf] + rule.leaveOut.map(\.condition) {
        finder.take(condition, [subjects.base])
      }
    }
    finder.take(frame.onlyIf, [subjects.base])
    own(&finder)
    for excuse in frame.excuses { finder.take(excuse.condition, [subjects.base]) }
    return finder.facts
  }

  /// Takes the days that end the duty; a birthday that cannot be worked out ends nothing, so nothing is
  /// supposed about it.
  func takeEnds(_ finder: inout FactFinder, _ subject: Base) {
    for case .cell(let cell) in rule.ends { finder.take(cell, .value, [subject]) }
  }

  /// Rows with one reading each: as often as what is not recorded about them can be read differently.
  ///
  /// A row of which more than four facts are not recorded stands once, and keeps them open.
  ///
  /// - Returns: the columns that tell the readings of a row apart, in the order that they were branched on.
  func expand(_ facts: [Fact], _ rows: inout PlannedRows, _ scope: inout Scope) throws -> [String] {
    let facts = facts.filter { !domains.values(of: $0).isEmpty }
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
    var supposed: [(String, Scalar)] = []
    for (fact, open) in zip(facts, few) {
      let name = factName(fact)
      join(domains.values(of: fact), as: name, on: open.0, &rows)
      let own = fact.aspect == .value ? dayColumn(fact.row, fact.field) : recordedness(fact.row, fact.field)
      supposed.append(("supposed \(name)", .orElse([own, .column("\(name)?.value")])))
      scope.supposed[fact] = "supposed \(name)"
      supposed.append(("\(name)?.reading", .orElse([.column("\(name)?.reading"), .number(0)])))
      readings.append("\(name)?.reading")
    }
    rows.node = builder.project(rows.node, supposed)
    rows.keys += readings
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

  private func join(_ values: [SupposedValue], as name: String, on open: String, _ rows: inout PlannedRows) {
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
