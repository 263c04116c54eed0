import CaseModel
import Chronology

/// A column's cells where they lie, for a rule that asks for them millions of times.
///
/// To copy a `Column` is to count half a dozen references up and down again, which took a third of the time of
/// judging; a view holds none. It is good only while `withCells` runs, which keeps the cells in their place.
@safe
struct CellView {
  /// Which of the packed values the column has.
  enum Kind: UInt8 {
    case days, moments, codes, numbers, labels, rows
  }

  let kind: Kind
  /// Whether a blank cell of the field is an answer of its own.
  let blankIsAnswer: Bool
  /// Whether the field's values are never shown.
  let isPrivate: Bool
  private let count: Int32
  /// Nil where the export has no such column, or no rows.
  private let presences: UnsafePointer<UInt8>?
  /// 32-bit numbers, but of codes 16-bit ones.
  private let values: UnsafeRawPointer?
  /// Of moments only.
  private let latest: UnsafePointer<Int32>?

  fileprivate init(
    _ kind: Kind, of field: Field, presences: UnsafeBufferPointer<UInt8>, values: UnsafeRawBufferPointer,
    latest: UnsafePointer<Int32>?
  ) {
    self.kind = kind
    blankIsAnswer = field.blankIsAnswer
    isPrivate = field.isPrivate
    count = Int32(clamping: presences.count)
    unsafe self.presences = presences.baseAddress
    unsafe self.values = values.baseAddress
    unsafe self.latest = latest
    let width = kind == .codes ? MemoryLayout<UInt16>.stride : MemoryLayout<Int32>.stride
    precondition(values.count == presences.count * width, "a column has a value for each presence")
  }

  /// The view of a column that the export does not have.
  fileprivate init(absent kind: Kind, of field: Field) {
    self.kind = kind
    blankIsAnswer = field.blankIsAnswer
    isPrivate = field.isPrivate
    count = 0
    unsafe presences = nil
    unsafe values = nil
    unsafe latest = nil
  }

  /// Whether, and if not why not, the cell of a row holds a value.
  func presence(at row: Int) -> Presence {
    guard let presences = unsafe presences else { return .columnAbsent }
    precondition(row >= 0 && row < Int(count), "no such row")
    return unsafe Presence(rawValue: presences[row]) ?? .unreadable
  }

  /// The day, code, number, label or row of a cell, or its earliest minute; nil where none is recorded.
  func value(at row: Int) -> Int32? {
    // Asked of the byte itself: `==` of an enum of another module is not put in line.
    guard let presences = unsafe presences, let values = unsafe values else { return nil }
    precondition(row >= 0 && row < Int(count), "no such row")
    guard unsafe presences[row] == Self.recorded else { return nil }
    return kind == .codes
      ? unsafe Int32(values.load(fromByteOffset: row * 2, as: UInt16.self))
      : unsafe values.load(fromByteOffset: row * 4, as: Int32.self)
  }

  /// `Presence.recorded` as a byte; a stored constant would be looked up for every cell.
  private static var recorded: UInt8 { 0 }

  /// The day of a row, or nil where none is recorded.
  func day(at row: Int) -> Int32? { kind == .days ? value(at: row) : nil }

  /// The code of a row, or nil where none is recorded.
  func code(at row: Int) -> UInt16? {
    kind == .codes ? value(at: row).map { UInt16(truncatingIfNeeded: $0) } : nil
  }

  /// The row referred to, or nil where none is recorded.
  func target(at row: Int) -> Int? {
    guard kind == .rows, let target = value(at: row), target >= 0 else { return nil }
    return Int(target)
  }

  /// The earliest and latest minute of a row, or nil where none is recorded.
  func minutes(at row: Int) -> (earliest: Int32, latest: Int32)? {
    guard kind == .moments, let earliest = value(at: row), let latest = unsafe latest else { return nil }
    return (earliest, unsafe latest[row])
  }

  // MARK: Many rows at the same time

  /// The day, code, number, label or row of each of some cells, or its earliest minute, as `PlainValues` tell it; of a
  /// row that is none or not known the same.
  ///
  /// - Parameter isAsReturned: whether what cannot be read is an answer too.
  func values(at rows: [Int32], isAsReturned: Bool) -> [Int32] {
    let rows = rows.span
    return [Int32](places: rows.count) { place in
      let row = rows[place]
      guard row >= 0 else { return row }
      guard let presences = unsafe presences, let values = unsafe values else { return PlainValues.unknown }
      precondition(row < count, "no such row")
      guard unsafe presences[Int(row)] == Self.recorded else {
        return absent(at: Int(row), isAsReturned: isAsReturned)
      }
      let value =
        kind == .codes
        ? unsafe Int32(values.load(fromByteOffset: Int(row) * 2, as: UInt16.self))
        : unsafe values.load(fromByteOffset: Int(row) * 4, as: Int32.self)
      return PlainValues.number(.value(value))
    }
  }

  private func absent(at row: Int, isAsReturned: Bool) -> Int32 {
    switch presence(at: row) {
    case .blank where blankIsAnswer: PlainValues.none
    case .saidUnknown where isAsReturned, .unreadable where isAsReturned: PlainValues.none
    default: PlainValues.unknown
    }
  }

  /// The rows referred to by some rows; not known where none is recorded.
  func targets(at rows: [Int32]) -> [Int32] {
    let rows = rows.span
    return [Int32](places: rows.count) { place in
      let row = rows[place]
      guard row >= 0 else { return row }
      guard kind == .rows, let target = value(at: Int(row)), target >= 0 else { return PlainValues.unknown }
      return target
    }
  }

  /// Whether anything stands in each of some cells.
  func areRecorded(at rows: [Int32]) -> [Truth] {
    let rows = rows.span
    return [Truth](places: rows.count) { place in
      let row = rows[place]
      guard row >= 0 else { return row == PlainValues.none ? .no : .unknown }
      return isRecorded(at: Int(row))
    }
  }

  /// Whether anything stands in the cell of a row: told by the byte itself, as above.
  @inline(__always) func isRecorded(at row: Int) -> Truth {
    guard let presences = unsafe presences else { return .unknown }
    precondition(row >= 0 && row < Int(count), "no such row")
    return switch unsafe presences[row] {
    case 1: .no
    case 2, 5: .unknown
    default: .yes
    }
  }

  /// The London day of a row, whether its field is a date or a moment (whose earliest reading is taken).
  func civilDay(at row: Int) -> Int32? {
    if let day = day(at: row) { return day }
    return minutes(at: row).map { Moment(minute: $0.earliest).localDay.number }
  }
}

/// The views of every column of every table.
struct CellViews {
  private let views: [CellView]
  /// Where each table's views start.
  private let starts: [Int]

  fileprivate init(_ views: [CellView], of tables: [Table]) {
    self.views = views
    var starts: [Int] = []
    var next = 0
    for table in tables {
      starts.append(next)
      next += table.columns.count
    }
    self.starts = starts
  }

  subscript(entity: Int, field: Int) -> CellView { views[starts[entity] + field] }

  /// Where the column of a field stands among all.
  func place(_ entity: Int, _ field: Int) -> Int32 { Int32(truncatingIfNeeded: starts[entity] + field) }

  subscript(place place: Int) -> CellView { views[place] }
}

extension [Table] {
  /// Gives a closure the cells of all tables in their places, where they stay until it returns; its views must
  /// not be kept any longer.
  func withCells<Result>(_ body: (CellViews) -> Result) -> Result {
    let columns = flatMap { table in
      precondition(table.columns.count == table.entity.fields.count, "a table has a column for each field")
      return zip(table.columns, table.entity.fields).map { (column: $0, field: $1) }
    }
    var views: [CellView] = []
    views.reserveCapacity(columns.count)
    return Self.hold(columns, &views) { body(CellViews($0, of: self)) }
  }

  /// Holds the first column that has no view yet, then the rest.
  private static func hold<Result>(
    _ columns: [(column: Column, field: Field)], _ views: inout [CellView],
    _ body: ([CellView]) -> Result
  ) -> Result {
    // Columns without cells have nothing to hold in its place: of a small example most are such.
    while views.count < columns.count, columns[views.count].column.hasNoCells {
      let (column, field) = columns[views.count]
      views.append(CellView(absent: column.values.kind, of: field))
    }
    guard views.count < columns.count else { return body(views) }
    let (column, field) = columns[views.count]
    func held(
      _ kind: CellView.Kind, _ values: UnsafeRawBufferPointer, latest: UnsafePointer<Int32>? = nil
    ) -> Result {
      unsafe column.presence.withUnsafeBufferPointer { presences in
        let view = unsafe CellView(kind, of: field, presences: presences, values: values, latest: latest)
        views.append(view)
        return hold(columns, &views, body)
      }
    }
    switch column.values {
    case .days(let days): return unsafe days.withUnsafeBytes { unsafe held(.days, $0) }
    case .codes(let codes): return unsafe codes.withUnsafeBytes { unsafe held(.codes, $0) }
    case .numbers(let numbers): return unsafe numbers.withUnsafeBytes { unsafe held(.numbers, $0) }
    case .labels(let labels, _): return unsafe labels.withUnsafeBytes { unsafe held(.labels, $0) }
    case .rows(let rows): return unsafe rows.withUnsafeBytes { unsafe held(.rows, $0) }
    case .moments(let earliest, let latest):
      return unsafe earliest.withUnsafeBytes { first in
        unsafe latest.withUnsafeBufferPointer { unsafe held(.moments, first, latest: $0.baseAddress) }
      }
    }
  }
}

extension Column {
  /// Whether the export does not have the column, or it no rows.
  fileprivate var hasNoCells: Bool { !isSupplied || presence.isEmpty }
}

extension Column.Values {
  fileprivate var kind: CellView.Kind {
    switch self {
    case .days: .days
    case .codes: .codes
    case .numbers: .numbers
    case .labels: .labels
    case .rows: .rows
    case .moments: .moments
    }
  }
}
