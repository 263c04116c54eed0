extension CaseTablesBuilder {
  /// A builder to which the same is declared, without rows and without anything met on the way: for another stretch of
  /// a source, read at the same time.
  package var emptied: CaseTablesBuilder {
    var empty = self
    empty.tables = tables.map(\.emptied)
    empty.readers = readers.map(\.emptied)
    (empty.setAside, empty.diagnostics) = ([:], [])
    return empty
  }

  /// Ends the rows: before the tables are put together with others or looked at.
  package mutating func sealRows() {
    for entity in tables.indices { tables[entity].seal() }
  }

  /// Adds the rows that a builder made of this one's `emptied` read out of the next stretch of a source.
  ///
  /// - Parameters:
  ///   - other: its rows are ended.
  ///   - entities: those that the source gives.
  ///   - shift: how many rows of the source lie before the stretch, from whose start its rows are counted.
  package mutating func append(
    contentsOf other: CaseTablesBuilder, entities: [Int], source: UInt16, shiftedBy shift: Int32
  ) {
    for entity in Set(entities) { tables[entity].append(contentsOf: other.tables[entity], shiftedBy: shift) }
    for (position, reader) in other.readers.enumerated() where reader.source == source {
      readers[position].append(contentsOf: reader, shiftedBy: shift)
    }
    for (key, reasons) in other.setAside {
      setAside[key, default: [:]].merge(reasons) { $0 + $1 }
    }
    diagnostics += other.diagnostics
  }
}
