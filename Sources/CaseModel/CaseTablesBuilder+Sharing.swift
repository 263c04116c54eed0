extension CaseTablesBuilder {
  /// Lets the columns of references that have met no names yet begin with those that are known by now: the identifiers of
  /// what they refer to, or, where the export has no table of that, the names that another column has met.
  ///
  /// Every table names the children. Where each column learnt them by itself, that took a quarter of the time of reading,
  /// and as much again to find that they were the same.
  package mutating func shareNames() {
    for target in dictionary.entities.indices {
      guard let known = knownNames(of: target) else { continue }
      // Those that have met none, and have not been told as many before.
      let places = references(to: target).filter { place in
        let labels = tables[place.entity].columns[place.field].labels
        return tables[place.entity].rowCount == 0 && labels.isAsItBegan && labels.count < known.count
      }
      guard !places.isEmpty else { continue }
      let shared = known.shared()
      for place in places { tables[place.entity].columns[place.field].labels = shared }
    }
  }

  /// The names that rows of an entity are known to have; nil where none have been met.
  private func knownNames(of entity: Int) -> Labels? {
    guard tables[entity].completeness == nil else {
      // Names that other tables use beside those may belong to no row.
      return dictionary.entities[entity].identifierIndex.map { tables[entity].columns[$0].labels }
    }
    return references(to: entity).map { tables[$0.entity].columns[$0.field].labels }
      .filter { !$0.isAsItBegan }
      .max { $0.count < $1.count }
  }

  /// The columns that a source has whose cells refer to rows of an entity.
  func references(to entity: Int) -> [(entity: Int, field: Int)] {
    let name = dictionary.entities[entity].name
    return tables.indices.flatMap { table in
      tables[table].columns.indices.compactMap { field in
        guard case .reference(name) = dictionary.entities[table].fields[field].type,
          tables[table].columns[field].isSupplied
        else { return nil }
        return (table, field)
      }
    }
  }
}
