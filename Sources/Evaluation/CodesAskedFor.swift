import RuleChecking
import Synchronization

/// Which codes of each field some condition asks for: the rest need not be told apart.
final class CodesAskedFor: Sendable {
  private struct Key: Hashable {
    var entity: Int
    var field: Int
  }

  private let vocabulary: Vocabulary
  private let rules: [CheckedRule]
  /// Nil until asked for: few records leave a code open.
  private let asked = Mutex<[Key: Set<UInt16>]?>(nil)

  init(vocabulary: Vocabulary, rules: [CheckedRule]) {
    self.vocabulary = vocabulary
    self.rules = rules
  }

  /// The codes of a field that are asked for.
  func codes(entity: Int, field: Int) -> Set<UInt16> {
    asked.withLock { known in
      let all = known ?? gathered()
      known = all
      return all[Key(entity: entity, field: field)] ?? []
    }
  }

  private func gathered() -> [Key: Set<UInt16>] {
    var asked: [Key: Set<UInt16>] = [:]
    for condition in vocabulary.conditions { Self.take(condition.condition, into: &asked) }
    for rule in rules {
      for condition in rule.allConditions { Self.take(condition, into: &asked) }
      Self.take(rule.expectation, into: &asked)
    }
    return asked
  }

  /// The agencies that are to take part are asked for, though no condition names them.
  private static func take(_ expectation: CheckedExpectation, into asked: inout [Key: Set<UInt16>]) {
    switch expectation {
    case .attended(let attendance):
      let key = Key(entity: attendance.relation.to, field: attendance.agencyField)
      asked[key, default: []].formUnion(attendance.agencies.map(\.code))
    case .all(let parts), .either(let parts): for part in parts { take(part.expectation, into: &asked) }
    case .howSoon, .recorded, .holds, .score, .noMoreThan, .share, .compare, .median: break
    }
  }

  private static func take(_ condition: Condition, into asked: inout [Key: Set<UInt16>]) {
    condition.forEachPart { part in
      guard case .condition(.isOneOf(let cell, let codes)) = part else { return }
      asked[Key(entity: cell.entity, field: cell.field), default: []].formUnion(codes)
    }
  }
}
