import Evaluation
import RuleChecking

/// Everything that one pass over a rule's rows gives.
struct RuleTally {
  private(set) var whole: MeasureTally
  private(set) var parts: [MeasureTally]
  private(set) var localities: GroupTally?
  private(set) var teams: GroupTally?
  private(set) var worst: WorstCaseTally
  /// Whether any of the parts is enough: then what counts for a part is what it met.
  private let isEither: Bool

  /// Passes over the rows of an outcome once.
  init(_ outcome: RuleOutcome, children: Int, localities: AllocationGroups?, teams: AllocationGroups?) {
    let isStock = outcome.isStock
    isEither = if case .either = outcome.rule.expectation { true } else { false }
    whole = MeasureTally(children: children, isStock: isStock)
    parts = Self.parts(of: outcome.rule).map { _ in MeasureTally(children: children, isStock: isStock) }
    self.localities = localities.map { GroupTally($0, children: children) }
    self.teams = teams.map { GroupTally($0, children: children) }
    worst = WorstCaseTally(children: children)
    for segment in outcome.obligations.packedSegments {
      for row in segment { add(row, isStock: isStock) }
    }
  }

  private mutating func add(_ row: ObligationList.Packed, isStock: Bool) {
    let role = CaseRole(row, isStock: isStock)
    let part = Int(row.part)
    if part >= 0, part < parts.count, !isEither || role == .achieved { parts[part].add(row, as: role) }
    guard row.countsInRates else { return }
    whole.add(row, as: role)
    worst.add(row, as: role)
    guard role != .none else { return }
    localities?.add(row, as: role)
    teams?.add(row, as: role)
  }

  /// The parts of a rule.
  static func parts(of rule: CheckedRule) -> [CheckedPart] {
    switch rule.expectation {
    case .all(let parts), .either(let parts): parts
    default: []
    }
  }

  /// Each part's own measure; of parts any of which is enough, how much of the whole each met.
  func partMeasures(of rule: CheckedRule) -> [PartMeasure] {
    let whole = whole.measure()
    return zip(Self.parts(of: rule), parts).map { part, tally in
      var measure = tally.measure()
      if isEither {
        (measure.cases, measure.notAssessable) = (whole.cases, whole.notAssessable)
        measure.children = whole.children
      }
      return PartMeasure(name: part.name, force: part.force, measure: measure)
    }
  }
}
