import CaseModel
import RuleChecking

/// What a rule needs of an export and the export lacks, in the words of the dictionary.
///
/// Its population, its clock and what it looks for must be there; an exclusion or excuse that cannot be
/// asked is set aside instead, and said.
struct Requirements {
  let tables: [Table]
  /// The entities that the rule in question does not insist on.
  private var spared: Set<Int> = []

  /// What keeps the rule from being run; empty where nothing does.
  func missing(for rule: CheckedRule) -> [String] {
    var needs: [String] = []
    var sparing = self
    sparing.spared = rule.evenWithout
    sparing.needs(of: rule, into: &needs)
    var unique: [String] = []
    for one in needs where !unique.contains(one) { unique.append(one) }
    return unique
  }

  private func needs(of rule: CheckedRule, into needs: inout [String]) {
    need(rule.entity, into: &needs)
    need(cellsOf: rule.onlyIf, into: &needs)
    for line in rule.clockStarts { need(line.day.entity, line.day.field, into: &needs) }
    for restart in rule.restarts where !spared.contains(restart.relation.to) {
      need(restart.relation.to, restart.date, into: &needs)
      need(linkOf: restart.relation, into: &needs)
    }
    need(rule.expectation, into: &needs)
  }

  /// The rule with exclusions, excuses and remarks that the export cannot answer set aside, and what to say
  /// about each.
  func settingAside(_ rule: CheckedRule) -> (CheckedRule, [String]) {
    var rule = rule
    var notes: [String] = []
    func kept(_ lines: [CheckedLine], _ kind: String) -> [CheckedLine] {
      lines.filter { line in
        var lacking: [String] = []
        need(cellsOf: line.condition, into: &lacking)
        guard let first = lacking.first else { return true }
        notes.append("\(kind) set aside because the export has no \(first): \(line.words)")
        return false
      }
    }
    rule.leaveOut = kept(rule.leaveOut, "exclusion")
    rule.excuses = kept(rule.excuses, "excuse")
    rule.remarks = rule.remarks.filter { line in
      var lacking: [String] = []
      need(cellsOf: line.condition, into: &lacking)
      return lacking.isEmpty
    }
    rule.ends = rule.ends.filter { end in
      var lacking: [String] = []
      need(cellsOf: end, into: &lacking)
      return lacking.isEmpty
    }
    return (rule, notes)
  }

  private func need(_ expectation: CheckedExpectation, into needs: inout [String]) {
    switch expectation {
    case .howSoon(let timetable):
      switch timetable.source {
      case .ownDate(let cell): need(cell.entity, cell.field, into: &needs)
      case .rows(let relation, let date):
        need(relation.to, date, into: &needs)
        need(linkOf: relation, into: &needs)
      }
    case .recorded(let facts):
      for cell in facts.fields { need(cell.entity, cell.field, into: &needs) }
      // Whether it was in time is told by the day it was recorded on, and by nothing else.
      if !facts.limits.isEmpty, let day = facts.onField { need(day.entity, day.field, into: &needs) }
    case .attended(let attendance):
      need(attendance.relation.to, attendance.agencyField, into: &needs)
      need(linkOf: attendance.relation, into: &needs)
    case .holds(let condition):
      need(cellsOf: condition, into: &needs)
    case .score(let rubric):
      for criterion in rubric.criteria {
        if let relation = criterion.averageOver { need(linkOf: relation, into: &needs) }
        for award in criterion.awards { need(cellsOf: award.condition, into: &needs) }
      }
    case .all(let parts), .either(let parts):
      for part in parts { need(part.expectation, into: &needs) }
    case .noMoreThan(let limit):
      limit.of.forEachPart { need($0, into: &needs) }
      for line in limit.lines { need(cellsOf: line.condition, into: &needs) }
    case .share, .compare, .median: break
    }
  }

  private func need(_ entity: Int, into needs: inout [String]) {
    if tables[entity].completeness == .notSupplied, !spared.contains(entity) {
      needs.append(tables[entity].entity.plural)
    }
  }

  private func need(_ entity: Int, _ field: Int, into needs: inout [String]) {
    let table = tables[entity]
    guard table.completeness != .notSupplied else { return need(entity, into: &needs) }
    guard !table.columns[field].isSupplied else { return }
    needs.append("'\(table.entity.fields[field].name)' in \(table.entity.plural)")
  }

  /// The column by which rows of one entity name the row they belong to: without it none would be found, and
  /// everything would look undone.
  private func need(linkOf relation: Relation, into needs: inout [String]) {
    switch relation.kind {
    case .reference(let field), .sameText(let field): need(relation.to, field, into: &needs)
    case .sameChild: break
    }
  }

  private func need(cellsOf condition: Condition, into needs: inout [String]) {
    condition.forEachPart { need($0, into: &needs) }
  }

  private func need(cellsOf day: DayExpression, into needs: inout [String]) {
    day.forEachPart { need($0, into: &needs) }
  }

  private func need(_ part: ExpressionPart, into needs: inout [String]) {
    switch part {
    case .cell(let cell): need(cell.entity, cell.field, into: &needs)
    case .relation(let relation):
      need(relation.to, into: &needs)
      need(linkOf: relation, into: &needs)
    case .condition(.named(let position, _)): need(cellsOf: conditions[position].condition, into: &needs)
    case .condition, .day: break
    }
  }

  /// The dictionary's conditions, which rules use by position.
  let conditions: [CheckedCondition]

  init(tables: [Table], conditions: [CheckedCondition]) {
    self.tables = tables
    self.conditions = conditions
  }
}
