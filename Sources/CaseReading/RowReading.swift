import CaseModel
import Chronology

/// Reads the rows of one table of an export, by its plan, into the tables being built.
struct RowReading: RowSink {
  var builder: CaseTablesBuilder
  var plan: TablePlan?
  var dates = ExcelDate(uses1904: false)
  /// Rows with fewer cells than headings, and with more: how many, and the first of them.
  private(set) var shortRows = (count: 0, first: 0)
  private(set) var longRows = (count: 0, first: 0)
  /// Days that stood as bare numbers.
  private(set) var bareDays = (count: 0, first: 0)
  private(set) var rowCount = 0

  init(builder: CaseTablesBuilder) {
    self.builder = builder
  }

  /// Goes on to another table.
  mutating func start(_ plan: TablePlan, dates: ExcelDate) {
    self.plan = plan
    self.dates = dates
    shortRows = (0, 0)
    longRows = (0, 0)
    bareDays = (0, 0)
    rowCount = 0
  }

  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    guard let plan, let main = plan.mainEntity else { return false }
    guard row > plan.headingRow, flaw != nil || !isBlank(cells[...], bytes) else { return true }
    rowCount += 1
    var flaw = flaw
    if cells.count > plan.width, !isBlank(cells[plan.width...], bytes) {
      if longRows.count == 0 { longRows.first = row }
      longRows.count += 1
      flaw = flaw ?? "more cells than headings"
    } else if cells.count < plan.width {
      if shortRows.count == 0 { shortRows.first = row }
      shortRows.count += 1
    }
    if let flaw {
      builder.setAsideRow(entity: main, source: plan.source, because: flaw)
      return true
    }
    for (position, entity) in plan.entities.enumerated() {
      guard holds(entity.conditions, cells, bytes) else {
        if position == 0 {
          builder.setAsideRow(entity: main, source: plan.source, because: "left out by the source mapping")
        }
        continue
      }
      builder.beginRow(
        entity: entity.entity, source: plan.source, row: Int32(clamping: row), supplied: entity.supplied)
      for field in entity.fields {
        for source in field.sources where read(source, row: row, cells, bytes) == .recorded { break }
      }
    }
    return true
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
    let cell = cells[source.columns[0]]
    switch cell.kind {
    case .blank:
      return .blank
    case .text:
      guard !cell.isBlank(in: bytes) else { return .blank }
      return builder.set(source.handle, bytes, from: cell.start, to: cell.end)
    case .quoted:
      let text = cell.trimmedText(in: bytes)
      guard !text.isEmpty else { return .blank }
      return builder.set(source.handle, text.span, from: 0, to: text.count)
    case .day:
      return builder.set(
        source.handle, day: CivilDay(number: Int32(clamping: cell.start)),
        minuteOfDay: cell.end < 0 ? nil : cell.end)
    case .number:
      if source.isDay, let serial = Double(bytes.text(from: cell.start, to: cell.end)),
        let (day, minute) = dates.day(serial)
      {
        if bareDays.count == 0 { bareDays.first = row }
        bareDays.count += 1
        return builder.set(source.handle, day: day, minuteOfDay: minute)
      }
      return builder.set(source.handle, bytes, from: cell.start, to: cell.end)
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
    case .agrees(let key):
      let text = cell.trimmedText(in: bytes)
      let unlettered = text.span.afterListLetter(from: 0, to: text.count)
      let wanted = Array(key.utf8)
      return spellingKey(text.span, from: 0, to: text.count) == wanted
        || spellingKey(text.span, from: unlettered, to: text.count) == wanted
    case .isBelow(let bound):
      guard let value = Double(String(decoding: cell.trimmedText(in: bytes), as: UTF8.self)) else {
        return false
      }
      return value < Double(bound)
    }
  }
}
