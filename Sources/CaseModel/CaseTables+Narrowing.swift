/// The rows of an export that concern one child, and where they stood in the whole.
package struct NarrowedTables: Sendable {
  package var tables: CaseTables
  /// For each entity and row, the row of the whole export that it was.
  package var original: [[Int]]

  package init(tables: CaseTables, original: [[Int]]) {
    self.tables = tables
    self.original = original
  }
}

extension CaseTables {
  /// The rows of one child, those of entities that belong to no child, and whatever they refer to.
  ///
  /// - Parameter child: the row of the child in the table of children.
  package func narrowed(toChild child: Int) -> NarrowedTables {
    let childEntity = dictionary.index(of: "child") ?? -1
    var isKept = tables.map { [Bool](repeating: false, count: $0.rowCount) }
    var waiting: [(entity: Int, row: Int)] = []
    func keep(_ entity: Int, _ row: Int) {
      guard row >= 0, isKept.indices.contains(entity), row < isKept[entity].count, !isKept[entity][row] else {
        return
      }
      isKept[entity][row] = true
      waiting.append((entity, row))
    }
    for (entity, table) in tables.enumerated() {
      let isOfNobody = dictionary.pathToChild(from: entity) == nil
      for row in 0..<table.rowCount where isOfNobody || Int(table.childRow[row]) == child {
        keep(entity, row)
      }
    }
    keep(childEntity, child)
    let references = tables.map { table in
      table.entity.fields.enumerated().compactMap { position, field -> (field: Int, to: Int)? in
        guard case .reference(let name) = field.type, let to = dictionary.index(of: name) else { return nil }
        return (position, to)
      }
    }
    while let (entity, row) = waiting.popLast() {
      for (field, to) in references[entity] {
        if let target = tables[entity].columns[field].target(at: row) { keep(to, target) }
      }
      keep(childEntity, Int(tables[entity].childRow[row]))
    }
    let original = isKept.map { kept in kept.indices.filter { kept[$0] } }
    let moved = zip(original, tables).map { rows, table in
      var places = [Int32](repeating: -1, count: table.rowCount)
      for (place, row) in rows.enumerated() { places[row] = Int32(place) }
      return places
    }
    var narrowed = self
    for (entity, rows) in original.enumerated() {
      let table = tables[entity]
      narrowed.tables[entity].rowCount = rows.count
      narrowed.tables[entity].origins = table.origins.keeping(rows)
      narrowed.tables[entity].childRow = rows.map { row in
        let owner = Int(table.childRow[row])
        return owner >= 0 && childEntity >= 0 ? moved[childEntity][owner] : -1
      }
      for (field, column) in table.columns.enumerated() where column.isSupplied {
        let to = references[entity].first { $0.field == field }?.to
        narrowed.tables[entity].columns[field] = column.holding(rows, places: to.map { moved[$0] })
      }
    }
    return NarrowedTables(tables: narrowed, original: original)
  }
}

extension Column {
  /// The same column with some of its rows.
  ///
  /// - Parameter places: for a column of references, where each row of the table referred to now stands.
  fileprivate func holding(_ rows: [Int], places: [Int32]?) -> Column {
    func some<Value>(_ values: [Value]) -> [Value] { rows.map { values[$0] } }
    let values: Values =
      switch self.values {
      case .days(let days): .days(some(days))
      case .moments(let earliest, let latest): .moments(earliest: some(earliest), latest: some(latest))
      case .codes(let codes): .codes(some(codes))
      case .numbers(let numbers): .numbers(some(numbers))
      case .labels(let positions, let pool): .labels(some(positions), pool)
      case .rows(let targets):
        .rows(
          some(targets).map { target in
            guard let places, target >= 0, Int(target) < places.count else { return target }
            return places[Int(target)]
          })
      }
    return Column(values: values, presence: some(presence))
  }
}
