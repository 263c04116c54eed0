extension Condition {
  /// Whether the answer depends on the duty in question (its clock, due date or place in a sequence), so
  /// that it cannot be worked out once a row.
  package func needsClock(_ conditions: [CheckedCondition]) -> Bool {
    var needs = false
    forEachPart { part in
      switch part {
      case .day(.clock), .day(.due), .condition(.ordinal): needs = true
      case .condition(.named(let position, _)): if conditions[position].needsClock { needs = true }
      default: break
      }
    }
    return needs
  }
}
