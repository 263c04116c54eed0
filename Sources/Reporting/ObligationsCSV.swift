package import CaseModel
package import Evaluation
import RuleChecking

/// The columns of `obligations.csv`, in their order.
///
/// - `rule`, `area`, `force`: the rule's id, the area it belongs to, and what stands behind the row: `must`,
///   `should`, `frame` or `local`; a part has its own force.
/// - `child`, `subject`: identifiers; for a result of groups the subject is the group and there is no child.
/// - `part`: the part's name; empty for the rule as a whole. `phase`: the line of the timetable, as written.
/// - `clock`, `due`, `done`: ISO days, or London minutes such as `2026-03-31T00:30`; blank where they would show
///   a date of birth, which `detail` then says, and so is `days_late`.
/// - `status`: one of the nine words. `days_late`: calendar days. `in_window`: whether rates count the row.
/// - `unknown`: what the answer turned on and the record does not say, as `entity: field`.
/// - `locality`, `team`, `worker`: the allocation on the due date where the export can tell, else the current.
/// - `source_rows`: `file:row` of the subject and of what satisfied the duty.
/// - `detail`: what else a reader should know.
package let obligationColumns = [
  "rule", "area", "force", "child", "subject", "part", "phase", "clock", "due", "done", "status", "days_late",
  "in_window", "unknown", "locality", "team", "worker", "source_rows", "detail",
]

/// Writes every obligation of a run, met ones too, as `obligations.csv`.
///
/// - Parameters:
///   - result: what an evaluation gave.
///   - tables: the export it was given.
/// - Returns: UTF-8, one row an obligation or group, in order of rule, child, subject, clock and part.
package func obligationsCSV(result: EvaluationResult, tables: CaseTables) -> [UInt8] {
  var whole: [UInt8] = []
  obligationsCSV(result: result, tables: tables) { piece in whole += piece }
  return whole
}

/// Writes every obligation of a run, a piece at a time, so that the file never stands in memory as a whole.
///
/// - Parameters:
///   - result: what an evaluation gave.
///   - tables: the export it was given.
///   - take: is given each piece of the file in turn, of about a mebibyte.
/// - Throws: whatever taking a piece throws.
package func obligationsCSV<Failure>(
  result: EvaluationResult, tables: CaseTables, inPieces take: ([UInt8]) throws(Failure) -> Void
) throws(Failure) {
  var writer = CSVWriter()
  for column in obligationColumns { writer.text(column) }
  writer.endRow()
  var names: [Int: RowNames] = [:]
  let allocations = AllocationCells(of: tables)
  let children = tables.dictionary.index(of: "child").map { RowNames(of: tables.tables[$0]) }
  for outcome in result.outcomes.sorted(by: { $0.rule.id < $1.rule.id }) {
    let cells = RuleCells(of: outcome.rule)
    if !outcome.obligations.isEmpty {
      let entity = outcome.rule.entity
      let subjects = names[entity] ?? RowNames(of: tables.tables[entity])
      names[entity] = subjects
      let rows = ObligationRows(
        of: outcome.rule, cells: cells, tables: tables, subjects: subjects, children: children,
        allocations: allocations)
      try rows.write(outcome.obligations, into: &writer, inPieces: take)
    }
    writeGroups(of: outcome, cells: cells, into: &writer)
  }
  try writer.handOver(atLeast: 1, to: take)
}

/// The locality, team and worker of every allocation, as cells.
struct AllocationCells {
  private var columns: [RowNames?] = [nil, nil, nil]

  init(of tables: CaseTables) {
    guard let table = tables.table("allocation") else { return }
    columns = ["locality", "team", "worker"].map { name in
      table.entity.fieldIndex(name).map { RowNames(of: table.columns[$0], rows: table.rowCount) }
    }
  }

  /// Writes the three cells of an allocation; empty ones where there is none.
  func write(_ row: Int32, into writer: inout CSVWriter) {
    for column in columns { writer.written(column?[Int(row)] ?? []) }
  }
}

/// Writes the results of a rule that compares or shares out: the subject is the group.
private func writeGroups(of outcome: RuleOutcome, cells: RuleCells, into writer: inout CSVWriter) {
  for group in outcome.groups.sorted(by: { $0.name < $1.name }) {
    writer.written(cells.head(part: -1))
    writer.empty()
    writer.text(group.name.isEmpty ? "whole authority" : group.name)
    for _ in 0..<5 { writer.empty() }
    writer.text(group.status.name)
    writer.number(0)
    writer.text("yes")
    writer.empty()
    writer.text(cells.grouping == .locality ? group.name : "")
    writer.text(cells.grouping == .team ? group.name : "")
    writer.empty()
    writer.empty()
    writer.text(group.countsInWords)
    writer.endRow()
  }
}

extension GroupResult {
  /// The group's counts as a sentence without a full stop: `57 of 90 achieved, 3 not assessable, 60 children`.
  var countsInWords: String {
    var words = "\(achieved) of \(cases) achieved"
    if unknown > 0 { words += ", \(unknown) not assessable" }
    words += ", \(children) " + (children == 1 ? "child" : "children")
    if let expected { words += "; held against \(Proportion(expected).fourDecimals)" }
    if let lowerLimit, let upperLimit {
      words += "; limits \(Proportion(lowerLimit).fourDecimals) to \(Proportion(upperLimit).fourDecimals)"
    }
    return words
  }
}
