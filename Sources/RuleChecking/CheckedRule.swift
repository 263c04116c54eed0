package import Chronology
package import RuleModel

/// A rule held against the dictionary and the law book: every name resolved, every interval read.
package struct CheckedRule: Sendable {
  package var rule: Rule
  package var basis: [Basis]
  /// The entity of its subjects; for a rule over results, that of the rule it looks at.
  package var entity: Int
  /// The rule whose results this one looks at, if it does.
  package var resultsOf: String?
  package var onlyIf: Condition
  package var leaveOut: [CheckedLine]
  /// Where the clock starts: first line that fits, each a day of the subject.
  package var clockStarts: [ClockLine]
  /// What starts the clock again while the duty lasts.
  package var restarts: [ClockRestart]
  /// What ends the duty; the earliest that is recorded wins.
  package var ends: [DayExpression]
  /// How long after its due date a duty can still be done; nil for as long as it lasts.
  package var lapse: Period?
  package var expectation: CheckedExpectation
  package var excuses: [CheckedLine]
  package var remarks: [CheckedLine]
  /// Rows that are shown with a subject that falls short, and the condition on each.
  package var showsAlso: [RelatedRows]
  /// The entities that an export may lack without the rule being set aside.
  package var evenWithout: Set<Int>
  /// How much single shortfalls matter where it is not as much as the rule says: the first line that fits.
  package var severities: [SeverityLine]
  /// Shortfalls no later than so many calendar days matter so much, least first.
  package var grace: [Grace]

  package init(
    rule: Rule, basis: [Basis], entity: Int, resultsOf: String?, onlyIf: Condition, leaveOut: [CheckedLine],
    clockStarts: [ClockLine], restarts: [ClockRestart] = [], ends: [DayExpression], lapse: Period? = nil,
    expectation: CheckedExpectation, excuses: [CheckedLine],
    remarks: [CheckedLine], showsAlso: [RelatedRows] = [], evenWithout: Set<Int> = [],
    severities: [SeverityLine] = [], grace: [Grace] = []
  ) {
    self.rule = rule
    self.basis = basis
    self.entity = entity
    self.resultsOf = resultsOf
    self.onlyIf = onlyIf
    self.leaveOut = leaveOut
    self.clockStarts = clockStarts
    self.restarts = restarts
    self.ends = ends
    self.lapse = lapse
    self.expectation = expectation
    self.excuses = excuses
    self.remarks = remarks
    self.showsAlso = showsAlso
    self.evenWithout = evenWithout
    self.severities = severities
    self.grace = grace
  }

  /// The rule's permanent name.
  package var id: String { rule.id.text }

  /// What stands behind the rule as a whole: the force of the first thing it rests on.
  package var force: Force { basis.first?.force ?? .local }

  /// Whether single shortfalls may matter more or less than the rule says.
  package var gradesShortfalls: Bool { !(severities.isEmpty && grace.isEmpty) }

  /// Whether it judges other rules' results rather than the record itself.
  package var isOverResults: Bool { resultsOf != nil }
}

/// Rows that belong to a row, those of which a condition holds.
package struct RelatedRows: Sendable, Hashable {
  package var relation: Relation
  package var filter: Condition?

  package init(relation: Relation, filter: Condition?) {
    self.relation = relation
    self.filter = filter
  }
}

/// A condition and the words that go with it.
package struct CheckedLine: Sendable, Hashable {
  package var condition: Condition
  package var words: String

  package init(condition: Condition, words: String) {
    self.condition = condition
    self.words = words
  }
}

/// A condition and the day the clock starts where it holds.
package struct ClockLine: Sendable, Hashable {
  package var condition: Condition
  package var day: CellPath

  package init(condition: Condition, day: CellPath) {
    self.condition = condition
    self.day = day
  }
}

/// Rows of another entity that start a subject's clock again on their day.
package struct ClockRestart: Sendable, Hashable {
  package var relation: Relation
  /// The field that dates them.
  package var date: Int
  /// Asked of each row, the subject being the row it came from.
  package var filter: Condition

  package init(relation: Relation, date: Int, filter: Condition) {
    self.relation = relation
    self.date = date
    self.filter = filter
  }
}

/// A condition and how much a shortfall matters where it holds.
package struct SeverityLine: Sendable, Hashable {
  package var condition: Condition
  package var severity: FindingSeverity

  package init(condition: Condition, severity: FindingSeverity) {
    self.condition = condition
    self.severity = severity
  }
}

/// How much a shortfall matters that is no later than so many calendar days.
package struct Grace: Sendable, Hashable {
  package var days: Int32
  package var severity: FindingSeverity

  package init(days: Int32, severity: FindingSeverity) {
    self.days = days
    self.severity = severity
  }
}

/// A number that must stay within a limit, checked.
package struct CheckedLimit: Sendable, Hashable {
  package var of: NumberExpression
  /// The most it may be, the first line that fits.
  package var lines: [CheckedLimitLine]
}

/// A line of a limit, checked; its condition is asked of the subject.
package struct CheckedLimitLine: Sendable, Hashable {
  package var condition: Condition
  package var most: Int32
}

/// How long the middle case may have taken, checked.
package struct CheckedMedian: Sendable, Hashable {
  /// What of a case is measured, in calendar days.
  package enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// From the clock until it was done, or the as-at date where it was not.
    case daysTaken = "days taken"
    /// From the due date; none for what was done in time.
    case daysLate = "days late"
  }

  package var of: Quantity
  package var atMost: Int32
  package var by: Grouping?
}

/// What is expected, checked.
package indirect enum CheckedExpectation: Sendable, Hashable {
  case howSoon(CheckedTimetable)
  case recorded(CheckedFacts)
  case attended(CheckedAttendance)
  case holds(Condition)
  case score(CheckedRubric)
  case noMoreThan(CheckedLimit)
  case all([CheckedPart])
  case either([CheckedPart])
  case share(CheckedShare)
  case compare(CheckedComparison)
  case median(CheckedMedian)

  /// Whether it asks how soon something happens, itself or in one of its parts.
  package var isTimed: Bool {
    switch self {
    case .howSoon: true
    case .all(let parts), .either(let parts): parts.contains(where: \.expectation.isTimed)
    case .recorded(let facts): !facts.limits.isEmpty
    case .attended, .holds, .score, .noMoreThan, .share, .compare, .median: false
    }
  }

  /// Whether a subject may have many rows of it, because the duty arises again after it is met.
  package var repeats: Bool {
    if case .howSoon(let timetable) = self { timetable.repeats } else { false }
  }
}

/// What to look for and how soon.
package struct CheckedTimetable: Sendable, Hashable {
  /// Where what is looked for stands.
  package enum Source: Sendable, Hashable {
    /// Rows of another entity, dated by one of their fields.
    case rows(Relation, date: Int)
    /// A date of the subject itself.
    case ownDate(CellPath)
  }

  package var source: Source
  /// Asked of each row looked at, in the other entity.
  package var countIf: Condition
  package var mayPrecede: Period?
  package var lines: [CheckedInterval]
  /// The singular of what is looked for: `visit`.
  package var noun: String

  package init(
    source: Source, countIf: Condition, mayPrecede: Period?, lines: [CheckedInterval], noun: String
  ) {
    self.source = source
    self.countIf = countIf
    self.mayPrecede = mayPrecede
    self.lines = lines
    self.noun = noun
  }

  /// Whether the duty arises again after it is met.
  package var repeats: Bool { lines.contains { $0.interval.repeats } }

  /// Whether it is counted in hours, from moments rather than days.
  package var isInHours: Bool {
    lines.contains { if case .within(.fixed(.hours)) = $0.interval { true } else { false } }
  }

  /// Whether any line tells the second interval from the third, say: a snapshot cannot.
  package var tellsOrdinals: Bool {
    lines.contains { $0.condition.mentionsOrdinal { $0 > 1 } }
  }
}

/// A line of a timetable.
package struct CheckedInterval: Sendable, Hashable {
  /// As written, which is the phase a row prints.
  package var name: String
  package var condition: Condition
  package var interval: Interval

  package init(name: String, condition: Condition, interval: Interval) {
    self.name = name
    self.condition = condition
    self.interval = interval
  }
}

/// How long a duty has.
package enum Interval: Sendable, Hashable {
  case within(PeriodSource)
  case every(PeriodSource)
  /// Once in each school term.
  case eachTerm
  /// No length of time can be said of it, for the reason given: each such interval is outside the question.
  case notJudged(String)

  /// Whether another duty follows once this one is met.
  package var repeats: Bool {
    switch self {
    case .within, .notJudged: false
    case .every, .eachTerm: true
    }
  }
}

/// Where the length of an interval is found.
package enum PeriodSource: Sendable, Hashable {
  case fixed(Period)
  /// A figure of the law, looked up on the day the clock starts.
  case law(Int)
}

/// Facts that must be recorded, checked.
package struct CheckedFacts: Sendable, Hashable {
  package var fields: [CellPath]
  package var onField: CellPath?
  /// The time they have from the clock, the first that fits; empty where no time is set.
  package var limits: [CheckedInterval]
}

/// Agencies that must have taken part, checked.
package struct CheckedAttendance: Sendable, Hashable {
  package var relation: Relation
  package var agencyField: Int
  package var presentIf: Condition
  package var agencies: [CheckedAgency]
}

/// An agency that must have taken part, checked; its conditions are asked of the subject.
package struct CheckedAgency: Sendable, Hashable {
  package var name: String
  package var code: UInt16
  package var expectedIf: Condition
  package var excusedIf: Condition?
}

/// A rubric, checked.
package struct CheckedRubric: Sendable, Hashable {
  package var criteria: [CheckedCriterion]
  package var bands: [Band]
  /// The least share of points that is good enough, 0 to 1.
  package var expectedShare: Double
  package var expectedBand: String

  /// The most points there are.
  package var points: Int { criteria.reduce(0) { $0 + $1.points } }
}

/// A criterion, checked; its conditions are asked of the subject, or of the rows it averages over.
package struct CheckedCriterion: Sendable, Hashable {
  package var name: String
  package var points: Int
  package var averageOver: Relation?
  package var addsUp: Bool
  package var awards: [CheckedAward]
}

/// Points given where a condition holds, checked.
package struct CheckedAward: Sendable, Hashable {
  package var points: Int
  package var condition: Condition
}

/// A part of `all` or `either`, checked.
package struct CheckedPart: Sendable, Hashable {
  package var name: String
  package var basis: [Basis]
  /// What stands behind this part: its own basis, else the rule's.
  package var force: Force
  package var onlyIf: Condition
  package var excuses: [CheckedLine]
  package var expectation: CheckedExpectation

  package init(
    name: String, basis: [Basis], force: Force, onlyIf: Condition, excuses: [CheckedLine],
    expectation: CheckedExpectation
  ) {
    self.name = name
    self.basis = basis
    self.force = force
    self.onlyIf = onlyIf
    self.excuses = excuses
    self.expectation = expectation
  }
}

/// What groups are told apart by.
package enum Grouping: String, Sendable, Hashable, CaseIterable {
  case locality
  case team
}

/// A share that should be reached, checked.
package struct CheckedShare: Sendable, Hashable {
  /// Asked of the subject of each result; nil for results that were achieved.
  package var of: Condition?
  package var atLeast: Double
  package var by: Grouping?

  package init(of: Condition?, atLeast: Double, by: Grouping?) {
    self.of = of
    self.atLeast = atLeast
    self.by = by
  }
}

/// A comparison between groups, checked.
package struct CheckedComparison: Sendable, Hashable {
  package var between: Grouping
  package var limits: Double
  package var atLeastCases: Int

  package init(between: Grouping, limits: Double, atLeastCases: Int) {
    self.between = between
    self.limits = limits
    self.atLeastCases = atLeastCases
  }
}

extension Condition {
  /// Whether it asks for a place in the sequence that satisfies a test.
  package func mentionsOrdinal(_ test: (Int) -> Bool) -> Bool {
    var mentions = false
    forEachPart { part in
      if case .condition(.ordinal(let number)) = part, test(number) { mentions = true }
    }
    return mentions
  }
}
