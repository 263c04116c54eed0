package import Chronology

/// A rule as its author wrote it: words with places, not yet held against the dictionary.
package struct Rule: Sendable, Hashable {
  /// Permanent, and never used again for another rule.
  package var id: Written
  /// What an inspector would ask, in one sentence.
  package var asks: String
  package var area: Written
  package var themes: [String]
  package var severity: FindingSeverity
  /// Severities of single shortfalls that differ from the rule's, the first line that fits.
  package var severityWhen: [WrittenLine]
  /// Severities of shortfalls no later than so long; the least lateness that fits.
  package var grace: [WrittenLine]
  /// The day on which somebody last held the rule against what it rests on; nil where nobody wrote one down.
  package var reviewed: CivilDay?
  /// Provisions of the law book, guidance or local standards, by name.
  package var basis: [Written]
  /// Choices made where the text is open, each with why.
  package var readings: [Reading]
  package var population: Population
  /// Conditions without which a row is no subject of the rule at all.
  package var onlyIf: [Written]
  /// Subjects outside the question, each with the reason.
  package var leaveOut: [WrittenLine]
  /// Where the clock starts, first line that fits; empty for the day the subject itself starts on.
  package var clockStarts: [WrittenLine]
  /// Rows of other entities that start the clock again on their day: `legal status periods where …`.
  package var clockRestarts: [Written]
  /// What ends the duty besides the subject's own end: `18th birthday`, a date field, a parent's end.
  package var until: [Written]
  /// How long after its due date a duty can still be done; nil for as long as it lasts.
  package var lapsesAfter: Written?
  package var expectation: Expectation
  /// Recorded good reasons, looked at only where the expectation was not met.
  package var excuses: [WrittenLine]
  /// Remarks added to a row where their conditions hold.
  package var remarks: [WrittenLine]
  /// What a condition is taken to be where the record does not say; printed with the findings.
  package var assumptions: [WrittenAssumption]
  package var sayings: Sayings
  package var cannotSee: [String]
  package var thresholds: RuleThresholds
  package var examples: [RuleExample]
  /// The statutory return whose published check it states; nil for a rule about practice.
  ///
  /// Such a check has no area of inspection, and its results belong to the report on the data.
  package var forReturn: Written?
  /// Rows of other entities that are shown with a row that fails: `returned reviews where …`.
  package var showsAlso: [Written]
  /// Entities, in the plural, that an export may lack without the rule being set aside: what turns on them is
  /// then not known.
  package var evenWithout: [Written]
  /// Clauses that no example can protect, as they stand in the file, each with why.
  package var noExampleFor: [WrittenLine]
  /// Who answers for what it means; nil where nobody does.
  package var approval: RuleApproval?
  /// The ids that it once went by; none of them is ever another rule's.
  package var formerly: [Written]
  /// Rules that judge some of the same on purpose, each with why.
  package var overlaps: [WrittenLine]

  package init(
    id: Written, asks: String, area: Written, themes: [String], severity: FindingSeverity, basis: [Written],
    readings: [Reading], population: Population, onlyIf: [Written], leaveOut: [WrittenLine],
    clockStarts: [WrittenLine], until: [Written], lapsesAfter: Written? = nil, expectation: Expectation,
    excuses: [WrittenLine],
    remarks: [WrittenLine], assumptions: [WrittenAssumption], sayings: Sayings, cannotSee: [String],
    thresholds: RuleThresholds, examples: [RuleExample], forReturn: Written? = nil, showsAlso: [Written] = [],
    evenWithout: [Written] = [], clockRestarts: [Written] = [],
    severityWhen: [WrittenLine] = [], grace: [WrittenLine] = [],
    reviewed: CivilDay? = nil, noExampleFor: [WrittenLine] = [], approval: RuleApproval? = nil,
    formerly: [Written] = [], overlaps: [WrittenLine] = []
  ) {
    self.reviewed = reviewed
    self.id = id
    self.asks = asks
    self.area = area
    self.themes = themes
    self.severity = severity
    self.basis = basis
    self.readings = readings
    self.population = population
    self.onlyIf = onlyIf
    self.leaveOut = leaveOut
    self.clockStarts = clockStarts
    self.until = until
    self.lapsesAfter = lapsesAfter
    self.expectation = expectation
    self.excuses = excuses
    self.remarks = remarks
    self.assumptions = assumptions
    self.sayings = sayings
    self.cannotSee = cannotSee
    self.thresholds = thresholds
    self.examples = examples
    self.forReturn = forReturn
    self.showsAlso = showsAlso
    self.evenWithout = evenWithout
    self.clockRestarts = clockRestarts
    self.severityWhen = severityWhen
    self.grace = grace
    self.noExampleFor = noExampleFor
    self.approval = approval
    self.formerly = formerly
    self.overlaps = overlaps
  }
}

/// What a rule looks at, one subject at a time.
package enum Population: Sendable, Hashable {
  /// Each row of an entity.
  case each(Written)
  /// The obligations another rule gave.
  case results(of: Written)
}

/// A choice made where the text of the law is open.
package struct Reading: Sendable, Hashable {
  package var choice: String
  package var why: String

  package init(choice: String, why: String) {
    self.choice = choice
    self.why = why
  }
}

/// What a condition is taken to be where the record does not say.
package struct WrittenAssumption: Sendable, Hashable {
  package var condition: Written
  package var isTrue: Bool

  package init(condition: Written, isTrue: Bool) {
    self.condition = condition
    self.isTrue = isTrue
  }
}

/// The sentences a rule's findings are written in, with placeholders in braces.
package struct Sayings: Sendable, Hashable {
  /// For a finding to improve: `{Quantity} children in care have not been visited…`.
  package var improve: String
  /// For a strength.
  package var strength: String
  /// What a shortfall means for the children concerned.
  package var means: String
  /// For one row of an open child: what is not recorded, and when it was due.
  package var row: String

  package init(improve: String, strength: String, means: String, row: String) {
    self.improve = improve
    self.strength = strength
    self.means = means
    self.row = row
  }
}

extension Sayings {
  /// What may stand in braces in a sentence of a finding.
  package static let findingPlaceholders = ["Quantity", "quantity", "n", "N", "groups"]
  /// What may stand in braces in the sentence of one row.
  package static let rowPlaceholders = ["clock", "due", "extract", "phase", "part", "days late"]
}

/// Where a rule sets its own bounds for a finding, as shares from 0 to 1; nil keeps the framework's.
package struct RuleThresholds: Sendable, Hashable {
  package var improveBelow: Double?
  package var strengthFrom: Double?

  package init(improveBelow: Double? = nil, strengthFrom: Double? = nil) {
    self.improveBelow = improveBelow
    self.strengthFrom = strengthFrom
  }
}
