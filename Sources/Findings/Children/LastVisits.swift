import CaseModel
import Chronology

/// The last day on which a visit of any kind is recorded for each child.
///
/// Visits are the entities that the dictionary calls so: `visit`, `protection visit`.
func lastVisits(_ tables: CaseTables, children: Int, asAt: CivilDay) -> [Int32?] {
  var last = [Int32](repeating: .min, count: children)
  for table in tables.tables where table.entity.name.split(separator: " ").last == "visit" {
    guard let date = table.entity.dateIndex else { continue }
    let column = table.columns[date]
    let written = table.entity.recordedOn.flatMap(table.entity.fieldIndex).map { table.columns[$0] }
    for row in 0..<table.rowCount {
      guard let day = column.civilDay(at: row), day <= asAt.number,
        written?.civilDay(at: row) ?? .min <= asAt.number
      else { continue }
      let child = Int(table.childRow[row])
      if child >= 0, child < children { last[child] = max(last[child], day) }
    }
  }
  return last.map { $0 == .min ? nil : $0 }
}
