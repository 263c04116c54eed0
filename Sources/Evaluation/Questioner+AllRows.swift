import CaseModel
import RuleChecking

extension Questioner {
  /// The answers of a condition of the dictionary, one `Truth` a row of its entity, worked out at the first use.
  func answers(of position: Int) -> [UInt8] {
    if index.answers[position].isEmpty {
      let checked = index.vocabulary.conditions[position]
      index.answers[position] = answers(to: checked.condition, ofAllRowsOf: checked.entity)
    }
    return index.answers[position]
  }

  /// The answers to a condition that needs no clock, one `Truth` a row of an entity: worked out once for all workers.
  func answers(to condition: Condition, ofAllRowsOf entity: Int) -> [UInt8] {
    index.answers(to: condition, ofAllRowsOf: entity) {
      let before = obstacle
      defer { obstacle = before }
      return everyAnswer(to: condition, entity)
    }
  }

  /// Asked column by column as far as a condition is put together of plain questions, which is how most are.
  private func everyAnswer(to condition: Condition, _ entity: Int) -> [UInt8] {
    let rows = 0..<index.tables[entity].rowCount
    switch condition {
    case .always:
      return [UInt8](repeating: Truth.yes.rawValue, count: rows.count)
    case .not(let inner):
      return everyAnswer(to: inner, entity).map { $0 == Truth.unknown.rawValue ? $0 : 1 - $0 }
    case .all(let parts):
      return joined(parts, entity, decisive: .no)
    case .any(let parts):
      return joined(parts, entity, decisive: .yes)
    case .named(let position, let path) where path.level == 0 && path.hops.isEmpty:
      return answers(of: position)
    case .isOneOf(let cell, let codes) where cell.row.level == 0 && cell.row.hops.isEmpty:
      let column = index.cells[cell.entity, cell.field]
      return rows.map { row in
        guard let code = column.code(at: row) else { return truth(condition, Situation(row: row)).rawValue }
        return Truth(codes.contains(code)).rawValue
      }
    default:
      return rows.map { truth(condition, Situation(row: $0)).rawValue }
    }
  }

  /// Kleene's `and` and `or` of whole columns.
  private func joined(_ parts: [Condition], _ entity: Int, decisive: Truth) -> [UInt8] {
    var joined = [UInt8](repeating: decisive.negated.rawValue, count: index.tables[entity].rowCount)
    for part in parts {
      let answers = everyAnswer(to: part, entity)
      for row in joined.indices where joined[row] != decisive.rawValue {
        if answers[row] != decisive.negated.rawValue { joined[row] = answers[row] }
      }
    }
    return joined
  }
}
