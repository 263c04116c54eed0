import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  func follow(_ path: RowPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    var row = situation.rows[path.level]
    for hop in path.hops {
      switch hop {
      case .reference(let entity, let field):
        guard case .row(let next) = record.rows[entity][row][field] else {
          throw .nothing(ReferenceFact(entity: entity, field: field, row: row))
        }
        row = next
      case .chosen(let choice):
        guard let next = try chosen(choice, near: row, situation) else { return nil }
        row = next
      }
    }
    return row
  }

  /// The cell, or nil where there is no such row or a blank says that there is nothing.
  func cell(
    _ path: CellPath, _ situation: ReferenceSituation
  ) throws(Ask) -> (cell: ReferenceCell, fact: ReferenceFact)? {
    guard let row = try follow(path.row, situation) else { return nil }
    let cell = record.rows[path.entity][row][path.field]
    if cell == .gap(.blank), record.dictionary.entities[path.entity].fields[path.field].blankIsAnswer {
      return nil
    }
    return (cell, ReferenceFact(entity: path.entity, field: path.field, row: row))
  }

  func code(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .number(let code) = cell { return code }
    if let known = world.range(of: fact) { return known.lowerBound }
    let type = record.dictionary.entities[path.entity].fields[path.field].type
    if case .code(let codes) = type { throw .which(fact, codes.count) }
    throw .which(fact, 2)
  }

  func text(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> String? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .text(let text) = cell { return text }
    throw .nothing(fact)
  }

  func target(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .row(let row) = cell { return row }
    throw .nothing(fact)
  }

  func isRecorded(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Bool {
    guard let row = try follow(path.row, situation) else { return false }
    switch record.rows[path.entity][row][path.field] {
    case .gap(.blank): return false
    case .gap(.saidUnknown):
      let fact = ReferenceFact(entity: path.entity, field: path.field, row: row, kind: .recordedness)
      guard let known = world.range(of: fact) else { throw .which(fact, 2) }
      return known.lowerBound == 1
    default: return true
    }
  }

  /// A number or day of a cell.
  func term(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    guard let (cell, fact) = try cell(path, situation) else { return .none }
    switch cell {
    case .number(let value): return .known(value)
    case .span(let first, _): return .known(Int(Moment(minute: Int32(first)).localDay.number))
    case .text, .row: return .none
    case .gap:
      let isMoment = record.dictionary.entities[path.entity].fields[path.field].type == .moment
      return .open(fact) { isMoment ? Int(Moment(minute: Int32($0)).localDay.number) : $0 }
    }
  }

  func chosen(_ choice: Choice, near: Int, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    let entity = choice.relation.to
    let all = record.related(to: near, by: choice.relation)
    if all.count > 1, let dating = record.dictionary.entities[entity].dateIndex,
      let undated = all.first(where: { ReferenceRecord.day(record.rows[entity][$0][dating]) == nil })
    {
      throw .nothing(ReferenceFact(entity: entity, field: dating, row: undated, kind: .place))
    }
    var rows: [Int]
    switch choice.place {
    case .first: rows = all
    case .last: rows = all.reversed()
    case .next, .previous:
      guard let own = all.firstIndex(of: near) else { return nil }
      rows = choice.place == .next ? Array(all[(own + 1)...]) : all[..<own].reversed()
    }
    let hidden = unseen(choice.relation, choice.filter, near: near, seen: !all.isEmpty)
    for row in rows {
      if let filter = choice.filter, try !holds(filter, situation.holding(row)) { continue }
      // Where the beginning is not seen, an earlier row may be the first.
      if choice.place == .first, hidden != nil { break }
      return row
    }
    // What an unseen row is like cannot be told.
    if let hidden, choice.place != .next, try compare(.open(hidden) { $0 }, .atLeast, .known(1)) {
      throw .nothing(hidden)
    }
    return nil
  }
}
