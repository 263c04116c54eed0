import CaseModel
import Chronology
import Evaluation
import Findings

/// Names rows and cells of an export, and says what stands in a cell as far as it may be shown.
struct CellNames {
  let tables: CaseTables
  private let columns: ReturnColumns

  /// - Parameter mapping: the one the export was read through, which knows what its columns are called.
  init(_ tables: CaseTables, mapping: SourceMapping?) {
    self.tables = tables
    columns = ReturnColumns(mapping, tables: tables, ofReturnsOnly: false)
  }

  /// Whether a cell's values may reach no output.
  func isPrivate(_ read: CellRead) -> Bool { field(read).isPrivate }

  func field(_ read: CellRead) -> Field { tables.tables[read.entity].entity.fields[read.field] }

  /// A cell with its place and what may be shown of it; nil where the export has no such column.
  func cell(_ read: CellRead) -> ExplainedCell? {
    let table = tables.tables[read.entity]
    guard table.columns[read.field].isSupplied, read.row < table.rowCount else { return nil }
    let source = Int(table.origins[read.row].source)
    return ExplainedCell(
      read: read, file: tables.sources.indices.contains(source) ? tables.sources[source].label : "export",
      row: Int(table.origins[read.row].number),
      column: columns.column(read.entity, read.field, from: source), value: value(read))
  }

  /// `visit V12 of 10 January 2026`.
  func row(_ row: Int, of entity: Int) -> String {
    let table = tables.tables[entity]
    let name = table.entity.identifierIndex.flatMap { table.columns[$0].label(at: row) }
    var words = name.map { "\(table.entity.name) \($0)" } ?? table.entity.name
    if let dating = table.entity.dateIndex, !table.entity.fields[dating].isPrivate,
      let day = table.columns[dating].civilDay(at: row)
    {
      let preposition = table.entity.happensOn == nil ? "from" : "of"
      words += " \(preposition) \(CivilDay(number: day).writtenDescription)"
    }
    return words
  }

  /// `placements.csv row 12`.
  func place(_ row: Int, of entity: Int) -> String {
    let table = tables.tables[entity]
    let source = Int(table.origins[row].source)
    let label = tables.sources.indices.contains(source) ? tables.sources[source].label : "export"
    return "\(label) row \(table.origins[row].number)"
  }

  /// What stands in a cell, or what stands for it.
  func value(_ read: CellRead) -> String {
    let table = tables.tables[read.entity]
    let field = field(read)
    let column = table.columns[read.field]
    switch column.presence(at: read.row) {
    case .columnAbsent: return "no such column"
    case .blank: return "blank"
    case .unreadable: return "not readable"
    case .saidUnknown: return "said not to be known"
    case .contradicted: return "told in two ways"
    case .recorded: break
    }
    guard !field.isPrivate else { return "a private value" }
    switch field.type {
    case .yesNo: return column.code(at: read.row) == 1 ? "yes" : "no"
    case .code(let codes):
      guard let code = column.code(at: read.row), codes.indices.contains(Int(code)) else { return "a code" }
      return codes[Int(code)]
    case .identifier: return column.label(at: read.row) ?? "an identifier"
    case .reference(let name):
      guard let target = column.target(at: read.row), let entity = tables.dictionary.index(of: name) else {
        return "a reference"
      }
      return tables.tables[entity].name(of: target)
    case .moment:
      guard let minutes = column.minutes(at: read.row) else { return "a moment" }
      return Self.words(minutes.earliest, minutes.latest)
    case .date, .number, .label, .text:
      switch ReturnedValue(field, in: column, row: read.row) {
      case .text(let text): return text
      case .day(let day): return day.shortDescription
      case .number(let number): return String(number)
      case .blank: return "blank"
      case .notReadable: return "not readable"
      case .filledIn, nil: return "filled in"
      }
    }
  }

  private static func words(_ earliest: Int32, _ latest: Int32) -> String {
    let moment = Moment(minute: earliest)
    guard earliest == latest else { return moment.localDay.shortDescription }
    return moment.localDescription
  }
}
