/// What a duty is known by from one run to the next: its fingerprint.
///
/// It is kept as words, not as a hash: references and days are so few that a hash of them hides nothing, and words can
/// be checked. What no output may show is not in it either, so no private day can be worked out of it. Neither status,
/// lateness, the layout of the export nor the number of a row is part of it.
package struct DutyIdentity: Sendable, Hashable {
  package var rule: String
  /// Empty for the rule as a whole, and where one of several parts is enough.
  package var part: String
  /// The child's reference; empty where the duty is nobody's.
  package var child: String
  /// The reference of what was looked at; empty where the export gives it none.
  package var subject: String
  /// When it arose, as outputs print it; `withheld` where that would show a private date, empty where there is none.
  package var clock: String
  /// Which of several duties alike in all this it is, from 0, in the order they arose.
  package var ordinal: Int

  package init(rule: String, part: String, child: String, subject: String, clock: String, ordinal: Int) {
    self.rule = rule
    self.part = part
    self.child = child
    self.subject = subject
    self.clock = clock
    self.ordinal = ordinal
  }

  /// The clock of a duty whose own would show a private date.
  package static let withheldClock = "withheld"
}

extension DutyIdentity: Comparable {
  package static func < (left: DutyIdentity, right: DutyIdentity) -> Bool {
    (left.rule, left.child, left.subject, left.part, left.clock, left.ordinal)
      < (right.rule, right.child, right.subject, right.part, right.clock, right.ordinal)
  }
}
