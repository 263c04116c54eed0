import CaseModel
import RuleChecking
import Workers

// What takes all cores once, before each goes its own way: two that come to a long table at the same time would each do
// all the work.
extension Workshop {
  /// Puts together the rows that rules look for in long tables, and which of them count.
  func gatherLongTables() {
    guard tables.contains(where: { $0.rowCount >= RowGroups.fewRows }) else { return }
    let requirements = Requirements(tables: tables, conditions: vocabulary.conditions)
    tables.withCells { cells in
      for rule in rules where requirements.missing(for: rule).isEmpty {
        for relation in relations(lookedThroughBy: rule) where isLong(relation) {
          _ = index.groups(relation, dating: index.dating[relation.to], cells: cells)
        }
        guard case .howSoon(let timetable) = rule.expectation,
          case .rows(let relation, let date) = timetable.source, isLong(relation)
        else { continue }
        _ = index.groups(relation, dating: date, cells: cells)
        if timetable.isPlain, tables[relation.to].completeness == .all, timetable.countIf != .always,
          !timetable.countIf.needsClock(vocabulary.conditions)
        {
          gatherAnswers(to: timetable.countIf, ofAllRowsOf: relation.to)
        }
      }
    }
  }

  private func isLong(_ relation: Relation) -> Bool { tables[relation.to].rowCount >= RowGroups.fewRows }

  /// The relations by which what a rule asks of every subject looks through rows.
  private func relations(lookedThroughBy rule: CheckedRule) -> Set<Relation> {
    var relations: Set<Relation> = []
    var opened: Set<Int> = []
    func visit(_ part: ExpressionPart) {
      switch part {
      case .relation(let relation): relations.insert(relation)
      case .condition(.named(let position, _)):
        if opened.insert(position).inserted {
          vocabulary.conditions[position].condition.forEachPart(visit)
        }
      case .condition, .cell, .day: break
      }
    }
    rule.onlyIf.forEachPart(visit)
    for line in rule.leaveOut { line.condition.forEachPart(visit) }
    for line in rule.clockStarts { line.condition.forEachPart(visit) }
    switch rule.expectation {
    case .howSoon(let timetable):
      for line in timetable.lines { line.condition.forEachPart(visit) }
    case .holds(let condition): condition.forEachPart(visit)
    case .noMoreThan(let limit):
      limit.of.forEachPart(visit)
      for line in limit.lines { line.condition.forEachPart(visit) }
    default: break
    }
    return relations
  }

  private func gatherAnswers(to condition: Condition, ofAllRowsOf entity: Int) {
    _ = index.answers(to: condition, ofAllRowsOf: entity) {
      let shares = RowGroups.shares(of: tables[entity].rowCount)
      let answers = inParallel(shares.count) { share in
        withBench { $0.questioner.answers(to: condition, of: shares[share]) }
      }
      return answers.flatMap(\.self)
    }
  }
}
