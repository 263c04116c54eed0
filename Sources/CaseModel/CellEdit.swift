/// A cell that is supposed to hold something else than it does.
package struct CellEdit: Sendable, Hashable {
  /// What it is supposed to hold.
  package enum Content: Sendable, Hashable {
    /// A day, a code, a number, or the first minute of a moment, as columns pack them.
    case value(Int32)
    /// Nothing.
    case blank
  }

  package var entity: Int
  package var field: Int
  package var row: Int
  package var content: Content

  package init(entity: Int, field: Int, row: Int, content: Content) {
    self.entity = entity
    self.field = field
    self.row = row
    self.content = content
  }
}

extension CaseTables {
  /// The export as it would be with other cells; a cell of a column that it lacks stays as it is.
  package func with(_ edits: [CellEdit]) -> CaseTables {
    var edited = self
    for edit in edits { edited.tables[edit.entity].columns[edit.field].take(edit.content, at: edit.row) }
    return edited
  }

  /// The export with a row repeated at the end of its table, under no identifier.
  ///
  /// - Returns: the tables, and the position of the new row.
  package func repeating(row: Int, of entity: Int) -> (tables: CaseTables, row: Int) {
    var longer = self
    let table = tables[entity]
    longer.tables[entity].rowCount += 1
    longer.tables[entity].origins.append(source: table.origins[row].source, number: table.origins[row].number)
    longer.tables[entity].childRow.append(table.childRow[row])
    for field in table.columns.indices where table.columns[field].isSupplied {
      longer.tables[entity].columns[field].repeatRow(row)
    }
    return (longer, table.rowCount)
  }

  /// The export with a row at the end of a table that says only whose it is.
  ///
  /// - Parameters:
  ///   - entity: the table.
  ///   - subject, of: a row whose child it is of, and which it refers to where it can.
  package func adding(
    _ entity: Int, besides subject: Int, of other: Int
  ) -> (tables: CaseTables, row: Int) {
    var longer = self
    let row = tables[entity].rowCount
    let child = tables[other].childRow[subject]
    longer.tables[entity].rowCount += 1
    longer.tables[entity].origins.append(source: 0, number: 0)
    longer.tables[entity].childRow.append(child)
    for (field, definition) in tables[entity].entity.fields.enumerated()
    where tables[entity].columns[field].isSupplied {
      longer.tables[entity].columns[field].addBlankRow()
      guard case .reference(let name) = definition.type else { continue }
      if name == tables[other].entity.name {
        longer.tables[entity].columns[field].take(.value(Int32(subject)), at: row)
      } else if name == "child", child >= 0 {
        longer.tables[entity].columns[field].take(.value(child), at: row)
      }
    }
    return (longer, row)
  }
}

extension Column {
  fileprivate mutating func addBlankRow() {
    presence.append(Presence.blank.rawValue)
    switch values {
    case .days(let days): values = .days(days + [0])
    case .moments(let earliest, let latest): values = .moments(earliest: earliest + [0], latest: latest + [0])
    case .codes(let codes): values = .codes(codes + [0])
    case .numbers(let numbers): values = .numbers(numbers + [0])
    case .labels(let positions, let pool): values = .labels(positions + [0], pool)
    case .rows(let rows): values = .rows(rows + [-1])
    }
  }

  fileprivate mutating func take(_ content: CellEdit.Content, at row: Int) {
    guard isSupplied, presence.indices.contains(row) else { return }
    guard case .value(let value) = content else {
      presence[row] = Presence.blank.rawValue
      return
    }
    presence[row] = Presence.recorded.rawValue
    switch values {
    case .days(var days):
      days[row] = value
      values = .days(days)
    case .moments(var earliest, var latest):
      (earliest[row], latest[row]) = (value, value)
      values = .moments(earliest: earliest, latest: latest)
    case .codes(var codes):
      codes[row] = UInt16(truncatingIfNeeded: value)
      values = .codes(codes)
    case .numbers(var numbers):
      numbers[row] = value
      values = .numbers(numbers)
    case .labels(var positions, let pool):
      positions[row] = value
      values = .labels(positions, pool)
    case .rows(var rows):
      rows[row] = value
      values = .rows(rows)
    }
  }

  fileprivate mutating func repeatRow(_ row: Int) {
    presence.append(presence[row])
    switch values {
    case .days(let days): values = .days(days + [days[row]])
    case .moments(let earliest, let latest):
      values = .moments(earliest: earliest + [earliest[row]], latest: latest + [latest[row]])
    case .codes(let codes): values = .codes(codes + [codes[row]])
    case .numbers(let numbers): values = .numbers(numbers + [numbers[row]])
    case .labels(let positions, let pool): values = .labels(positions + [positions[row]], pool)
    case .rows(let rows): values = .rows(rows + [rows[row]])
    }
  }
}
