package import Chronology
package import Evaluation

/// Why a child's duties were judged as they were.
package struct Explanation: Sendable {
  /// The child's identifier in the export.
  package var child: String
  package var asAt: CivilDay
  /// What is recorded of the child, to be drawn.
  package var lanes: [ExplainedLane]
  package var duties: [ExplainedDuty]
  /// Rows that rules look through and find no duty in, each with the reason.
  package var without: [ExplainedDuty]
  /// Rules that do not look at anything that is recorded of the child.
  package var rulesWithoutRows: [String]
  /// Rules that were not run, each with what the export lacks.
  package var notRun: [(rule: String, because: [String])]
}

/// One duty, or a row without one, explained.
package struct ExplainedDuty: Sendable {
  package var rule: String
  /// What the rule asks.
  package var asks: String
  /// The entity of its subject, and its row in the table of the whole export.
  package var entity: Int
  package var row: Int
  /// What was looked at: `placement P31 (placements.csv row 12)`.
  package var subject: String
  /// The part of the rule it belongs to, where it has several.
  package var part: String?
  /// The line of the timetable that applied.
  package var phase: String?
  /// Nil where there is no duty.
  package var status: Status?
  package var clock: CivilDay?
  package var due: CivilDay?
  package var done: CivilDay?
  package var daysLate: Int32?
  /// What of these may not be told.
  package var withheld: WithheldDates
  package var sections: [ExplainedSection]
  /// The cells that the explanation names, each once.
  package var cells: [ExplainedCell]
}

/// A heading and what stands under it.
package struct ExplainedSection: Sendable {
  package var title: String
  package var lines: [ExplainedLine]
}

/// A line of an explanation; those set in deeper say why the one above is so.
package struct ExplainedLine: Sendable {
  package var depth: Int
  package var text: String
}

/// A cell of the export that an explanation rests on.
package struct ExplainedCell: Sendable, Hashable {
  package var read: CellRead
  /// The file or sheet, without its folder.
  package var file: String
  /// The row, as a spreadsheet numbers it.
  package var row: Int
  package var column: String
  /// What stands there, or what stands for it where it may not be shown.
  package var value: String

  /// `visits.csv row 40, 'child seen': yes`.
  package var words: String { "\(file) row \(row), '\(column)': \(value)" }
}
