import RuleChecking

extension Duty {
  /// Something of a record that can be asked about.
  enum Touched: Hashable {
    case field(entity: Int, field: Int)
    case rows(Int)
  }

  /// What it turns on whether the duty is met.
  func touched(_ vocabulary: Vocabulary) -> Set<Touched> {
    needs.touched(vocabulary)
  }

  /// The conditions of its lines, of which the first that fits wins; none where it has no lines.
  var lines: [Condition] {
    let expectation =
      part.flatMap { name in rule.parts.first { $0.name == name }?.expectation } ?? rule.expectation
    switch expectation {
    case .howSoon(let timetable): return timetable.lines.map(\.condition)
    case .recorded(let facts): return facts.limits.map(\.condition)
    case .noMoreThan(let limit): return limit.lines.map(\.condition)
    default: return []
    }
  }
}

extension Condition {
  /// The fields and the rows that the answer turns on.
  func touched(_ vocabulary: Vocabulary) -> Set<Duty.Touched> {
    var found: Set<Duty.Touched> = []
    var seen: Set<Int> = []
    func take(_ part: ExpressionPart) {
      switch part {
      case .cell(let cell): found.insert(.field(entity: cell.entity, field: cell.field))
      case .relation(let relation): found.insert(.rows(relation.to))
      case .condition(.named(let position, _)):
        if seen.insert(position).inserted { vocabulary.conditions[position].condition.forEachPart(take) }
      default: break
      }
    }
    forEachPart(take)
    return found
  }
}
