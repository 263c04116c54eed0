package import Evaluation
package import RuleChecking
package import RuleModel

/// What a rule's results amount to.
package enum Sign: String, Sendable, CaseIterable {
  case improve = "to-improve"
  case strength
  /// Neither: between the bounds.
  case neither
  /// Too few cases for a share; counts only.
  case tooFew = "too-few"
  /// The record leaves too much open to say.
  case notAssessable = "not-assessable"
  case notRun = "not-run"
}

/// One rule's findings: sentence, figures, and everything they rest on.
package struct Finding: Sendable {
  package var rule: CheckedRule
  package var sign: Sign
  /// In inspectors' words: children named by a quantity in words, no percentage.
  package var sentence: String
  /// What it means for children.
  package var means: String
  package var severity: FindingSeverity
  package var measure: Measure
  /// By locality, then by team: the same measure in parts, for pictures and tables.
  package var byLocality: [GroupResult]
  package var byTeam: [GroupResult]
  /// For shares and comparisons: the groups the rule judged.
  package var groups: [GroupResult]
  /// How late shortfalls were, in calendar days, as counts in bins: `1–7`, `8–14`, …; in order.
  package var lateness: [LatenessBin]
  /// The worst cases, worst first, at most five.
  package var worstCases: [CaseTimeline]
  /// For a rule with parts: each part's own measure.
  ///
  /// Where any part is enough, what is achieved is what that
  /// part met, out of all cases; what an earlier part met is not counted again.
  package var parts: [PartMeasure]
  /// What of the rule's basis was in force on the as-at date, or on a day when one of the duties arose.
  package var basis: [Basis]
  /// What else the rule names, which was not.
  package var basisNotInForce: [Basis]
  package var notRunBecause: [String]
  package var methodNotes: [String]
  /// Assumptions of the export that touch this rule.
  package var assumptions: [String]

  package init(
    rule: CheckedRule, sign: Sign, sentence: String, means: String, severity: FindingSeverity,
    measure: Measure, byLocality: [GroupResult], byTeam: [GroupResult], groups: [GroupResult],
    lateness: [LatenessBin], worstCases: [CaseTimeline], parts: [PartMeasure], notRunBecause: [String],
    methodNotes: [String], assumptions: [String], basis: [Basis]? = nil, basisNotInForce: [Basis] = []
  ) {
    self.rule = rule
    self.basis = basis ?? rule.basis
    self.basisNotInForce = basisNotInForce
    self.sign = sign
    self.sentence = sentence
    self.means = means
    self.severity = severity
    self.measure = measure
    self.byLocality = byLocality
    self.byTeam = byTeam
    self.groups = groups
    self.lateness = lateness
    self.worstCases = worstCases
    self.parts = parts
    self.notRunBecause = notRunBecause
    self.methodNotes = methodNotes
    self.assumptions = assumptions
  }
}

/// How many shortfalls were late by so many days.
package struct LatenessBin: Sendable, Hashable {
  package var label: String
  package var count: Int

  package init(label: String, count: Int) {
    self.label = label
    self.count = count
  }
}

/// One part of a rule, measured by itself.
package struct PartMeasure: Sendable, Hashable {
  package var name: String
  package var force: Force
  package var measure: Measure

  package init(name: String, force: Force, measure: Measure) {
    self.name = name
    self.force = force
    self.measure = measure
  }
}
