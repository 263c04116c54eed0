import CaseModel

/// The locality, team and worker of every allocation, as cells.
struct AllocationCells {
  /// For each allocation the number of its cells.
  private var numbers: [Int32] = []
  /// Few, because most allocations are to the same workers: three cells each.
  private var cells = CellPool()

  init(of tables: CaseTables) {
    guard let table = tables.table("allocation") else { return }
    let columns = ["locality", "team", "worker"].map { name in
      LabelCells(of: table.entity.fieldIndex(name).map { table.columns[$0] })
    }
    var known: [Holder: Int32] = [:]
    numbers.reserveCapacity(table.rowCount)
    for row in 0..<Int32(clamping: table.rowCount) {
      let holder = Holder(
        locality: columns[0].label(of: row), team: columns[1].label(of: row),
        worker: columns[2].label(of: row))
      if let number = known[holder] {
        numbers.append(number)
        continue
      }
      known[holder] = Int32(clamping: cells.count)
      numbers.append(Int32(clamping: cells.count))
      cells.add { writer in
        for column in columns where !column.write(row, into: &writer) { writer.empty() }
      }
    }
  }

  /// Who holds a child, as numbers of labels.
  private struct Holder: Hashable {
    var locality, team, worker: Int32?
  }

  /// Writes the three cells of an allocation; empty ones where there is none.
  func write(_ row: Int32, into writer: inout CSVWriter) {
    guard numbers.indices.contains(Int(row)) else {
      for _ in 0..<3 { writer.empty() }
      return
    }
    cells.write(Int(numbers[Int(row)]), into: &writer)
  }
}
