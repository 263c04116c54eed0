/// What an expression is made of, whatever shape it has.
package enum ExpressionPart {
  /// The expression itself and every condition inside it.
  case condition(Condition)
  /// Every cell that is read.
  case cell(CellPath)
  /// Every relation that is followed, from one row to the many that belong to it.
  case relation(Relation)
  /// Every day that is worked out.
  case day(DayExpression)
}

extension Condition {
  /// Shows every part, outermost first; named conditions are not opened.
  package func forEachPart(_ visit: (ExpressionPart) -> Void) {
    visit(.condition(self))
    switch self {
    case .always, .ordinal, .isOther: break
    case .named(_, let row): row.forEachPart(visit)
    case .not(let inner), .assuming(let inner, _): inner.forEachPart(visit)
    case .all(let parts), .any(let parts): for part in parts { part.forEachPart(visit) }
    case .isRecorded(let cell), .isOneOf(let cell, _), .state(let cell, _), .text(let cell, _),
      .isRepeated(let cell):
      cell.forEachPart(visit)
    case .sameRow(let left, let right), .moments(let left, _, let right), .sameText(let left, let right):
      left.forEachPart(visit)
      right.forEachPart(visit)
    case .days(let left, _, let right):
      left.forEachPart(visit)
      right.forEachPart(visit)
    case .numbers(let left, _, let right):
      left.forEachPart(visit)
      right.forEachPart(visit)
    case .exists(let relation, let filter):
      visit(.relation(relation))
      filter?.forEachPart(visit)
    case .chosen(let choice, let has):
      choice.forEachPart(visit)
      has.forEachPart(visit)
    case .law(_, let day), .fallsOn(let day, _): day.forEachPart(visit)
    }
  }

  /// How many questions it comes to by itself, named conditions counted as one each.
  var questionCount: Int {
    var count = 0
    forEachPart { part in
      if case .condition = part { count += 1 }
    }
    return count
  }

  /// Every condition of the dictionary that is asked directly, by position.
  package var namedConditions: [Int] {
    var found: [Int] = []
    forEachPart { part in
      if case .condition(.named(let position, _)) = part { found.append(position) }
    }
    return found
  }
}

extension CellPath {
  /// Shows the cell, and what leads to its row.
  package func forEachPart(_ visit: (ExpressionPart) -> Void) {
    visit(.cell(self))
    row.forEachPart(visit)
  }
}

extension RowPath {
  func forEachPart(_ visit: (ExpressionPart) -> Void) {
    for (position, hop) in hops.enumerated() {
      switch hop {
      case .reference(let entity, let field):
        let before = RowPath(level: level, hops: Array(hops[..<position]))
        visit(.cell(CellPath(row: before, entity: entity, field: field)))
      case .chosen(let choice): choice.forEachPart(visit)
      }
    }
  }
}

extension Choice {
  func forEachPart(_ visit: (ExpressionPart) -> Void) {
    visit(.relation(relation))
    filter?.forEachPart(visit)
  }
}

extension DayExpression {
  /// Shows the day and every part of it.
  package func forEachPart(_ visit: (ExpressionPart) -> Void) {
    visit(.day(self))
    switch self {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: break
    case .cell(let cell): cell.forEachPart(visit)
    case .shifted(let inner, _, _): inner.forEachPart(visit)
    case .orElse(let first, let second):
      first.forEachPart(visit)
      second.forEachPart(visit)
    }
  }
}

extension NumberExpression {
  /// Shows every part.
  package func forEachPart(_ visit: (ExpressionPart) -> Void) {
    switch self {
    case .literal: break
    case .cell(let cell), .feature(_, let cell): cell.forEachPart(visit)
    case .count(let relation, let filter):
      visit(.relation(relation))
      filter?.forEachPart(visit)
    case .length(_, let from, let to):
      from.forEachPart(visit)
      to.forEachPart(visit)
    case .sum(let number, let relation, let filter):
      visit(.relation(relation))
      number.forEachPart(visit)
      filter?.forEachPart(visit)
    }
  }
}
