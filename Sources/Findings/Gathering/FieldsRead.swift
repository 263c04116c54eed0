import CaseModel
import RuleChecking

/// The fields a rule reads, wherever it names them, so that an assumption about one can be said beside it.
struct FieldsRead {
  private var fields: Set<[Int]> = []
  private let conditions: [CheckedCondition]

  init(_ rule: CheckedRule, vocabulary: Vocabulary) {
    conditions = vocabulary.conditions
    for condition in rule.allConditions { take(condition) }
    for line in rule.clockStarts { take(line.day) }
    for end in rule.ends { take(end) }
    take(rule.expectation)
  }

  /// Whether the rule reads a field of an entity, both by their positions.
  func contains(entity: Int, field: Int) -> Bool { fields.contains([entity, field]) }

  private mutating func take(_ cell: CellPath) {
    fields.insert([cell.entity, cell.field])
    for hop in cell.row.hops { fields.insert([hop.entity, hop.field]) }
  }

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
    case .holds, .score, .share, .compare: break
    }
  }

  private mutating func take(_ condition: Condition) {
    switch condition {
    case .named(let position, _): take(conditions[position].condition)
    case .not(let inner), .assuming(let inner, _): take(inner)
    case .all(let parts), .any(let parts): for part in parts { take(part) }
    case .isRecorded(let cell), .isOneOf(let cell, _): take(cell)
    case .sameRow(let left, let right), .moments(let left, _, let right):
      take(left)
      take(right)
    case .days(let left, _, let right):
      take(left)
      take(right)
    case .numbers(let left, _, let right):
      take(left)
      take(right)
    case .exists(_, let filter): if let filter { take(filter) }
    case .law(_, let day): take(day)
    case .always, .ordinal: break
    }
  }

  private mutating func take(_ day: DayExpression) {
    switch day {
    case .cell(let cell): take(cell)
    case .shifted(let inner, _, _): take(inner)
    case .literal, .clock, .due, .asAt: break
    }
  }

  private mutating func take(_ number: NumberExpression) {
    switch number {
    case .cell(let cell), .feature(_, let cell): take(cell)
    case .count(_, let filter): if let filter { take(filter) }
    case .literal: break
    }
  }
}
