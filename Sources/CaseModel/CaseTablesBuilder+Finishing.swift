import Diagnostics

extension CaseTablesBuilder {
  /// The tables: repeats merged, references resolved, rows that belong to no child set aside and counted.
  package consuming func finish() -> CaseTables {
    sealRows()
    nameUnlistedChildren()
    sealRows()
    var result = CaseTables(dictionary: dictionary, mapping: mapping)
    result.assumptions = usedNotes() + fillAssumed()
    var identities = [RowIdentities?](repeating: nil, count: tables.count)
    var meant: [FieldPlace: [Int32]] = [:]
    var finished = [Table?](repeating: nil, count: tables.count)
    for entity in entitiesByReference() {
      reportBrokenRuns(tables[entity].joinRuns(), of: entity)
      tables[entity].mergeRepeats()
      dropRowsWithoutPlace(entity, identities: identities, &meant)
      result.accounts += accounts(of: entity)
      reportRows(entity)
      tables[entity].removeDropped()
      if isSought(entity) { identities[entity] = RowIdentities(of: tables[entity]) }
      finished[entity] = table(entity, identities: identities, finished: finished, &meant)
    }
    result.tables = finished.compactMap { $0 }
    result.sources = sources
    reportCells(in: &result)
    result.accounts.sort { left, right in
      (position(of: left.source), left.entity) < (position(of: right.source), right.entity)
    }
    result.diagnostics = diagnostics
    return result
  }

  /// Whether cells of any table refer to rows of an entity.
  private func isSought(_ entity: Int) -> Bool {
    references(to: entity).contains { tables[$0.entity].columns[$0.field].labels.count > 0 }
  }

  private func position(of source: CaseSource) -> Int {
    sources.firstIndex(of: source) ?? sources.count
  }

  /// Entities in an order in which each comes after those it refers to.
  private func entitiesByReference() -> [Int] {
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: tables.count)
    var isEntered = isPlaced
    func place(_ entity: Int) {
      guard !isEntered[entity] else { return }
      isEntered[entity] = true
      for field in dictionary.entities[entity].fields {
        if case .reference(let name) = field.type, let target = dictionary.index(of: name) { place(target) }
      }
      isPlaced[entity] = true
      order.append(entity)
    }
    for entity in tables.indices { place(entity) }
    return order
  }

  /// Where no table of children is declared, makes one of the children that other rows name.
  private mutating func nameUnlistedChildren() {
    guard let child = dictionary.index(of: "child"), tables[child].completeness == nil,
      let identifier = dictionary.entities[child].identifierIndex
    else { return }
    var supplied = dictionary.entities[child].fields.map { _ in false }
    supplied[identifier] = true
    tables[child].columns[identifier].supply(rows: 0)
    for table in tables {
      guard let reference = table.entity.referenceIndex(to: "child") else { continue }
      let column = table.columns[reference]
      let known = column.labels.positions(in: tables[child].columns[identifier].labels)
      guard known.contains(where: { $0 < 0 }) else { continue }
      let rows = Self.firstRows(ofLabelsIn: column) { known[Int($0)] < 0 }
      let origins = table.origins.keeping(rows)
      tables[child].derivedFrom.formUnion(origins.sources)
      tables[child].appendRows(
        origins, supplied: supplied, named: rows.lazy.map { column.values[$0] }, in: column.labels)
    }
    let names = tables[child].rowCount
    guard names > 0 else {
      tables[child].columns[identifier].withdraw()
      return
    }
    tables[child].completeness = .all
    diagnostics.append(
      Diagnostic(
        .childrenNotListed, .warning, at: .nowhere,
        "the export has no table of children: \(names) children are known by their identifiers alone",
        help: "export the children with their ids and dates of birth; rules that need an age cannot run"))
  }

  /// The first row in which each label of a column stands that is wanted, in order of the rows.
  private static func firstRows(ofLabelsIn column: ColumnDraft, where isWanted: (Int32) -> Bool) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(column.labels.count)
    var isPassed = (0..<Int32(column.labels.count)).map { !isWanted($0) }
    let (values, presence) = (column.values.span, column.presence.span)
    for row in values.indices where presence[row] == 0 && !isPassed[Int(values[row])] {
      isPassed[Int(values[row])] = true
      rows.append(row)
    }
    return rows
  }

  /// What was taken as true of entities that have rows.
  private func usedNotes() -> [CaseAssumption] {
    notes.filter { note in
      dictionary.index(of: note.entity).map { tables[$0].rowCount > 0 } ?? false
    }
  }

  private mutating func fillAssumed() -> [CaseAssumption] {
    var made: [CaseAssumption] = []
    for (entity, field, cell, statement) in assumed where tables[entity].rowCount > 0 {
      guard tables[entity].columns[field].fillAbsent(from: cell, rows: tables[entity].rowCount) else {
        continue
      }
      let assumption = CaseAssumption(
        entity: dictionary.entities[entity].plural, field: dictionary.entities[entity].fields[field].name,
        statement: statement)
      if !made.contains(assumption) { made.append(assumption) }
    }
    return made
  }

  /// Drops rows that cannot be placed: children without an identifier, and rows whose child cannot be found.
  private mutating func dropRowsWithoutPlace(
    _ entity: Int, identities: [RowIdentities?], _ meant: inout [FieldPlace: [Int32]]
  ) {
    guard let path = dictionary.pathToChild(from: entity) else { return }
    guard let step = path.first else {
      guard let identifier = dictionary.entities[entity].identifierIndex else { return }
      for row in 0..<tables[entity].rowCount where !tables[entity].columns[identifier].isRecorded(row) {
        if tables[entity].fate(of: row) == .kept { tables[entity].drop(row, as: .noIdentifier) }
      }
      return
    }
    guard case .reference(let name) = dictionary.entities[entity].fields[step].type else { return }
    let column = tables[entity].columns[step]
    let rows = targetRows(column.labels, to: name, identities: identities)
    meant[FieldPlace(entity: entity, field: step)] = rows
    if column.isFull, rows.allSatisfy({ $0 >= 0 }) { return }
    for row in 0..<tables[entity].rowCount where tables[entity].fate(of: row) == .kept {
      if !column.isRecorded(row) {
        tables[entity].drop(row, as: .noParentGiven)
      } else if rows[Int(column.values[row])] < 0 {
        tables[entity].drop(row, as: .noSuchParent)
      }
    }
  }

  /// For every label of a reference column, the row it means; -1 where it means none.
  private func targetRows(_ labels: Labels, to name: String, identities: [RowIdentities?]) -> [Int32] {
    guard let target = dictionary.index(of: name), let identity = identities[target] else {
      return [Int32](repeating: -1, count: labels.count)
    }
    if labels.holdsTheSame(as: identity.labels) { return identity.rows }
    return labels.positions(in: identity.labels).map { $0 < 0 ? -1 : identity.rows[Int($0)] }
  }

  private mutating func table(
    _ entity: Int, identities: [RowIdentities?], finished: [Table?], _ meant: inout [FieldPlace: [Int32]]
  ) -> Table {
    var columns: [Column] = []
    for (position, field) in dictionary.entities[entity].fields.enumerated() {
      guard case .reference(let name) = field.type else {
        columns.append(tables[entity].columns[position].finished())
        continue
      }
      columns.append(references(entity, field: position, to: name, identities: identities, &meant))
    }
    let draft = tables[entity]
    return Table(
      entity: draft.entity, rowCount: draft.rowCount, columns: columns,
      completeness: draft.completeness ?? .notSupplied, origins: draft.origins,
      childRow: childRows(entity, columns: columns, finished: finished))
  }

  private mutating func references(
    _ entity: Int, field: Int, to name: String, identities: [RowIdentities?],
    _ meant: inout [FieldPlace: [Int32]]
  ) -> Column {
    // Taken out of the table, so that its values are changed in place.
    var draft = ColumnDraft(type: dictionary.entities[entity].fields[field].type)
    swap(&draft, &tables[entity].columns[field])
    let isTargetThere = dictionary.index(of: name).map { tables[$0].completeness != nil } ?? false
    let rows =
      meant.removeValue(forKey: FieldPlace(entity: entity, field: field))
      ?? targetRows(draft.labels, to: name, identities: identities)
    if isTargetThere, rows.allSatisfy({ $0 >= 0 }) {
      if !draft.isFull || !rows.areTheirPlaces {
        draft.values.replaceSideBySide { [presence = draft.presence] place, label in
          presence[place] == 0 ? rows[Int(label)] : -1
        }
      }
      return Column(values: .rows(draft.values), presence: draft.presence, isSupplied: draft.isSupplied)
    }
    var lost: [Int] = []
    var isEmpty = true
    for row in draft.presence.indices where draft.presence[row] == 0 {
      isEmpty = false
      if rows[Int(draft.values[row])] < 0 { lost.append(row) }
    }
    // Where nothing is referred to, a table that is not there is not missed.
    if !isTargetThere, !isEmpty {
      draft.withdraw()
    } else if !lost.isEmpty {
      reportLostReferences(entity, field: field, column: draft, to: name, rows: lost)
    }
    for row in draft.presence.indices {
      draft.values[row] = draft.presence[row] == 0 ? rows[Int(draft.values[row])] : -1
    }
    for row in lost { draft.presence[row] = Presence.unreadable.rawValue }
    return Column(values: .rows(draft.values), presence: draft.presence, isSupplied: draft.isSupplied)
  }

  private func childRows(_ entity: Int, columns: [Column], finished: [Table?]) -> [Int32] {
    let count = tables[entity].rowCount
    guard let path = dictionary.pathToChild(from: entity) else { return [Int32](repeating: -1, count: count) }
    guard let first = path.first else { return (0..<count).map { Int32($0) } }
    guard case .rows(let parents) = columns[first].values else { return [] }
    guard path.count == 2, case .reference(let name) = dictionary.entities[entity].fields[first].type,
      let parent = dictionary.index(of: name), let table = finished[parent]
    else { return parents }
    return parents.map { table.childRow[Int($0)] }
  }
}

/// A field of an entity, by position.
private struct FieldPlace: Hashable {
  var entity: Int
  var field: Int
}
