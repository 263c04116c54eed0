import CaseModel
import Chronology

/// Who holds each child on the as-at date: the allocation in force, the latest to start where several are.
struct CurrentAllocations {
  private let table: Table?
  /// By child row the row of the allocation; -1 for none.
  private let rows: [Int32]

  init(_ tables: CaseTables, children: Int, asAt: CivilDay) {
    var rows = [Int32](repeating: -1, count: children)
    guard let table = tables.table("allocation"), table.rowCount > 0 else {
      (self.table, self.rows) = (nil, rows)
      return
    }
    let period = CasePeriod(table)
    var starts = [Int32](repeating: .min, count: children)
    for row in 0..<table.rowCount where period.isOpen(row, asAt: asAt, lastDayCounts: true) {
      let child = Int(table.childRow[row])
      let start = period.start(of: row) ?? .min + 1
      // Of two that start on one day, the one further down was written later.
      guard child >= 0, child < children, start >= starts[child] else { continue }
      starts[child] = start
      rows[child] = Int32(row)
    }
    self.table = table
    self.rows = rows
  }

  /// Whether the export says anything of allocations at all.
  var isSupplied: Bool { table != nil }

  /// Whether a worker is named for a child; nil where the cell cannot be read or says that it is not known.
  func hasWorker(_ child: Int) -> Bool? {
    guard let table, rows[child] >= 0 else { return false }
    guard let field = table.entity.fieldIndex("worker") else { return true }
    return switch table.columns[field].presence(at: Int(rows[child])) {
    case .recorded, .columnAbsent: true
    case .blank: false
    default: nil
    }
  }

  /// Whether a child has an allocation.
  func hasAllocation(_ child: Int) -> Bool { rows[child] >= 0 }

  /// Whether the worker named for a child is said to have left.
  func workerHasLeft(_ child: Int) -> Bool {
    guard let table, rows[child] >= 0, let field = table.entity.fieldIndex("worker has left") else {
      return false
    }
    return table.columns[field].code(at: Int(rows[child])) == 1
  }

  /// A label of a child's allocation, `worker`, `team` or `locality`; empty where none is recorded.
  func label(_ field: String, of child: Int) -> String {
    guard let table, rows[child] >= 0, let position = table.entity.fieldIndex(field) else { return "" }
    return table.columns[position].label(at: Int(rows[child])) ?? ""
  }
}
