package import RuleChecking

/// How a rule judged the subjects it was asked about, step by step.
package struct RuleTrace: Sendable {
  /// The rule as it was run: what the export cannot say is taken out of it.
  package var rule: CheckedRule
  /// What the export would have to hold for the rule to run; empty where it ran.
  package var notRunBecause: [String]
  package var subjects: [SubjectTrace]
}

/// Where a subject's clock stands.
package enum ClockStanding: Sendable, Hashable {
  case started
  /// The duty has not arisen: there is no such day, or it lies after the as-at date.
  case notArisen
  case notKnown
}

/// How one subject was judged.
package struct SubjectTrace: Sendable {
  /// Its row in the table of the rule's entity.
  package var row: Int
  /// Whether it is seen at all: rows dated or written down after the as-at date are not.
  package var isVisible: Bool
  package var onlyIf: ConditionAccount
  /// What leaves a subject outside the question, with the reason given.
  package var leaveOut: [LineAccount]
  /// The lines that say where the clock starts, as far as they were asked; the last one applied.
  package var clockLines: [ClockAccount]
  package var clock: ClockStanding
  package var ends: [EndAccount]
  package var duties: [DutyTrace]
}

/// A line that says where the clock starts.
package struct ClockAccount: Sendable {
  package var account: ConditionAccount
  /// The cell that holds the day; nil where the line did not apply or leads nowhere.
  package var cell: CellRead?
}

/// What ends a duty.
package struct EndAccount: Sendable {
  package var expression: DayExpression
  /// The day; nil where there is none or it is not known.
  package var day: Int32?
  package var isKnown: Bool
  package var cells: [CellRead]
}

/// How one duty was judged.
package struct DutyTrace: Sendable {
  /// As it was written down.
  package var obligation: Obligation
  /// Whether it stands for all parts together.
  package var isWhole: Bool
  /// The part's own condition; nil where there is none.
  package var partOnlyIf: ConditionAccount?
  /// The lines of the timetable, as far as they were asked.
  package var lines: [LineAccount]
  /// The day the line that applied was asked on, which is the clock's London day.
  package var clockDay: Int32?
  /// What is expected, piece by piece, where it is not an event.
  package var expected: [LineAccount]
  package var events: [EventAccount]
  /// The excuses, if they were asked.
  package var excuses: [LineAccount]
  package var severities: [LineAccount]
  /// What was supposed of what is not recorded, and the status it gave.
  package var readings: [ReadingAccount]
  /// Events that may count, and the status if one did.
  package var ifCounted: [(fact: UnknownFact, status: Status)]
  /// The status of each other part, where one of several is enough.
  package var alternatives: [(part: Int16, status: Status)]
}

/// A row that was looked at as what a duty asks for.
package struct EventAccount: Sendable {
  /// Whether it counts.
  package enum Standing: Sendable, Hashable {
    case counts
    /// Something that is not recorded keeps it open.
    case mayCount
    /// It does not meet the conditions.
    case failsConditions
    /// It lies before the time that is looked through.
    case tooEarly
    /// It lies after the duty ended.
    case tooLate
    /// Another on the same day counts.
    case sameDay
  }

  package var entity: Int
  package var row: Int
  package var dateField: Int
  /// Its London day; nil where none is recorded.
  package var day: Int32?
  package var standing: Standing
  /// What is asked of it; nil where nothing is but its day.
  package var account: ConditionAccount?
}

/// One way to fill in what is not recorded, and the status it gives.
package struct ReadingAccount: Sendable {
  package var supposed: [(fact: UnknownFact, value: Int32)]
  package var status: Status
}
