import RuleChecking

/// Which codes of each field some condition asks for: the rest need not be told apart.
struct CodesAskedFor {
  private struct Key: Hashable {
    var entity: Int
    var field: Int
  }

  private var asked: [Key: Set<UInt16>] = [:]

  init(vocabulary: Vocabulary, rules: [CheckedRule]) {
    for condition in vocabulary.conditions { take(condition.condition) }
    for rule in rules {
      for condition in rule.allConditions { take(condition) }
      take(rule.expectation)
    }
  }

  /// The codes of a field that are asked for.
  func codes(entity: Int, field: Int) -> Set<UInt16> {
    asked[Key(entity: entity, field: field)] ?? []
  }

  /// The agencies that are to take part are asked for, though no condition names them.
  private mutating func take(_ expectation: CheckedExpectation) {
    switch expectation {
    case .attended(let attendance):
      let key = Key(entity: attendance.relation.to, field: attendance.agencyField)
      asked[key, default: []].formUnion(attendance.agencies.map(\.code))
    case .all(let parts), .either(let parts): for part in parts { take(part.expectation) }
    case .howSoon, .recorded, .holds, .score, .noMoreThan, .share, .compare, .median: break
    }
  }

  private mutating func take(_ condition: Condition) {
    condition.forEachPart { part in
      guard case .condition(.isOneOf(let cell, let codes)) = part else { return }
      asked[Key(entity: cell.entity, field: cell.field), default: []].formUnion(codes)
    }
  }
}
