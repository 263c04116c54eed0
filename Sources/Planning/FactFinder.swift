import CaseModel
import RuleChecking

/// Which cells of a subject, and of rows it refers to, an answer may turn on: in the order they are asked for.
struct FactFinder {
  let vocabulary: Vocabulary
  private(set) var facts: [Fact] = []
  /// For the days among them, where what is asked of them turns.
  private(set) var turns: [Fact: [Turn]] = [:]
  /// For the numbers among them, what they are compared with.
  private(set) var numbers: [Fact: Set<Int>] = [:]

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Takes the cells of a condition.
  ///
  /// - Parameter levels: the rows in hand.
  mutating func take(_ condition: Condition, _ levels: [RowInHand]) {
    switch condition {
    case .always, .moments, .sameRow, .ordinal, .isOther: break
    // What stands in a cell is known, and texts are not guessed.
    case .state, .text, .sameText, .isRepeated: break
    // Of what kind a day is is read both ways where it is asked.
    case .fallsOn: break
    // What is taken to be so where it is not recorded needs no readings.
    case .assuming: break
    case .named(let position, let path):
      if let base = row(path, levels) { take(vocabulary.conditions[position].condition, [.own(base)]) }
    case .not(let inner): take(inner, levels)
    case .all(let parts), .any(let parts): for part in parts { take(part, levels) }
    case .isRecorded(let cell): take(cell, .recordedness, levels)
    case .isOneOf(let cell, _): take(cell, .value, levels)
    case .days(let left, _, let right):
      take(left, levels)
      take(right, levels)
      noteTurns(left, right, levels)
    case .numbers(let left, _, let right):
      take(left, levels)
      take(right, levels)
      if case .literal(let limit) = right { note(left, Int(limit), levels) }
      if case .literal(let limit) = left { note(right, Int(limit), levels) }
    case .exists(let relation, let filter): if let filter { take(filter, levels + [.related(relation)]) }
    case .chosen(let choice, let has):
      if let filter = choice.filter { take(filter, levels + [.related(choice.relation)]) }
      take(has, levels + [.related(choice.relation)])
    case .law(let value, let day):
      take(day, levels)
      noteTurns(law: value, on: day, levels)
    }
  }

  /// Takes the cells of a day.
  mutating func take(_ day: DayExpression, _ levels: [RowInHand]) {
    switch day {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: break
    case .orElse(let first, let second):
      take(first, levels)
      take(second, levels)
    case .cell(let cell): take(cell, .value, levels)
    case .shifted(let inner, _, _): take(inner, levels)
    }
  }

  /// Takes the cells of a number.
  mutating func take(_ number: NumberExpression, _ levels: [RowInHand]) {
    switch number {
    case .literal, .feature: break
    case .cell(let cell): take(cell, .value, levels)
    case .count(let relation, let filter): if let filter { take(filter, levels + [.related(relation)]) }
    case .length(_, let from, let to):
      take(from, levels)
      take(to, levels)
    case .sum(let inner, let relation, let filter):
      if let filter { take(filter, levels + [.related(relation)]) }
      take(inner, levels + [.related(relation)])
    }
  }

  /// Takes one cell.
  mutating func take(_ cell: CellPath, _ aspect: Fact.Aspect, _ levels: [RowInHand]) {
    guard let base = row(cell.row, levels) else { return }
    let fact = Fact(row: base, field: cell.field, aspect: aspect)
    if !facts.contains(fact) { facts.append(fact) }
  }

  /// Notes what a number is held against.
  mutating func note(_ number: NumberExpression, _ limit: Int, _ levels: [RowInHand]) {
    noteTurns(number, limit, levels)
    guard case .cell(let cell) = number, let base = row(cell.row, levels) else { return }
    numbers[Fact(row: base, field: cell.field), default: []].insert(limit)
  }

  /// Notes where what is asked of a day turns, unless that hangs on the day itself or on rows not in hand.
  mutating func note(_ turn: Turn, of cell: CellPath) {
    guard let base = row(cell.row, turn.levels) else { return }
    let fact = Fact(row: base, field: cell.field)
    var (turn, isInHand) = (turn, true)
    let day = turn.day
    day.forEachPart { part in
      guard case .cell(let other) = part else { return }
      let level = other.row.level
      if let near = row(other.row, turn.levels) {
        if near == base, other.field == cell.field { isInHand = false }
      } else if level > 0, turn.levels.indices.contains(level), turn.levels[level].base == nil,
        turn.levels[level - 1].base != nil, turn.related ?? level == level,
        other.row.hops.allSatisfy({ if case .reference = $0 { true } else { false } })
      {
        turn.related = level
      } else {
        isInHand = false
      }
    }
    guard isInHand, !turns[fact, default: []].contains(turn) else { return }
    turns[fact, default: []].append(turn)
  }

  private func row(_ path: RowPath, _ levels: [RowInHand]) -> Base? {
    guard levels.indices.contains(path.level), var base = levels[path.level].base else { return nil }
    for hop in path.hops {
      // A row chosen among others is not the subject's own.
      guard case .reference(_, let position) = hop else { return nil }
      let field = vocabulary.dictionary.entities[base.entity].fields[position]
      guard case .reference(let name) = field.type, let next = vocabulary.dictionary.index(of: name) else {
        return nil
      }
      base = Base(name: "\(base.name)'s \(field.name)", entity: next, hops: base.hops + [position])
    }
    return base
  }
}
