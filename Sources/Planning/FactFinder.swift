import CaseModel
import RuleChecking

/// Which cells of a subject, and of rows it refers to, an answer may turn on: in the order they are asked for.
struct FactFinder {
  let vocabulary: Vocabulary
  private(set) var facts: [Fact] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Takes the cells of a condition.
  ///
  /// - Parameter levels: the rows in hand; nil for one that is not the subject's own.
  mutating func take(_ condition: Condition, _ levels: [Base?]) {
    switch condition {
    case .always, .moments, .sameRow, .ordinal, .isOther: break
    // What stands in a cell is known, and texts are not guessed.
    case .state, .text, .sameText, .isRepeated: break
    // What is taken to be so where it is not recorded needs no readings.
    case .assuming: break
    case .named(let position, let path):
      if let base = row(path, levels) { take(vocabulary.conditions[position].condition, [base]) }
    case .not(let inner): take(inner, levels)
    case .all(let parts), .any(let parts): for part in parts { take(part, levels) }
    case .isRecorded(let cell): take(cell, .recordedness, levels)
    case .isOneOf(let cell, _): take(cell, .value, levels)
    case .days(let left, _, let right):
      take(left, levels)
      take(right, levels)
    case .numbers(let left, _, let right):
      take(left, levels)
      take(right, levels)
    case .exists(_, let filter): if let filter { take(filter, levels + [nil]) }
    case .chosen(let choice, let has):
      if let filter = choice.filter { take(filter, levels + [nil]) }
      take(has, levels + [nil])
    case .law(_, let day): take(day, levels)
    }
  }

  /// Takes the cells of a day.
  mutating func take(_ day: DayExpression, _ levels: [Base?]) {
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
  mutating func take(_ number: NumberExpression, _ levels: [Base?]) {
    switch number {
    case .literal, .feature: break
    case .cell(let cell): take(cell, .value, levels)
    case .count(_, let filter): if let filter { take(filter, levels + [nil]) }
    case .length(_, let from, let to):
      take(from, levels)
      take(to, levels)
    case .sum(let inner, _, let filter):
      if let filter { take(filter, levels + [nil]) }
      take(inner, levels + [nil])
    }
  }

  /// Takes one cell.
  mutating func take(_ cell: CellPath, _ aspect: Fact.Aspect, _ levels: [Base?]) {
    guard let base = row(cell.row, levels) else { return }
    let fact = Fact(row: base, field: cell.field, aspect: aspect)
    if !facts.contains(fact) { facts.append(fact) }
  }

  private func row(_ path: RowPath, _ levels: [Base?]) -> Base? {
    guard levels.indices.contains(path.level), var base = levels[path.level] else { return nil }
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
