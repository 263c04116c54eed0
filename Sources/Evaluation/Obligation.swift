package import Chronology
package import RuleModel

/// A duty that arose for one subject, and what became of it: one row, met ones included.
package struct Obligation: Sendable, Hashable {
  /// A day or a minute, whichever the rule counts in.
  package typealias Instant = Int32

  /// Position of the rule among those evaluated.
  package var rule: Int32
  /// Position of the part it belongs to; -1 for the rule as a whole.
  package var part: Int16
  /// Position of the line of the timetable that applied; -1 where there is none.
  package var phase: Int16
  /// Row of the subject in its table.
  package var subject: Int32
  /// Row of the child; -1 where the subject has none.
  package var child: Int32
  /// When the duty arose; nil where the record does not say.
  package var clock: Instant?
  package var due: Instant?
  package var done: Instant?
  /// Whether clock, due and done are minutes since 1970 UTC rather than days.
  package var isInMinutes: Bool
  package var status: Status
  /// How much it matters if it falls short.
  package var severity: FindingSeverity
  /// What of it no output may show.
  package var withheld: WithheldDates
  /// Calendar days after the due date: until it was done, the duty ended, or the as-at date; 0 if none.
  package var daysLate: Int32
  /// Whether it fell due within the period that rates are taken over.
  package var isInWindow: Bool
  /// Whether rates count it: a part beside an overall row is not counted again.
  package var countsInRates: Bool
  /// Row of what satisfied it, in the table looked at; -1 where there is none.
  package var doneRow: Int32
  /// Row of the allocation in force on the due date, or at the as-at date if that is earlier; where there was
  /// none by then, that of the day it was done; -1 if none.
  package var allocation: Int32
  /// What it says in words; nil where it says nothing, as most rows do.
  package var words: ObligationWords?

  @inlinable package init(
    rule: Int32, part: Int16, phase: Int16, subject: Int32, child: Int32, clock: Instant?, due: Instant?,
    done: Instant?, isInMinutes: Bool, status: Status, daysLate: Int32, isInWindow: Bool,
    countsInRates: Bool, doneRow: Int32, allocation: Int32, words: ObligationWords?,
    withheld: WithheldDates = [], severity: FindingSeverity = .moderate
  ) {
    self.rule = rule
    self.part = part
    self.phase = phase
    self.subject = subject
    self.child = child
    self.clock = clock
    self.due = due
    self.done = done
    self.isInMinutes = isInMinutes
    self.status = status
    self.severity = severity
    self.withheld = withheld
    self.daysLate = daysLate
    self.isInWindow = isInWindow
    self.countsInRates = countsInRates
    self.doneRow = doneRow
    self.allocation = allocation
    self.words = words
  }

  /// A row that says what its answer turned on, and what else a reader should know.
  package init(
    rule: Int32, part: Int16, phase: Int16, subject: Int32, child: Int32, clock: Instant?, due: Instant?,
    done: Instant?, isInMinutes: Bool, status: Status, daysLate: Int32, isInWindow: Bool,
    countsInRates: Bool, doneRow: Int32, allocation: Int32, unknown: [UnknownFact], detail: String,
    withheld: WithheldDates = [], severity: FindingSeverity = .moderate
  ) {
    self.init(
      rule: rule, part: part, phase: phase, subject: subject, child: child, clock: clock, due: due,
      done: done, isInMinutes: isInMinutes, status: status, daysLate: daysLate, isInWindow: isInWindow,
      countsInRates: countsInRates, doneRow: doneRow, allocation: allocation,
      words: ObligationWords.saying(unknown, detail), withheld: withheld, severity: severity)
  }

  /// What the answer turned on and the record does not say.
  package var unknown: [UnknownFact] {
    get { words?.unknown ?? [] }
    set { words = ObligationWords.saying(newValue, detail) }
  }

  /// What else a reader should know: who was missing, the reason accepted, the score.
  package var detail: String {
    get { words?.detail ?? "" }
    set { words = ObligationWords.saying(unknown, newValue) }
  }

  /// The London day of an instant of this row.
  package func day(_ instant: Instant?) -> CivilDay? {
    instant.map { isInMinutes ? Moment(minute: $0).localDay : CivilDay(number: $0) }
  }

  /// The day it was due.
  package var dueDay: CivilDay? { day(due) }
}
