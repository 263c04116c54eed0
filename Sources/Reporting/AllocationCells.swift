import CaseModel

/// The locality, team and worker of every allocation, as cells.
struct AllocationCells {
  /// For each allocation the number of its cells.
  let numbers: [Int32]
  /// Few, because most allocations are to the same workers: three cells each, those of nobody first.
  let cells: CellPool

  init(of tables: CaseTables) {
    let table = tables.table("allocation")
    let columns = ["locality", "team", "worker"].map { name in
      LabelCells(of: table.flatMap { table in table.entity.fieldIndex(name).map { table.columns[$0] } })
    }
    var known: [Holder: Int32] = [:]
    var numbers: [Int32] = []
    /// The first allocation of each number, from the second on.
    var firsts: [Int32] = [-1]
    numbers.reserveCapacity(table?.rowCount ?? 0)
    for row in 0..<Int32(clamping: table?.rowCount ?? 0) {
      let holder = Holder(
        locality: columns[0].label(of: row), team: columns[1].label(of: row),
        worker: columns[2].label(of: row))
      if let number = known[holder] {
        numbers.append(number)
        continue
      }
      known[holder] = Int32(clamping: firsts.count)
      numbers.append(Int32(clamping: firsts.count))
      firsts.append(row)
    }
    self.numbers = numbers
    cells = CellPool(firsts.count) { number, writer in
      for column in columns where !column.write(firsts[number], into: &writer) { writer.empty() }
    }
  }

  /// Who holds a child, as numbers of labels.
  private struct Holder: Hashable {
    var locality, team, worker: Int32?
  }

  /// Writes the cells of an allocation, without a comma behind the last.
  func appendLast(_ allocation: Int32, to writer: inout CSVWriter) {
    let number = number(of: allocation)
    writer.written(cells.bytes, Int(cells.starts[number])..<Int(cells.starts[number + 1]) - 1)
  }

  /// The number of an allocation's cells; that of nobody's where there is none.
  func number(of allocation: Int32) -> Int {
    numbers.indices.contains(Int(allocation)) ? Int(numbers[Int(allocation)]) : 0
  }
}
