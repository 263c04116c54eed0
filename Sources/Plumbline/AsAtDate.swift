import CaseModel
import Chronology
import Diagnostics
import Glibc

/// The day a record is judged as at, and how it was settled.
struct AsAtDate {
  var day: CivilDay
  /// `given`, `stated by the export`, `today`.
  var from: String

  /// How old the newest event may be for a record to be taken as today's.
  static let freshestDays: Int32 = 31

  /// Settles the date: the option, else what the export states, else today if the export is fresh.
  ///
  /// A stale export judged as at today would make every duty look overdue, so nothing is guessed beyond that.
  static func settle(
    given: CivilDay?, tables: CaseTables, today: CivilDay, command: String
  ) -> (date: AsAtDate?, diagnostics: [Diagnostic]) {
    if let given { return (AsAtDate(day: given, from: "given"), []) }
    if let stated = tables.extractDay { return (AsAtDate(day: stated, from: "stated by the export"), []) }
    if let newest = tables.newestEvent(onOrBefore: today) {
      if today - newest <= freshestDays { return (AsAtDate(day: today, from: "today"), []) }
      return (
        nil,
        [
          Diagnostic(
            .noAsAtDate, .error, at: .nowhere,
            """
            the export does not say when it was made, and its newest event, on \(newest.writtenDescription), is \
            more than \(freshestDays) days ago
            """,
            help: "say as at which day to judge it: \(command) --as-at \(newest.isoDescription)")
        ]
      )
    }
    return (
      nil,
      [
        Diagnostic(
          .noAsAtDate, .error, at: .nowhere,
          "the export holds no dated row and does not say when it was made",
          help: "say as at which day to judge it: \(command) --as-at \(today.isoDescription)")
      ]
    )
  }

  /// Today in London.
  static var today: CivilDay {
    Moment(minute: Int32(clamping: time(nil) / 60)).localDay
  }
}
