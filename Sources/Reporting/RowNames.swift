import CaseModel

/// The rows of a table by name: their identifiers, or where they stand in the source.
struct RowNames {
  /// For every row, where its name stands among the table's names in order of text; equal names by row.
  let ranks: [Int32]
  /// The names as cells, row by row behind that of no row, which is empty.
  let cells: CellPool

  init(of table: Table?) {
    let identifiers = LabelCells(ofIdentifiersIn: table)
    ranks = table.map { Self.ranksOfIdentifiers($0) ?? Self.ranksOfNames($0) } ?? []
    cells = CellPool((table?.rowCount ?? 0) + 1) { number, writer in
      if identifiers.write(Int32(clamping: number - 1), into: &writer) { return }
      if number > 0, let table {
        writer.text("row \(table.origins[number - 1].number)")
      } else {
        writer.empty()
      }
    }
  }

  /// The number of the cell of a row; that of the empty one for a row there is not.
  func number(of row: Int32) -> Int { row >= 0 && Int(row) + 1 < cells.count ? Int(row) + 1 : 0 }

  /// Where a row stands, from 1; 0 for a row there is not.
  func rank(of row: Int32) -> Int32 { ranks.indices.contains(Int(row)) ? ranks[Int(row)] + 1 : 0 }

  /// Where every row has an identifier of its own, as it should, their texts are put in order where they lie.
  private static func ranksOfIdentifiers(_ table: Table) -> [Int32]? {
    guard let field = table.entity.identifierIndex, table.columns[field].isSupplied,
      case .labels(let positions, let pool) = table.columns[field].values,
      table.columns[field].presence.allSatisfy({ $0 == 0 }), let places = pool.placesInOrder()
    else { return nil }
    var rows = [Int32](repeating: -1, count: pool.count)
    for (row, position) in positions.enumerated() {
      let place = Int(places[Int(position)])
      guard rows[place] < 0 else { return nil }
      rows[place] = Int32(row)
    }
    var ranks = [Int32](repeating: 0, count: positions.count)
    var rank: Int32 = 0
    for row in rows where row >= 0 {
      ranks[Int(row)] = rank
      rank += 1
    }
    return ranks
  }

  private static func ranksOfNames(_ table: Table) -> [Int32] {
    let names = (0..<table.rowCount).map { table.name(of: $0) }
    var ranks = [Int32](repeating: 0, count: names.count)
    let order = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    for (rank, row) in order.enumerated() { ranks[row] = Int32(rank) }
    return ranks
  }
}
