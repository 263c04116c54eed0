import RuleChecking
import RuleModel

/// Made-up rules of several parts.
enum CheckedPartsRule {
  /// The first part is law, the others are guidance.
  ///
  /// - Parameter either: whether any of them is enough; all are expected otherwise.
  static func make(_ names: [String], either: Bool = false) -> CheckedRule {
    let parts = names.enumerated().map { position, name in
      CheckedPart(
        name: name, basis: [], force: position == 0 ? .must : .should, onlyIf: .always, excuses: [],
        expectation: .holds(.always))
    }
    return .made(expectation: either ? .either(parts) : .all(parts))
  }
}
