import CaseModel

/// The locality, team and worker of every allocation, as cells.
struct AllocationCells {
  /// For each allocation the number of its cells.
  private var numbers: [Int32] = []
  /// Few, because most allocations are to the same workers: three cells each.
  private var cells = CellPool()

  init(of tables: CaseTables) {
    guard let table = tables.table("allocation") else { return }
    let columns = ["locality", "team", "worker"].map { name -> LabelCells? in
      table.entity.fieldIndex(name).flatMap { LabelCells(of: table.columns[$0]) }
    }
    var known: [[Int32]: Int32] = [:]
    numbers.reserveCapacity(table.rowCount)
    for row in 0..<Int32(clamping: table.rowCount) {
      let labels = columns.map { $0?.label(of: row) ?? -1 }
      if let number = known[labels] {
        numbers.append(number)
        continue
      }
      known[labels] = Int32(clamping: cells.count)
      numbers.append(Int32(clamping: cells.count))
      cells.add { writer in
        for column in columns where column?.write(row, into: &writer) != true { writer.empty() }
      }
    }
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
