import RuleChecking
import RuleModel

/// Made-up rules of several parts, all of which are expected.
enum CheckedPartsRule {
  /// The first part is law, the others are guidance.
  static func make(_ names: [String]) -> CheckedRule {
    .made(
      expectation: .all(
        names.enumerated().map { position, name in
          CheckedPart(
            name: name, basis: [], force: position == 0 ? .must : .should, onlyIf: .always, excuses: [],
            expectation: .holds(.always))
        }))
  }
}
