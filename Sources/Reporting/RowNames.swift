import CaseModel

/// The rows of a table by name: their identifiers, or where they stand in the source.
struct RowNames {
  /// For every row, where its name stands among the table's names in order of text; equal names by row.
  let ranks: [Int32]
  private let identifiers: LabelCells
  /// Which row of its source each row was, for one that has no identifier.
  private let sourceRows: [Int32]

  init(of table: Table?) {
    identifiers = LabelCells(ofIdentifiersIn: table)
    sourceRows = table?.sourceRow ?? []
    ranks = table.map { Self.ranksOfIdentifiers($0) ?? Self.ranksOfNames($0) } ?? []
  }

  /// Writes the name of a row as a cell; an empty one for a row there is not.
  func write(_ row: Int32, into writer: inout CSVWriter) {
    if identifiers.write(row, into: &writer) { return }
    if sourceRows.indices.contains(Int(row)) {
      writer.text("row \(sourceRows[Int(row)])")
    } else {
      writer.empty()
    }
  }

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
