import CaseModel
import Chronology
import RuleChecking

/// What is supposed of a record: as much as it takes for conditions to be answered as they are looked for.
struct SupposedRecord {
  /// The facts, and what is supposed of each.
  let facts: [(key: FactKey, state: FactState)]
  let vocabulary: Vocabulary
  /// The level of the row that they are facts of.
  let depth: Int

  // MARK: Whether there can be such a record

  /// Whether nothing binds the facts to one another, so that there certainly can be such a record.
  var isCertain: Bool {
    facts.allSatisfy { canBe($0.key, $0.state) } && cellsAreFree && daysAreFree && rowsAreFree
  }

  private func canBe(_ key: FactKey, _ state: FactState) -> Bool {
    switch key {
    case .cell(let cell): return cell.isPlain
    case .textTest(let cell, .begins), .textTest(let cell, .ends), .textTest(let cell, .hasShape):
      return cell.isPlain && (state == .yes || state == .no)
    case .days(let difference):
      guard state == .less || state == .equal || state == .greater else { return false }
      return difference.left.isFree && difference.right.isFree && (difference.isExact || state != .equal)
    case .count(let relation, let filter):
      guard case .span(let least, _) = state else { return false }
      if case .sameText = relation.kind { return false }
      return least <= 0 || thereCanBe(filter)
    case .number(.cell(let cell)):
      guard case .span = state else { return false }
      return cell.isPlain
    case .ordinal: return true
    case .textTest, .number, .numbers, .kindOfDay, .other: return false
    }
  }

  /// Whether there certainly can be a row that satisfies a filter, whatever else there is.
  private func thereCanBe(_ filter: Condition?) -> Bool {
    guard let filter else { return true }
    var search = RecordSearch([.holds(filter)], vocabulary: vocabulary, depth: depth + 1)
    guard case .found(let row) = search.outcome() else { return false }
    return row.isCertain && row.cells.allSatisfy { $0.row.level == depth + 1 }
  }

  /// The cells that the facts turn on.
  var cells: [CellPath] {
    facts.flatMap { fact -> [CellPath] in
      if case .cell(let cell) = fact.key { [cell] } else { fact.key.cellsRead }
    }
  }

  /// Whether no cell is asked about twice, except for a day or number and that it is there.
  private var cellsAreFree: Bool {
    var seen: Set<CellPath> = []
    for (key, state) in facts {
      switch key {
      case .textTest(let cell, _), .number(.cell(let cell)):
        if !seen.insert(cell).inserted { return false }
      case .cell(let cell):
        if state != .value, !seen.insert(cell).inserted { return false }
      default: break
      }
    }
    let days = facts.flatMap { fact -> [CellPath] in
      if case .days = fact.key { fact.key.cellsRead } else { [] }
    }
    return seen.isDisjoint(with: days)
  }

  /// Whether there are days for every comparison: the search has seen to it where all lengths are exact; else days
  /// must be compared along lines that never lead back to where they came from.
  private var daysAreFree: Bool {
    var differences: [Set<DayDifference.Base>: [DayDifference]] = [:]
    for (key, _) in facts {
      guard case .days(let difference) = key else { continue }
      guard difference.left != difference.right else { return false }
      differences[[difference.left, difference.right], default: []].append(difference)
    }
    if differences.values.allSatisfy({ $0.allSatisfy(\.isExact) }) { return true }
    var groups: [Set<DayDifference.Base>] = []
    for (pair, between) in differences {
      guard between.count == 1 || between.allSatisfy(\.isExact) else { return false }
      let met = groups.filter { !$0.isDisjoint(with: pair) }
      if met.contains(where: { pair.isSubset(of: $0) }) { return false }
      groups.removeAll { !$0.isDisjoint(with: pair) }
      groups.append(met.reduce(pair) { $0.union($1) })
    }
    return true
  }

  /// Whether no two facts are about rows of the same kind, unless there are none.
  private var rowsAreFree: Bool {
    var entities: Set<Int> = []
    for cell in cells {
      for hop in cell.row.hops {
        if case .reference(let entity, let field) = hop,
          case .reference(let name) = vocabulary.dictionary.entities[entity].fields[field].type,
          let target = vocabulary.dictionary.index(of: name)
        {
          entities.insert(target)
        }
      }
    }
    var counted: Set<Int> = []
    for (key, state) in facts {
      guard case .count(let relation, _) = key, case .span(let least, _) = state else { continue }
      if least > 0 {
        guard counted.insert(relation.to).inserted, !entities.contains(relation.to) else { return false }
      } else if entities.contains(relation.to) {
        return false
      }
    }
    let none = facts.compactMap { fact -> Int? in
      guard case .count(let relation, _) = fact.key, case .span(let least, _) = fact.state else { return nil }
      return least <= 0 ? relation.to : nil
    }
    return counted.isDisjoint(with: none)
  }

  // MARK: In words

  /// What is supposed, as a condition that can be said.
  var condition: Condition {
    .all(facts.flatMap { clauses($0.key, $0.state) })
  }

  private func clauses(_ key: FactKey, _ state: FactState) -> [Condition] {
    switch (key, state) {
    case (.cell(let cell), .blank): [.not(.isRecorded(cell))]
    case (.cell(let cell), .unreadable): [.state(cell, .unreadable)]
    case (.cell(let cell), .value): [.isRecorded(cell)]
    case (.cell(let cell), .codes(let codes)): [.isOneOf(cell, codes)]
    case (.cell(let cell), .text(let text)): [.text(cell, .isOneOf([text]))]
    case (.cell(let cell), .otherText): [.isRecorded(cell)]
    case (.textTest(let cell, let test), .yes): [.text(cell, test)]
    case (.textTest(let cell, let test), .no): [.not(.text(cell, test))]
    case (.days(let difference), _): difference.condition(state).map { [$0] } ?? []
    case (.count(let relation, let filter), .span(let least, let most)):
      least <= 0
        ? [.not(.exists(relation, where: filter))]
        : most <= 1 || least == 1 && most > Int(Int32.max)
          ? [.exists(relation, where: filter)]
          : [.numbers(.count(relation, where: filter), .atLeast, .literal(Int32(clamping: least)))]
    case (.number(let number), .span(let least, let most)):
      [
        least > Int(Int32.min) ? .numbers(number, .atLeast, .literal(Int32(clamping: least))) : nil,
        most < Int(Int32.max) ? .numbers(number, .atMost, .literal(Int32(clamping: most))) : nil,
      ].compactMap(\.self)
    case (.ordinal, .place(let place)): [.ordinal(place)]
    case (.other(let condition), .yes): [condition]
    case (.other(let condition), .no): [.not(condition)]
    default: []
    }
  }
}

extension CellPath {
  /// Whether it is a cell of the row itself, or of one that it refers to.
  fileprivate var isPlain: Bool {
    row.hops.allSatisfy { if case .reference = $0 { true } else { false } }
  }
}

extension DayDifference.Base {
  /// Whether it can be any day, whatever the others are.
  fileprivate var isFree: Bool {
    switch self {
    case .zero, .day(.asAt): true
    case .day(.cell(let cell)): cell.isPlain
    case .day: false
    }
  }
}
