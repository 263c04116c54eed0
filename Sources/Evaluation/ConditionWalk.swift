import CaseModel
import RuleChecking

/// Asks a condition again, part by part, of the questioner that judged by it, and writes down each answer with
/// what it was read from.
///
/// It answers nothing itself: what it writes down is what the questioner says, so that it cannot disagree.
struct ConditionWalk {
  /// No more rows than this are told of those that a condition looks through.
  static let mostRows = 8
  /// Named conditions within named conditions are opened no deeper than this.
  private static let deepest = 10

  let questioner: Questioner

  /// The account of a condition in a situation, as the record alone tells.
  func account(_ condition: Condition, _ situation: Situation) -> ConditionAccount {
    let before = (questioner.obstacle, questioner.readings)
    questioner.readings = []
    defer { (questioner.obstacle, questioner.readings) = before }
    return account(condition, situation, depth: 0)
  }

  private func account(_ condition: Condition, _ situation: Situation, depth: Int) -> ConditionAccount {
    questioner.obstacle = nil
    var account = ConditionAccount(condition: condition, answer: questioner.truth(condition, situation))
    guard depth < Self.deepest else { return account }
    func inner(_ condition: Condition, _ situation: Situation) -> ConditionAccount {
      self.account(condition, situation, depth: depth + 1)
    }
    switch condition {
    case .always, .ordinal, .isOther: break
    case .named(let position, let path):
      guard case .row(let row) = questioner.follow(path, situation) else { break }
      var there = Situation(row: row, clock: situation.clock, due: situation.due)
      there.ordinal = situation.ordinal
      there.ordinalIsLeast = situation.ordinalIsLeast
      account.parts = [inner(questioner.index.vocabulary.conditions[position].condition, there)]
    case .not(let part), .assuming(let part, _): account.parts = [inner(part, situation)]
    case .all(let parts), .any(let parts): account.parts = parts.map { inner($0, situation) }
    case .isRecorded(let cell), .isOneOf(let cell, _), .state(let cell, _), .text(let cell, _),
      .isRepeated(let cell):
      account.cells = cells(cell, situation)
    case .sameRow(let left, let right), .moments(let left, _, let right), .sameText(let left, let right):
      account.cells = cells(left, situation) + cells(right, situation)
    case .days(let left, _, let right):
      account.cells = cells(left, situation) + cells(right, situation)
      account.days = [left, right].map { expression in
        if case .day(let day) = questioner.day(expression, situation) { day } else { nil }
      }
    case .numbers(let left, _, let right):
      account.numbers = [left, right].map { number in
        if case .between(let low, let high) = questioner.number(number, situation) { low...high } else { nil }
      }
      take(left, situation, into: &account, depth: depth)
      take(right, situation, into: &account, depth: depth)
    case .exists(let relation, let filter):
      look(through: relation, filter, situation, into: &account, depth: depth)
    case .law(_, let day): account.cells = cells(day, situation)
    case .fallsOn(let day, _):
      account.cells = cells(day, situation)
      account.days = [day].map { expression in
        if case .day(let day) = questioner.day(expression, situation) { day } else { nil }
      }
    case .chosen(let choice, let has):
      let near = situation.row(situation.depth - 1)
      account.rowsLooked = questioner.index.related(to: near, by: choice.relation).count
      guard case .row(let row) = questioner.chosen(choice, near: near, situation) else { break }
      account.rows = [
        AskedRow(entity: choice.relation.to, row: row, account: inner(has, situation.holding(row)))
      ]
    }
    return account
  }

  /// Rows that are looked for come first, then those that may be, then the others.
  private func look(
    through relation: Relation, _ filter: Condition?, _ situation: Situation,
    into account: inout ConditionAccount, depth: Int
  ) {
    let near = situation.row(situation.depth - 1)
    let related = questioner.index.related(to: near, by: relation).map { Int($0) }
    account.rowsLooked += related.count
    guard let filter else {
      account.rows += related.prefix(Self.mostRows).map {
        AskedRow(entity: relation.to, row: $0, account: nil)
      }
      return
    }
    let asked = related.map { row in
      questioner.obstacle = nil
      return (row: row, answer: questioner.truth(filter, situation.holding(row)))
    }
    var told: [Int] = []
    for answer in [Truth.yes, .unknown, .no] {
      told += asked.filter { $0.answer == answer }.map(\.row)
      if !told.isEmpty, answer == .yes { break }
    }
    account.rows += told.prefix(Self.mostRows).map { row in
      AskedRow(
        entity: relation.to, row: row,
        account: self.account(filter, situation.holding(row), depth: depth + 1))
    }
  }

  private func take(
    _ number: NumberExpression, _ situation: Situation, into account: inout ConditionAccount, depth: Int
  ) {
    switch number {
    case .literal: break
    case .cell(let cell), .feature(_, let cell): account.cells += cells(cell, situation)
    case .length(_, let from, let to): account.cells += cells(from, situation) + cells(to, situation)
    case .count(let relation, let filter), .sum(_, let relation, let filter):
      look(through: relation, filter, situation, into: &account, depth: depth)
    }
  }

  /// The cell that a path leads to; none where it leads nowhere.
  func cells(_ cell: CellPath, _ situation: Situation) -> [CellRead] {
    guard case .row(let row) = questioner.follow(cell.row, situation) else { return [] }
    return [CellRead(entity: cell.entity, field: cell.field, row: row)]
  }

  /// The cells that a day is worked out from.
  func cells(_ day: DayExpression, _ situation: Situation) -> [CellRead] {
    switch day {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: []
    case .cell(let cell): cells(cell, situation)
    case .shifted(let inner, _, _): cells(inner, situation)
    case .orElse(let first, let second): cells(first, situation) + cells(second, situation)
    }
  }
}
