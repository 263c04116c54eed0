import Synchronization
import Workers

/// The rows of one entity while they are being read, and what becomes of each.
struct TableDraft {
  /// What became of a row.
  enum Fate: UInt8 {
    case kept, exactDuplicate, contradicted, combined, runsOn, noSuchParent, noParentGiven, noIdentifier
  }

  let entity: Entity
  var columns: [ColumnDraft]
  var origins = RowOrigins()
  /// Nil until the entity is declared.
  var completeness: Completeness?
  /// Whether rows of one identifier are parts of one whole (a child on several lists) and not repeats.
  var isCombined = false
  /// Whether identifiers are not read, and known to come but once.
  var isHeldInOrder = false
  /// Sources whose rows give this entity beside another, and are accounted for there.
  var derivedFrom: Set<UInt16> = []
  /// What each row says of the stretch of time that it is part of; empty, or shorter than the rows, where
  /// they say nothing.
  private(set) var runMarks: [RunMarks] = []
  /// For how many rows the columns have cells, and which columns the source of those to come has.
  private var filled = 0
  private var filledFor: [Bool] = []
  /// What became of each row; empty as long as all are kept.
  private(set) var fates: [Fate] = []

  init(entity: Entity) {
    self.entity = entity
    columns = entity.fields.map { ColumnDraft(type: $0.type) }
  }

  var rowCount: Int { origins.count }

  /// Adds a row; `supplied` says for each field whether the row's source has the column.
  mutating func appendRow(source: UInt16, row: Int32, supplied: [Bool]) {
    if rowCount == filled || supplied != filledFor { fill(supplied) }
    origins.append(source: source, number: row)
  }

  /// Adds rows that follow one another in their source, with cells that hold nothing yet.
  mutating func appendRows(source: UInt16, firstRow: Int32, count: Int, supplied: [Bool]) {
    if filled - rowCount < count || supplied != filledFor { fill(supplied, count) }
    origins.append(source: source, firstNumber: firstRow, count: count)
  }

  /// Adds rows of which nothing is known but their identifiers, none of which the table holds.
  ///
  /// - Parameters:
  ///   - names: their identifiers, different ones, as numbers among `labels`.
  mutating func appendRows(
    _ origins: RowOrigins, supplied: [Bool], named names: some Collection<Int32>, in labels: Labels
  ) {
    guard let identifier = entity.identifierIndex else { return }
    let first = rowCount
    fill(supplied, names.count)
    self.origins.append(contentsOf: origins)
    columns[identifier].setLabels(names, of: labels, from: first)
  }

  /// Gives the columns empty cells for some rows to come: to add one to each column for each row took longer than to
  /// read what stands in them.
  private mutating func fill(_ supplied: [Bool], _ count: Int = 0) {
    seal()
    filled = rowCount + max(count, min(4096, max(8, rowCount)))
    filledFor = supplied
    for position in columns.indices {
      columns[position].fill(to: filled, with: supplied[position] ? .blank : .columnAbsent)
    }
  }

  /// Takes away the cells of rows that have not come: before anybody else looks at the columns.
  mutating func seal() {
    guard filled > rowCount else { return }
    for position in columns.indices { columns[position].trim(to: rowCount) }
    filled = rowCount
  }

  /// Says of the last row that it makes a stretch of time together with others.
  mutating func markRun(begins: Bool, stops: Bool?) {
    while runMarks.count < rowCount { runMarks.append([]) }
    var marks: RunMarks = .isPart
    if begins { marks.insert(.begins) }
    if let stops { marks.insert(stops ? .stops : .goesOn) }
    runMarks[rowCount - 1] = marks
  }

  /// Makes room for so many rows more.
  mutating func reserve(_ rows: Int) {
    let total = rowCount + rows
    for position in columns.indices {
      columns[position].reserve(total)
      if columns[position].storage == .label { columns[position].labels.expect(total) }
    }
    if let identifier = entity.identifierIndex, columns[identifier].isSupplied {
      columns[identifier].labels.reserve(columns[identifier].labels.count + rows)
    }
  }

  /// A table declared as this one is, without rows.
  var emptied: TableDraft {
    var empty = TableDraft(entity: entity)
    empty.columns = columns.map(\.emptied)
    (empty.completeness, empty.isCombined, empty.derivedFrom) = (completeness, isCombined, derivedFrom)
    empty.isHeldInOrder = isHeldInOrder
    return empty
  }

  /// Adds the rows of another table of the entity, whose numbers in their source are counted from the rows before.
  mutating func append(contentsOf other: TableDraft, shiftedBy shift: Int32) {
    seal()
    let rows = rowCount
    defer { filled = rowCount }
    // Texts that are sought on all cores, one pool after the other.
    let numbers = columns.indices.map { position in
      columns[position].labels.seeksOnAllCores
        ? columns[position].takeLabels(of: other.columns[position]) : nil
    }
    // Each column on a core of its own: of a long table that is mostly to wait for fresh memory.
    let joined = columns.map { ColumnInHand($0) }
    columns = []
    _ = inParallel(rows + other.rowCount < Self.manyRows ? 1 : joined.count) { share in
      let positions = rows + other.rowCount < Self.manyRows ? joined.indices : share..<(share + 1)
      for position in positions {
        joined[position].append(
          contentsOf: other.columns[position], after: rows, numbers: numbers[position])
      }
    }
    columns = joined.map { $0.taken() }
    if !other.runMarks.isEmpty {
      while runMarks.count < rows { runMarks.append([]) }
      runMarks += other.runMarks
    }
    origins.append(contentsOf: other.origins, shiftedBy: shift)
  }

  /// To put together fewer rows is not worth a second core.
  private static let manyRows = 1 << 16

  func fate(of row: Int) -> Fate {
    fates.isEmpty ? .kept : fates[row]
  }

  mutating func drop(_ row: Int, as fate: Fate) {
    if fates.isEmpty { fates = [Fate](repeating: .kept, count: rowCount) }
    fates[row] = fate
  }

  /// Leaves only the rows that are kept.
  mutating func removeDropped() {
    guard !fates.isEmpty else { return }
    let kept = fates.indices.filter { fates[$0] == .kept }.map { Int32($0) }
    for position in columns.indices { columns[position].keep(kept) }
    origins = origins.keeping(kept.lazy.map { Int($0) })
    fates = []
  }
}

/// A column that one core has in hand, so that it is changed where it lies.
private final class ColumnInHand: Sendable {
  private let column: Mutex<ColumnDraft>

  init(_ column: ColumnDraft) {
    self.column = Mutex(column)
  }

  func append(contentsOf other: ColumnDraft, after rows: Int, numbers: [Int32]?) {
    column.withLock { $0.append(contentsOf: other, after: rows, numbers: numbers) }
  }

  /// The column, which is nobody's any more.
  func taken() -> ColumnDraft {
    column.withLock { column in
      var own = column.emptied
      swap(&own, &column)
      return own
    }
  }
}
