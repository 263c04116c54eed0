import RuleChecking

/// What the rows become that an expression speaks of, where it is asked of another row or inside another question.
struct RowMapping: Sendable {
  /// What a row by its level becomes.
  var row: @Sendable (RowPath) -> RowPath
  /// What a level becomes by itself.
  var level: @Sendable (Int) -> Int

  /// Every row one level further in.
  static let inward = RowMapping(
    row: { RowPath(level: $0.level + 1, hops: $0.hops) }, level: { $0 + 1 })

  /// A named condition's rows, where it is asked of a row among several in hand.
  ///
  /// - Parameters:
  ///   - path: the row that it is asked of.
  ///   - depth: the level of the innermost row in hand.
  static func asked(of path: RowPath, depth: Int) -> RowMapping {
    RowMapping(
      row: { inner in
        inner.level == 0
          ? RowPath(level: path.level, hops: path.hops + inner.hops)
          : RowPath(level: inner.level + depth, hops: inner.hops)
      },
      level: { $0 == 0 ? path.level : $0 + depth })
  }
}

extension Condition {
  /// The same condition of other rows.
  func mapped(_ map: RowMapping) -> Condition {
    switch self {
    case .always, .ordinal: self
    case .named(let position, let path): .named(position, of: path.mapped(map))
    case .not(let inner): .not(inner.mapped(map))
    case .all(let parts): .all(parts.map { $0.mapped(map) })
    case .any(let parts): .any(parts.map { $0.mapped(map) })
    case .isRecorded(let cell): .isRecorded(cell.mapped(map))
    case .isOneOf(let cell, let codes): .isOneOf(cell.mapped(map), codes)
    case .sameRow(let left, let right): .sameRow(left.mapped(map), right.mapped(map))
    case .days(let left, let order, let right): .days(left.mapped(map), order, right.mapped(map))
    case .moments(let left, let order, let right): .moments(left.mapped(map), order, right.mapped(map))
    case .fallsOn(let day, let kind): .fallsOn(day.mapped(map), kind)
    case .numbers(let left, let order, let right): .numbers(left.mapped(map), order, right.mapped(map))
    case .exists(let relation, let filter): .exists(relation, where: filter?.mapped(map))
    case .law(let value, let day): .law(value, on: day.mapped(map))
    case .assuming(let inner, let isTrue): .assuming(inner.mapped(map), isTrue: isTrue)
    case .state(let cell, let state): .state(cell.mapped(map), state)
    case .text(let cell, let test): .text(cell.mapped(map), test)
    case .sameText(let left, let right): .sameText(left.mapped(map), right.mapped(map))
    case .isRepeated(let cell): .isRepeated(cell.mapped(map))
    case .chosen(let choice, let has): .chosen(choice.mapped(map), has: has.mapped(map))
    case .isOther(let level): .isOther(than: map.level(level))
    }
  }

  /// The same condition with the dictionary's conditions written out in it, wherever that can be done.
  ///
  /// One that follows related rows stays by its name where it is asked of another row than the innermost one:
  /// related rows are always those of the innermost.
  ///
  /// - Parameters:
  ///   - vocabulary: holds the conditions, none of which leads back to itself.
  ///   - depth: the level of the innermost row in hand.
  func opened(_ vocabulary: Vocabulary, depth: Int) -> Condition {
    switch self {
    case .named(let position, let path):
      let inner = vocabulary.conditions[position].condition.opened(vocabulary, depth: 0)
      guard path == RowPath(level: depth) || !inner.followsRows else { return self }
      return inner.mapped(.asked(of: path, depth: depth))
    case .not(let inner): return .not(inner.opened(vocabulary, depth: depth))
    case .all(let parts): return .all(parts.map { $0.opened(vocabulary, depth: depth) })
    case .any(let parts): return .any(parts.map { $0.opened(vocabulary, depth: depth) })
    case .assuming(let inner, let isTrue):
      return .assuming(inner.opened(vocabulary, depth: depth), isTrue: isTrue)
    case .exists(let relation, let filter):
      return .exists(relation, where: filter?.opened(vocabulary, depth: depth + 1))
    default: return self
    }
  }

  /// Whether it speaks of rows that belong to the row in hand, or chooses among rows.
  private var followsRows: Bool {
    var follows = false
    forEachPart { part in
      switch part {
      case .relation, .condition(.isOther), .condition(.chosen), .condition(.exists): follows = true
      default: break
      }
    }
    return follows
  }
}

extension RowPath {
  fileprivate func mapped(_ map: RowMapping) -> RowPath {
    let hops = hops.map { hop -> Hop in
      if case .chosen(let choice) = hop { .chosen(choice.mapped(map)) } else { hop }
    }
    return map.row(RowPath(level: level, hops: hops))
  }
}

extension CellPath {
  fileprivate func mapped(_ map: RowMapping) -> CellPath {
    CellPath(row: row.mapped(map), entity: entity, field: field)
  }
}

extension Choice {
  fileprivate func mapped(_ map: RowMapping) -> Choice {
    Choice(place: place, relation: relation, filter: filter?.mapped(map))
  }
}

extension DayExpression {
  fileprivate func mapped(_ map: RowMapping) -> DayExpression {
    switch self {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: self
    case .cell(let cell): .cell(cell.mapped(map))
    case .shifted(let inner, let period, let backwards):
      .shifted(inner.mapped(map), by: period, backwards: backwards)
    case .orElse(let first, let second): .orElse(first.mapped(map), second.mapped(map))
    }
  }
}

extension NumberExpression {
  fileprivate func mapped(_ map: RowMapping) -> NumberExpression {
    switch self {
    case .literal: self
    case .cell(let cell): .cell(cell.mapped(map))
    case .count(let relation, let filter): .count(relation, where: filter?.mapped(map))
    case .feature(let feature, let cell): .feature(feature, of: cell.mapped(map))
    case .length(let unit, let from, let to): .length(unit, from: from.mapped(map), to: to.mapped(map))
    case .sum(let number, let relation, let filter):
      .sum(number.mapped(map), over: relation, where: filter?.mapped(map))
    }
  }
}
