import CaseModel
import RuleChecking
import RuleModel

/// The fields a rule reads, wherever it names them, so that an assumption about one can be said beside it.
struct FieldsRead {
  private var fields: Set<[Int]> = []
  private let conditions: [CheckedCondition]

  init(_ rule: CheckedRule, vocabulary: Vocabulary) {
    conditions = vocabulary.conditions
    for condition in rule.allConditions { take(condition) }
    for line in rule.clockStarts { take(line.day) }
    // A check of a return is asked once, of the row as it stands: that the row ends is no part of it.
    if rule.rule.forReturn == nil { for end in rule.ends { take(end) } }
    for restart in rule.restarts { fields.insert([restart.relation.to, restart.date]) }
    take(rule.expectation)
    for shown in rule.showsAlso { if let filter = shown.filter { take(filter) } }
  }

  /// Whether the rule reads a field of an entity, both by their positions.
  func contains(entity: Int, field: Int) -> Bool { fields.contains([entity, field]) }

  /// The fields of an entity that the rule reads, by position.
  func fields(of entity: Int) -> [Int] { fields.filter { $0[0] == entity }.map { $0[1] }.sorted() }

  private mutating func take(_ expectation: CheckedExpectation) {
    switch expectation {
    case .howSoon(let timetable):
      switch timetable.source {
      case .ownDate(let cell): take(cell)
      case .rows(let relation, let date): fields.insert([relation.to, date])
      }
    case .recorded(let facts):
      for cell in facts.fields + (facts.onField.map { [$0] } ?? []) { take(cell) }
    case .attended(let attendance): fields.insert([attendance.relation.to, attendance.agencyField])
    case .all(let parts), .either(let parts): for part in parts { take(part.expectation) }
    case .noMoreThan(let limit): limit.of.forEachPart { take($0) }
    case .holds, .score, .share, .compare, .median: break
    }
  }

  private mutating func take(_ condition: Condition) { condition.forEachPart { take($0) } }

  private mutating func take(_ day: DayExpression) { day.forEachPart { take($0) } }

  private mutating func take(_ cell: CellPath) { cell.forEachPart { take($0) } }

  private mutating func take(_ part: ExpressionPart) {
    switch part {
    case .cell(let cell): fields.insert([cell.entity, cell.field])
    case .condition(.named(let position, _)): take(conditions[position].condition)
    case .condition, .relation, .day: break
    }
  }
}
