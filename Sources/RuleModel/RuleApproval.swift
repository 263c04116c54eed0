package import Chronology

/// That somebody read a rule out and answers for what it means.
package struct RuleApproval: Sendable, Hashable {
  /// A name or a role.
  package var by: String
  package var on: CivilDay
  /// What stood for the rule's meaning when it was approved.
  package var meaning: Written

  package init(by: String, on: CivilDay, meaning: Written) {
    self.by = by
    self.on = on
    self.meaning = meaning
  }
}

/// Whether anybody answers for a rule as it stands.
package enum RuleStanding: Sendable, Hashable {
  case notApproved
  case approved(RuleApproval)
  /// It was approved, and means something else now.
  case void(RuleApproval)
}

extension RuleStanding {
  /// In a few words: `approved by the principal social worker on 3 February 2026`.
  package var inWords: String {
    switch self {
    case .notApproved: "not approved"
    case .approved(let approval): "approved by \(approval.by) on \(approval.on.writtenDescription)"
    case .void(let approval):
      "approval by \(approval.by) of \(approval.on.writtenDescription) is void, because its meaning has changed"
    }
  }
}

/// A rule and whether anybody answers for it.
package struct StandingOfRule: Sendable, Hashable {
  package var rule: String
  package var standing: RuleStanding

  package init(rule: String, standing: RuleStanding) {
    self.rule = rule
    self.standing = standing
  }
}
