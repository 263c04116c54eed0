import CaseModel
import RuleChecking

extension Questioner {
  /// The row that a choice among related rows falls on.
  ///
  /// A row that may or may not be the one leaves it open, and so does an undated row among several, and what
  /// an export does not reach back to.
  func chosen(_ choice: Choice, near: Int, _ situation: Situation) -> Followed {
    let relation = choice.relation
    let rows = index.related(to: near, by: relation)
    if let undated = undatedRow(among: rows, of: relation.to) {
      let date = index.tables[relation.to].entity.dateIndex ?? -1
      block(UnknownFact(entity: relation.to, field: date, row: undated, aspect: .place))
      return .unknown
    }
    switch choice.place {
    case .first: return pick(from: rows, choice, near, situation)
    case .last: return pick(from: rows.reversed(), choice, near, situation)
    case .next:
      guard let own = rows.firstIndex(of: Int32(near)) else { return .none }
      return pick(from: rows[(own + 1)...], choice, near, situation)
    case .previous:
      guard let own = rows.firstIndex(of: Int32(near)) else { return .none }
      return pick(from: rows[..<own].reversed(), choice, near, situation)
    }
  }

  private func pick(
    from rows: some Collection<Int32>, _ choice: Choice, _ near: Int, _ situation: Situation
  ) -> Followed {
    let before = obstacle
    for row in rows {
      switch choice.filter.map({ truth($0, situation.holding(Int(row))) }) ?? .yes {
      case .no: continue
      case .unknown: return .unknown
      case .yes:
        // Where the export does not reach back to the beginning, an earlier row may be the first.
        guard choice.place == .first, index.tables[choice.relation.to].completeness != .all else {
          obstacle = before
          return .row(Int(row))
        }
        let others = others(of: choice.relation.to, choice.filter, near: near)
        if supposed(others) == 0 {
          obstacle = before
          return .row(Int(row))
        }
        if supposed(others) == nil { block(others) }
        return .unknown
      }
    }
    let isSeen = !index.related(to: near, by: choice.relation).isEmpty
    // Nothing that is not seen comes after what is.
    let isNothingElse =
      choice.place == .next
      || otherRows(of: choice.relation.to, choice.filter, seen: isSeen, near: near) == .no
    return isNothingElse ? .none : .unknown
  }

  /// An undated row among several, whose place in their order is not known.
  ///
  /// In a form as it was returned, rows without a date stand last.
  private func undatedRow(among rows: GroupedRows, of entity: Int) -> Int? {
    let table = index.tables[entity]
    guard rows.count > 1, !table.entity.isAsReturned, let dating = table.entity.dateIndex else { return nil }
    return rows.first { table.columns[dating].civilDay(at: Int($0)) == nil }.map { Int($0) }
  }
}
