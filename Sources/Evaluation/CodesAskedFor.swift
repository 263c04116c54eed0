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
    }
  }

  /// The codes of a field that are asked for.
  func codes(entity: Int, field: Int) -> Set<UInt16> {
    asked[Key(entity: entity, field: field)] ?? []
  }

  private mutating func take(_ condition: Condition) {
    condition.forEachPart { part in
      guard case .condition(.isOneOf(let cell, let codes)) = part else { return }
      asked[Key(entity: cell.entity, field: cell.field), default: []].formUnion(codes)
    }
  }
}
