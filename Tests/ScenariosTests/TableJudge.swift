import Chronology
import Scenarios

/// Judges the duties of an export by the plainest reading of its rows, with no help from the generator.
///
/// It looks at dates alone, so it needs an export that was recorded perfectly.
struct TableJudge {
  let asAt: CivilDay
  private let calendar = WorkingCalendar.england(years: 2000...2025)
  private let tables: [CaseTable: SampleTable]
  /// The statuses found.
  private(set) var counts: [IntendedStatus: Int] = [:]

  init(_ tables: ScenarioTables, asAt: CivilDay) {
    self.asAt = asAt
    self.tables = Dictionary(
      uniqueKeysWithValues: CaseTable.allCases.map { ($0, SampleTable($0, of: tables)) })
  }

  func rows(_ table: CaseTable) -> [SampleTable.Row] { tables[table]?.rows ?? [] }

  /// Judges a duty that comes round within each span of a table, met by events of another.
  mutating func judge(
    each spans: CaseTable, where isJudged: (SampleTable.Row) -> Bool = { _ in true }, by events: CaseTable,
    that count: (SampleTable.Row) -> Bool = { _ in true },
    due: (SampleTable.Row, _ clock: CivilDay, _ turn: Int) -> CivilDay?
  ) {
    let events = (tables[events]?.grouped(by: "child") ?? [:]).mapValues { rows in
      rows.filter(count).compactMap { $0.day("date") }.sorted()
    }
    for span in rows(spans) where isJudged(span) {
      guard var clock = span.day("start") else { continue }
      let end = span.day("end")
      var turn = 0
      while let limit = due(span, clock, turn) {
        let from = clock
        let done = (events[span["child"] ?? ""] ?? []).first { day in
          (day > from || (turn == 0 && day == from)) && day <= asAt && (end.map { day <= $0 } ?? true)
        }
        note(due: limit, done: done, end: end)
        guard let done else { break }
        clock = done
        turn += 1
      }
    }
  }

  /// Judges one duty.
  mutating func note(due: CivilDay, done: CivilDay?, end: CivilDay? = nil) {
    let status: IntendedStatus
    if let done {
      status = done > due ? .late : .met
    } else if let end {
      status = end < due ? .excluded : .notMet
    } else {
      status = asAt > due ? .overdue : .due
    }
    counts[status, default: 0] += 1
  }

  func day(_ count: Int, workingDaysAfter day: CivilDay) -> CivilDay? {
    // One day at a time, since the generator counts by a table.
    var (left, day) = (count, day)
    while left > 0 {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}
