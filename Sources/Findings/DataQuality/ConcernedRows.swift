import CaseModel
import Evaluation
import RuleChecking

/// Makes rows of a report of rows of the tables: where they stand, the day that dates them, and the cells that a
/// check reads.
struct ConcernedRows {
  private let tables: CaseTables
  private let columns: ReturnColumns
  private let read: FieldsRead

  init(of rule: CheckedRule, tables: CaseTables, columns: ReturnColumns, vocabulary: Vocabulary) {
    self.tables = tables
    self.columns = columns
    read = FieldsRead(rule, vocabulary: vocabulary)
  }

  /// Where a row stands.
  func place(_ row: Int, of entity: Int) -> ReturnedPlace {
    let table = tables.tables[entity]
    let source = Int(table.origins[row].source)
    let from = tables.sources.indices.contains(source) ? tables.sources[source] : CaseSource(file: "")
    return ReturnedPlace(
      table: columns.table(entity, from: source), entity: table.entity.name, file: from.file,
      sheet: from.sheet,
      row: Int(table.origins[row].number))
  }

  /// A row with its day and the cells that the check reads there.
  ///
  /// The child's reference is not among them: it stands over all of them.
  func concerned(_ row: Int, of entity: Int) -> ConcernedRow {
    let table = tables.tables[entity]
    let source = Int(table.origins[row].source)
    let fields = Set(read.fields(of: entity)).union(table.entity.dateIndex.map { [$0] } ?? [])
    let cells = fields.sorted().compactMap { field -> ConcernedRow.Cell? in
      let definition = table.entity.fields[field]
      switch definition.type {
      case .identifier, .reference: return nil
      default: break
      }
      return ReturnedValue(definition, in: table.columns[field], row: row).map {
        ConcernedRow.Cell(
          column: columns.column(entity, field, from: source), field: definition.name, value: $0)
      }
    }
    return ConcernedRow(place: place(row, of: entity), cells: cells)
  }
}
