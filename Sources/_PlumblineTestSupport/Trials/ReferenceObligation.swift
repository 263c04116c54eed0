import Chronology
package import Evaluation
package import RuleModel

/// One obligation, with every field on which two evaluators must agree.
package struct TrialObligation: Hashable, CustomStringConvertible {
  package var subject: Int
  package var part: Int
  package var phase: Int
  package var clock: Int?
  package var due: Int?
  package var done: Int?
  package var isInMinutes: Bool
  package var status: Status
  package var daysLate: Int
  package var severity: FindingSeverity
  package var isInWindow: Bool
  package var countsInRates: Bool
  /// What the answer turned on, as far as it must be named.
  package var unknown: Set<UnknownFact>

  package var description: String {
    func text(_ number: Int?) -> String {
      number.map {
        isInMinutes
          ? Moment(minute: Int32(clamping: $0)).localDescription
          : CivilDay(number: Int32(clamping: $0)).isoDescription
      } ?? "-"
    }
    return
      "subject \(subject) part \(part) phase \(phase) clock \(text(clock)) due \(text(due)) done \(text(done)) "
      + "\(status.name) late \(daysLate) \(severity.rawValue)\(isInWindow ? " in window" : "")"
      + "\(countsInRates ? "" : " not counted")"
      + (unknown.isEmpty
        ? "" : " unknown \(unknown.map { "\($0.entity).\($0.field) of \($0.row) \($0.aspect)" }.sorted())")
  }
}

/// What the reference made of a duty.
struct ReferenceJudgement {
  var obligation: TrialObligation
  /// Whether the facts named are only some of those that may be: what cannot be supposed is in the way.
  var namesAreLoose = false
  /// Whether line and dates are not compared: what cannot be supposed is in the way, and how far the rest was
  /// looked into is nobody's business.
  var isLoose = false
  /// Whether anything may be named: something that cannot be supposed is in the way.
  var namesAreFree = false
  /// All facts that may be named.
  var mayName: Set<UnknownFact> = []
  /// Whether the answer turns on more facts than a person would look through.
  var hasManyUnknowns = false
  /// Whether it can only be told in part: two dates, both unknown, held against each other.
  var isBeyond = false
  var agreed = ReferenceAgreement()
}

/// What all worlds of a duty agree on, of those that give it.
struct ReferenceAgreement {
  var phase = -1
  var due: Int?
  var earliestDue: Int?
  /// What met it; none unless every world in which it is asked for has it.
  var done: Int?

  init() {}

  init(of verdicts: [ReferenceVerdict], areAll: Bool) {
    let phases = Set(verdicts.map(\.phase).filter { $0 >= 0 })
    if phases.count == 1, let one = phases.first { phase = one }
    let dues = Set(verdicts.compactMap(\.due))
    if dues.count == 1 { due = dues.first }
    earliestDue = dues.min()
    let dones = Set(verdicts.filter { $0.status != .excluded }.map(\.done))
    if areAll, dones.count == 1, let one = dones.first { done = one }
  }
}
