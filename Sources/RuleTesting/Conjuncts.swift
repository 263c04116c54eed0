import RuleChecking

/// Everything that must hold where some conditions hold, as far as their shapes tell.
struct Conjuncts {
  private let known: Set<Condition>

  /// - Parameters:
  ///   - conditions: all of them hold.
  ///   - names: the conditions of the dictionary, which are opened.
  init(_ conditions: [Condition], names: [CheckedCondition]) {
    var known: Set<Condition> = []
    func add(_ condition: Condition) {
      guard condition != .always, known.insert(condition).inserted else { return }
      switch condition {
      case .all(let parts): for part in parts { add(part) }
      case .named(let position, let row) where row == RowPath(level: 0): add(names[position].condition)
      case .assuming(let inner, _): add(inner)
      default: break
      }
    }
    for condition in conditions { add(condition) }
    self.known = known
  }

  /// Whether they cannot all hold at once.
  var areContradictory: Bool {
    let all = Array(known)
    return all.indices.contains { first in
      all[(first + 1)...].contains { Self.contradict(all[first], $0) }
    }
  }

  /// Whether a condition holds wherever these do.
  func imply(_ condition: Condition) -> Bool {
    if condition == .always || known.contains(condition) { return true }
    if case .all(let parts) = condition { return parts.allSatisfy(imply) }
    return false
  }

  private static func contradict(_ one: Condition, _ other: Condition) -> Bool {
    switch (one, other) {
    case (.ordinal(let first), .ordinal(let second)): first != second
    case (.isOneOf(let cell, let codes), .isOneOf(let another, let others)):
      cell == another && Set(codes).isDisjoint(with: others)
    case (.days(let left, let order, let right), .days(let another, let other, let last)):
      left == another && right == last && order.contradicts(other)
    case (.numbers(let left, let order, let right), .numbers(let another, let other, let last)):
      left == another && right == last && order.contradicts(other)
    case (.exists(let relation, let rows), .not(.exists(let another, let none))),
      (.not(.exists(let another, let none)), .exists(let relation, let rows)):
      relation == another && parts(of: none).isSubset(of: parts(of: rows))
    case (.not(let inner), _) where inner == other: true
    case (_, .not(let inner)) where inner == one: true
    default: false
    }
  }

  /// What must hold of each row that a filter lets through.
  private static func parts(of filter: Condition?) -> Set<Condition> {
    switch filter {
    case .all(let parts): parts.reduce(into: []) { $0.formUnion(Self.parts(of: $1)) }
    case let condition?: [condition]
    case nil: []
    }
  }
}

extension Order {
  /// Whether no two values can stand in both orders.
  fileprivate func contradicts(_ other: Order) -> Bool {
    ![(0, 1), (1, 0), (0, 0)].contains { left, right in
      holds(left, right) && other.holds(left, right)
    }
  }
}
