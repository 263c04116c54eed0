package import Chronology
package import Diagnostics

extension CaseTables {
  /// Reports things recorded as having happened or begun after the day that the export is judged as at.
  ///
  /// Ends and dues may lie ahead; what dates a row may not. Days alone are looked at, the cell's text is not
  /// quoted, and a table's rows are counted together, with the place of the first. The rows of a return are
  /// asked about whatever their dates.
  package func futureDates(after day: CivilDay) -> [Diagnostic] {
    tables.compactMap { table in
      guard let position = table.entity.dateIndex, !table.entity.isAsReturned else { return nil }
      let rows = (0..<table.rowCount).filter { table.columns[position].civilDay(at: $0) ?? .min > day.number }
      guard let first = rows.first else { return nil }
      let source = sources[Int(table.origins[first].source)]
      return Diagnostic(
        .futureDate, .warning,
        at: .cell(
          file: source.file, table: source.sheet, row: Int(table.origins[first].number),
          column: table.entity.fields[position].name),
        "\(rows.count) \(rows.count == 1 ? table.entity.name + " is" : table.entity.plural + " are") dated after "
          + day.writtenDescription + " and not judged",
        help: "correct the dates, or name the day of the export with --as-at")
    }
  }
}
