/// The cells of one field of one table: packed values, and beside them whether each is there.
///
/// A cell that is not recorded still has a place in the values; what stands there means nothing.
package struct Column: Sendable {
  /// Packed values, by the field's type.
  package enum Values: Sendable {
    /// Civil days, as days since 1 January 1970.
    case days([Int32])
    /// Moments, as the earliest and latest minute since 1 January 1970 UTC that the cell may mean.
    case moments(earliest: [Int32], latest: [Int32])
    /// Positions in the field's list of codes; yes is 1 and no is 0.
    case codes([UInt16])
    case numbers([Int32])
    /// Numbers in the column's own pool: identifiers, labels and free text.
    case labels([Int32], Labels)
    /// Row positions in the table referred to; -1 where there is none.
    case rows([Int32])
  }

  package var values: Values
  /// One `Presence` a row, as its raw value.
  package var presence: [UInt8]
  /// Whether the export has the column at all; if not, every cell is `columnAbsent`, and the arrays may hold
  /// no places.
  package var isSupplied: Bool

  package init(values: Values, presence: [UInt8], isSupplied: Bool = true) {
    self.values = values
    self.presence = presence
    self.isSupplied = isSupplied
  }

  /// Whether, and if not why not, the cell of a row holds a value.
  package func presence(at row: Int) -> Presence {
    guard isSupplied else { return .columnAbsent }
    return Presence(rawValue: presence[row]) ?? .unreadable
  }

  /// The day of a row, or nil where none is recorded; a moment gives its number of minutes instead.
  package func day(at row: Int) -> Int32? {
    guard isSupplied, presence[row] == 0, case .days(let days) = values else { return nil }
    return days[row]
  }

  /// The code of a row, or nil where none is recorded.
  package func code(at row: Int) -> UInt16? {
    guard isSupplied, presence[row] == 0, case .codes(let codes) = values else { return nil }
    return codes[row]
  }

  /// The number of a row, or nil where none is recorded.
  package func number(at row: Int) -> Int32? {
    guard isSupplied, presence[row] == 0, case .numbers(let numbers) = values else { return nil }
    return numbers[row]
  }

  /// The label or identifier of a row, or nil where none is recorded.
  package func label(at row: Int) -> String? {
    guard isSupplied, presence[row] == 0, case .labels(let positions, let pool) = values else { return nil }
    return pool[positions[row]]
  }

  /// How many different texts the column has; 0 where its values are no labels.
  package var textCount: Int {
    if case .labels(_, let pool) = values { pool.count } else { 0 }
  }

  /// The row referred to, or nil where none is recorded.
  package func target(at row: Int) -> Int? {
    guard isSupplied, presence[row] == 0, case .rows(let rows) = values, rows[row] >= 0 else { return nil }
    return Int(rows[row])
  }

  /// The earliest and latest minute of a row, or nil where none is recorded.
  package func minutes(at row: Int) -> (earliest: Int32, latest: Int32)? {
    guard isSupplied, presence[row] == 0, case .moments(let earliest, let latest) = values else { return nil }
    return (earliest[row], latest[row])
  }
}
