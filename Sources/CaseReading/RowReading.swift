import CaseModel
import Chronology

/// Reads the rows of one table of an export, by its plan, into the tables being built.
struct RowReading: RowSink {
  var builder: CaseTablesBuilder
  private var entities: [TablePlan.EntityPlan] = []
  private var source: UInt16 = 0
  private var headingRow = 0
  private var width = 0
  private var blankWords: [[UInt8]] = []
  private var dates = ExcelDate(uses1904: false)
  private(set) var counts = Counts()

  /// What was counted of one table.
  struct Counts: Sendable {
    var rows = 0
    /// Rows with fewer cells than headings, and with more: how many, and the first of them.
    var shortRows = (count: 0, first: 0)
    var longRows = (count: 0, first: 0)
    /// Days that stood as bare numbers.
    var bareDays = (count: 0, first: 0)

    /// Adds what was counted in rows whose numbers are counted from so many rows before.
    mutating func append(_ other: Counts, shiftedBy shift: Int) {
      rows += other.rows
      for (own, more) in [
        (\Counts.shortRows, other.shortRows), (\.longRows, other.longRows), (\.bareDays, other.bareDays),
      ] where more.count > 0 {
        if self[keyPath: own].count == 0 { self[keyPath: own].first = more.first + shift }
        self[keyPath: own].count += more.count
      }
    }
  }

  init(builder: CaseTablesBuilder) {
    self.builder = builder
  }

  /// Goes on to another table.
  ///
  /// - Parameter isContinued: whether it is a later stretch of the table that is read, without its headings.
  mutating func start(_ table: PlannedTable, isContinued: Bool = false) {
    entities = table.plan.entities
    source = table.plan.source
    headingRow = isContinued ? 0 : table.plan.headingRow
    width = table.plan.width
    blankWords = table.plan.blankWords
    dates = table.dates
    counts = Counts()
    for entity in entities where entity.conditions.isEmpty {
      builder.expectRows(table.likelyRowCount, of: entity.entity)
    }
  }

  /// The builder, which nobody else holds any more: its columns are changed where they lie.
  consuming func ended() -> CaseTablesBuilder { builder }

  /// Adds what another, started with the builder's `emptied`, read out of the next stretch of the same table.
  mutating func append(_ other: RowReading, shiftedBy shift: Int) {
    builder.append(
      contentsOf: other.builder, entities: entities.map(\.entity), source: source,
      shiftedBy: Int32(clamping: shift))
    counts.append(other.counts, shiftedBy: shift)
  }

  func gridWidth(afterRow row: Int) -> Int? {
    guard row >= headingRow, blankWords.isEmpty, entities.count == 1, entities[0].isPlain else { return nil }
    return width
  }

  mutating func take(_ grid: CellGrid, firstRow: Int, in bytes: Span<UInt8>) {
    let entity = entities[0]
    counts.rows += grid.rowCount
    builder.appendRows(
      entity: entity.entity, source: source, firstRow: Int32(clamping: firstRow), count: grid.rowCount,
      supplied: entity.supplied)
    for field in entity.plain {
      builder.set(field.handle, grid, column: field.column, firstRow: Int32(clamping: firstRow), in: bytes)
    }
  }

  mutating func take(row: Int, cells given: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    guard !entities.isEmpty else { return false }
    let cells = blankWords.isEmpty ? given : given.map { holdsBlankWord($0, bytes) ? .blank : $0 }
    guard row > headingRow, flaw != nil || !isBlank(cells[...], bytes) else { return true }
    counts.rows += 1
    var flaw = flaw
    if cells.count > width, !isBlank(cells[width...], bytes) {
      if counts.longRows.count == 0 { counts.longRows.first = row }
      counts.longRows.count += 1
      flaw = flaw ?? "more cells than headings"
    } else if cells.count < width {
      if counts.shortRows.count == 0 { counts.shortRows.first = row }
      counts.shortRows.count += 1
    }
    if let flaw {
      builder.setAsideRow(entity: entities[0].entity, source: source, because: flaw)
      return true
    }
    for position in entities.indices {
      if entities[position].conditions.isEmpty || holds(entities[position].conditions, cells, bytes) {
        readEntity(position, row: row, cells, bytes)
      } else if position == 0 {
        builder.setAsideRow(
          entity: entities[0].entity, source: source, because: "left out by the source mapping")
      }
    }
    return true
  }

  /// Whether a cell holds a word by which the format says that it holds nothing.
  private func holdsBlankWord(_ cell: RawCell, _ bytes: Span<UInt8>) -> Bool {
    guard cell.kind == .text, blankWords.contains(where: { $0.count == cell.end - cell.start }) else {
      return false
    }
    return blankWords.contains(bytes.bytes(from: cell.start, to: cell.end))
  }

  /// Makes a row of one entity.
  private mutating func readEntity(_ position: Int, row: Int, _ cells: [RawCell], _ bytes: Span<UInt8>) {
    builder.beginRow(
      entity: entities[position].entity, source: source, row: Int32(clamping: row),
      supplied: entities[position].supplied)
    if let runs = entities[position].runs {
      builder.markRun(
        begins: holds(runs.begins, cells, bytes),
        stops: runs.stops.isEmpty ? nil : holds(runs.stops, cells, bytes))
    }
    for index in entities[position].plain.indices {
      let field = entities[position].plain[index]
      let isRead =
        field.column < cells.count && read(cells[field.column], into: field, row: row, bytes) == .recorded
      if !isRead { builder.passOver(field.handle) }
    }
    for index in entities[position].fields.indices {
      for source in entities[position].fields[index].sources
      where read(source, row: row, cells, bytes) == .recorded { break }
    }
  }

  private func isBlank(_ cells: ArraySlice<RawCell>, _ bytes: Span<UInt8>) -> Bool {
    for cell in cells where !cell.isBlank(in: bytes) { return false }
    return true
  }

  /// Reads a cell into its field, and says what became of it; a blank one leaves the field as it is.
  private mutating func read(
    _ source: TablePlan.SourcePlan, row: Int, _ cells: [RawCell], _ bytes: Span<UInt8>
  ) -> Presence {
    if !source.conditions.isEmpty, !holds(source.conditions, cells, bytes) { return .blank }
    if source.columns.count > 1 {
      guard let joined = joined(source.columns, cells, bytes) else { return .blank }
      return builder.set(source.handle, joined.span, from: 0, to: joined.count)
    }
    guard source.columns[0] < cells.count else { return .blank }
    if let lookup = source.lookup {
      let text = cells[source.columns[0]].trimmedText(in: bytes)
      guard !text.isEmpty else { return .blank }
      // What leads nowhere, or to several, is read as it is, and so found and named where that is no good.
      let found = lookup[text].flatMap { $0.isEmpty ? nil : $0 } ?? text
      return builder.set(source.handle, found.span, from: 0, to: found.count)
    }
    let field = TablePlan.PlainField(column: source.columns[0], handle: source.handle, isDay: source.isDay)
    return read(cells[field.column], into: field, row: row, bytes)
  }

  private mutating func read(
    _ cell: RawCell, into field: TablePlan.PlainField, row: Int, _ bytes: Span<UInt8>
  ) -> Presence {
    switch cell.kind {
    case .blank:
      return .blank
    case .text:
      guard !cell.isBlank(in: bytes) else { return .blank }
      return builder.set(field.handle, bytes, from: cell.start, to: cell.end)
    case .quoted:
      let text = cell.trimmedText(in: bytes)
      guard !text.isEmpty else { return .blank }
      return builder.set(field.handle, text.span, from: 0, to: text.count)
    case .day:
      return builder.set(
        field.handle, day: CivilDay(number: Int32(clamping: cell.start)),
        minuteOfDay: cell.end < 0 ? nil : cell.end)
    case .number:
      if field.isDay, let serial = Double(bytes.text(from: cell.start, to: cell.end)),
        let (day, minute) = dates.day(serial)
      {
        if counts.bareDays.count == 0 { counts.bareDays.first = row }
        counts.bareDays.count += 1
        return builder.set(field.handle, day: day, minuteOfDay: minute)
      }
      return builder.set(field.handle, bytes, from: cell.start, to: cell.end)
    }
  }

  /// The texts of several cells with strokes between, days in their ISO form; nil where one of them is blank.
  private func joined(_ columns: [Int], _ cells: [RawCell], _ bytes: Span<UInt8>) -> [UInt8]? {
    var joined: [UInt8] = []
    for column in columns {
      guard column < cells.count else { return nil }
      let text = cells[column].trimmedText(in: bytes)
      guard !text.isEmpty else { return nil }
      if !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
      if let day = CivilDay.parse(text.span, from: 0, to: text.count) {
        joined.append(contentsOf: Array(day.isoDescription.utf8))
      } else {
        joined.append(contentsOf: text)
      }
    }
    return joined
  }

  private func holds(
    _ conditions: [TablePlan.ConditionPlan], _ cells: [RawCell], _ bytes: Span<UInt8>
  ) -> Bool {
    for condition in conditions {
      var isMet = false
      for column in condition.columns where column < cells.count && !isMet {
        isMet = meets(condition.test, cells[column], bytes)
      }
      if isMet != condition.isWanted { return false }
    }
    return true
  }

  private func meets(_ test: CellCondition.Test, _ cell: RawCell, _ bytes: Span<UInt8>) -> Bool {
    switch test {
    case .isFilled:
      return !cell.isBlank(in: bytes)
    case .agrees(let keys):
      return agrees(cell, with: keys, bytes)
    case .isOther(let keys):
      return !cell.isBlank(in: bytes) && !agrees(cell, with: keys, bytes)
    case .isBelow(let bound):
      guard let value = Double(String(decoding: cell.trimmedText(in: bytes), as: UTF8.self)) else {
        return false
      }
      return value < Double(bound)
    }
  }

  private func agrees(_ cell: RawCell, with keys: [String], _ bytes: Span<UInt8>) -> Bool {
    let text = cell.trimmedText(in: bytes)
    let unlettered = text.span.afterListLetter(from: 0, to: text.count)
    let whole = spellingKey(text.span, from: 0, to: text.count)
    let rest = spellingKey(text.span, from: unlettered, to: text.count)
    return keys.contains { whole.elementsEqual($0.utf8) || rest.elementsEqual($0.utf8) }
  }
}
