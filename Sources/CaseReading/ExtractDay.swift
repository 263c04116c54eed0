import CaseModel
import Chronology
import Diagnostics

/// The day on which an export says that it was made.
struct ExtractDay {
  private(set) var day: CivilDay?
  private(set) var diagnostics: [Diagnostic] = []
  private var place = Place.nowhere

  /// What the tables are called that say it in rows of a key and a value: a table called `about`, or a
  /// workbook's front sheet.
  static let aboutKeys = ["about", "frontsheet"]

  /// Reads it from a table, if it stands there.
  mutating func read(_ source: SourceTable, mapping: SourceMapping) {
    if Self.aboutKeys.contains(source.nameKey) {
      for row in source.firstRows where row.cells.count >= 2 && spellingKey(row.cells[0]) == "extractdate" {
        take(row.cells[1], at: source.place(row: row.number), usual: nil)
      }
    }
    guard let stands = mapping.extractDate, stands.table.keys.contains(source.nameKey), !source.isLastYears
    else { return }
    var rows = source.firstRows[...]
    while let headings = rows.popFirst() {
      guard let column = stands.column.firstColumn(among: headings.cells.map { spellingKey($0) }) else {
        continue
      }
      var sink = FirstCell(column: column, headingRow: headings.number)
      _ = source.readRows(into: &sink)
      take(sink.text, at: source.place(column: stands.column.name), usual: stands.usual)
      return
    }
    report(
      source.place(), "there is no '\(stands.column.name)', so on which day the export was made is not known")
  }

  private mutating func take(_ text: String, at place: Place, usual: MappedExtractDate.Usual?) {
    guard let read = CivilDay.parse(text) else {
      report(
        place,
        text.isEmpty
          ? "blank, where the extract date is wanted"
          : "'\(text)' is no date, where the extract date is wanted")
      return
    }
    if let usual, read.yearMonthDay.day != usual.day || read.yearMonthDay.month != usual.month {
      let month = YearMonthDay.monthNames[usual.month - 1]
      report(
        place,
        "the export says that it was made on \(read.writtenDescription), and not on \(usual.day) \(month)",
        help: "correct the date, or name the day to judge as at with --as-at")
    }
    if let day, day != read {
      report(
        place,
        "\(read.writtenDescription) is not the day that \(self.place.description) gives, which is taken: "
          + day.writtenDescription,
        help: "check the files one at a time if they are not parts of one export")
      return
    }
    day = read
    self.place = place
  }

  private mutating func report(
    _ place: Place, _ message: String, help: String = "write it as 31/03/2026 or 2026-03-31"
  ) {
    diagnostics.append(Diagnostic(.aboutNotRead, .warning, at: place, message, help: help))
  }
}

/// Keeps the text of a cell of the first row below the headings.
private struct FirstCell: RowSink {
  let column: Int
  let headingRow: Int
  var text = ""

  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    guard row > headingRow else { return true }
    if cells.indices.contains(column) {
      text = String(decoding: cells[column].trimmedText(in: bytes), as: UTF8.self)
    }
    return false
  }
}
