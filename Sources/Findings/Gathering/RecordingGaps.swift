import CaseModel
import Evaluation
import RuleChecking

/// Counts the fields whose gaps keep answers open, those whose recording would settle most first.
///
/// An answer is a duty of the window (or of the stock) that is not assessable; one that depends on several
/// fields counts under each, and recording one of them does not settle it. Parts of a duty are not counted beside
/// it.
func recordingGaps(_ result: EvaluationResult, tables: CaseTables) -> [RecordingGap] {
  var counting = GapCounting(tables: tables)
  for outcome in result.outcomes {
    let (id, isStock) = (outcome.rule.id, outcome.isStock)
    for segment in outcome.obligations.packedSegments {
      for row in segment where row.status == .notAssessable {
        guard row.countsInRates, row.isInWindow || isStock else { continue }
        counting.take(row, turningOn: outcome.obligations.words(of: row)?.unknown ?? [], of: id)
      }
    }
  }
  return counting.gaps
}

/// Answers left open, by the field they turn on.
private struct GapCounting {
  private struct Key: Hashable {
    var entity: Int32
    /// -1 for rows that the export may not show.
    var field: Int32
  }

  private struct Count {
    var answers = 0
    var settled = 0
    var children: Set<Int32> = []
    var rules: [String] = []
    var causes: [RecordingGap.Cause: Int] = [:]
    var teams: [Int: Int] = [:]

    mutating func take(_ cause: RecordingGap.Cause, isAlone: Bool, child: Int32, rule: String, team: Int?) {
      answers += 1
      if isAlone { settled += 1 }
      if child >= 0 { children.insert(child) }
      if rules.last != rule { rules.append(rule) }
      causes[cause, default: 0] += 1
      if let team { teams[team, default: 0] += 1 }
    }
  }

  private let tables: CaseTables
  private let teams: AllocationGroups?
  private var counts: [Key: Count] = [:]

  init(tables: CaseTables) {
    self.tables = tables
    teams = AllocationGroups(tables, by: "team")
  }

  mutating func take(_ row: ObligationList.Packed, turningOn facts: [UnknownFact], of rule: String) {
    var causes: [Key: RecordingGap.Cause] = [:]
    for fact in facts {
      let isField = fact.aspect != .otherRows && fact.field >= 0
      let key = Key(entity: fact.entity, field: isField ? fact.field : -1)
      guard causes[key] == nil else { continue }
      causes[key] = cause(of: fact, isField: isField)
    }
    for (key, cause) in causes {
      let team = teams?.group(ofAllocation: row.allocation)
      counts[key, default: Count()].take(
        cause, isAlone: causes.count == 1, child: row.child, rule: rule, team: team)
    }
  }

  private func cause(of fact: UnknownFact, isField: Bool) -> RecordingGap.Cause {
    guard isField, tables.tables.indices.contains(Int(fact.entity)) else { return .notShown }
    let table = tables.tables[Int(fact.entity)]
    guard fact.row >= 0, Int(fact.row) < table.rowCount else { return .notShown }
    switch table.columns[Int(fact.field)].presence(at: Int(fact.row)) {
    case .recorded, .saidUnknown: return .saidUnknown
    case .blank: return .blank
    case .unreadable: return .unreadable
    case .contradicted: return .contradicted
    case .columnAbsent: return .columnAbsent
    }
  }

  var gaps: [RecordingGap] {
    counts.compactMap { key, count in
      guard tables.tables.indices.contains(Int(key.entity)) else { return nil }
      let entity = tables.tables[Int(key.entity)].entity
      return RecordingGap(
        entity: entity.plural,
        field: key.field < 0 ? "earlier \(entity.plural)" : entity.fields[Int(key.field)].name,
        answers: count.answers, settled: count.settled, children: count.children.count, rules: count.rules,
        causes: Self.ordered(count.causes.map { ($0.key.rawValue, $0.value) }),
        teams: Self.ordered(
          count.teams.compactMap { team, answers in teams.map { ($0.names[team], answers) } }))
    }.sorted { left, right in
      (right.settled, right.answers, left.entity, left.field)
        < (left.settled, left.answers, right.entity, right.field)
    }
  }

  private static func ordered(_ shares: [(String, Int)]) -> [RecordingGap.Share] {
    shares.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { RecordingGap.Share(name: $0.0, answers: $0.1) }
  }
}
