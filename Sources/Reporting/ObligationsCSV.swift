package import CaseModel
package import Evaluation
package import FollowUp
import RuleChecking
import Workers

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
/// - `since`: for a shortfall, `new`, `still`, `worse` or `moved` since an earlier run; blank where none was given.
/// - `waived`: the last day of the waiver that marks the duty.
package let obligationColumns = [
  "rule", "area", "force", "child", "subject", "part", "phase", "clock", "due", "done", "status", "days_late",
  "in_window", "unknown", "locality", "team", "worker", "source_rows", "detail",
  "since", "waived",
]

/// Writes every obligation of a run, met ones too, as `obligations.csv`.
///
/// - Parameters:
///   - result: what an evaluation gave.
///   - tables: the export it was given.
///   - marks: what is known of single duties besides, by rule.
/// - Returns: UTF-8, one row an obligation or group, in order of rule, child, subject, clock and part.
package func obligationsCSV(
  result: EvaluationResult, tables: CaseTables, marks: [String: DutyMarks] = [:]
) -> [UInt8] {
  let file = ObligationsFile(result: result, tables: tables, marks: marks)
  var writer = CSVWriter()
  for piece in 0..<file.pieceCount { file.write(piece, into: &writer) }
  return writer.bytes
}

/// `obligations.csv` in pieces of a few thousand rows, which together are the file: it never stands in memory as
/// a whole, and several cores can write it.
package struct ObligationsFile: Sendable {
  /// Rows of one rule.
  private struct Piece: Sendable {
    let outcome: Int
    let rows: Range<Int>
    let isLast: Bool
  }

  /// In order of the rules' ids.
  private let outcomes: [(outcome: RuleOutcome, rows: ObligationRows, order: [Int32])]
  /// What is known of single duties besides, by rule.
  private let marks: [String: DutyMarks]
  private let pieces: [Piece]

  private static let rowsInPiece = 1024

  /// Puts the rows in order.
  ///
  /// - Parameters:
  ///   - result: what an evaluation gave.
  ///   - tables: the export it was given.
  ///   - marks: what is known of single duties besides, by rule.
  package init(result: EvaluationResult, tables: CaseTables, marks: [String: DutyMarks] = [:]) {
    self.marks = marks
    let sorted = result.outcomes.sorted { $0.rule.id < $1.rule.id }
    let child = tables.dictionary.index(of: "child")
    let entities = Set(
      sorted.filter { !$0.obligations.isEmpty }.map(\.rule.entity) + [child].compactMap(\.self)
    )
    .sorted()
    let named = inParallel(entities.count) { RowNames(of: tables.tables[entities[$0]]) }
    let names = Dictionary(uniqueKeysWithValues: zip(entities, named))
    let none = RowNames(of: nil)
    let allocations = AllocationCells(of: tables)
    let days = DayCells()
    outcomes = inParallel(sorted.count) { position in
      let outcome = sorted[position]
      let rows = ObligationRows(
        of: outcome.rule, cells: RuleCells(of: outcome.rule), tables: tables,
        subjects: names[outcome.rule.entity] ?? none, children: child.flatMap { names[$0] } ?? none,
        allocations: allocations, days: days)
      return (outcome, rows, rows.order(of: outcome.obligations))
    }
    var pieces: [Piece] = []
    for (position, outcome) in sorted.enumerated() {
      let count = outcome.obligations.count
      for start in stride(from: 0, through: max(0, count - 1), by: Self.rowsInPiece) {
        let end = min(count, start + Self.rowsInPiece)
        pieces.append(Piece(outcome: position, rows: start..<end, isLast: end == count))
      }
    }
    self.pieces = pieces
  }

  /// How many pieces there are; the first holds the headings.
  package var pieceCount: Int { pieces.count + 1 }

  /// Writes a piece.
  package func write(_ piece: Int, into writer: inout CSVWriter) {
    guard piece > 0 else {
      for column in obligationColumns { writer.text(column) }
      return writer.endRow()
    }
    let piece = pieces[piece - 1]
    let (outcome, rows, order) = outcomes[piece.outcome]
    rows.write(order[piece.rows], of: outcome.obligations, marks: marks[outcome.rule.id], into: &writer)
    if piece.isLast { writeGroups(of: outcome, cells: rows.cells, into: &writer) }
  }
}

/// Writes the results of a rule that compares or shares out: the subject is the group.
private func writeGroups(of outcome: RuleOutcome, cells: RuleCells, into writer: inout CSVWriter) {
  for group in outcome.groups.sorted(by: { $0.name < $1.name }) {
    cells.heads.append(0, to: &writer)
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
    writer.empty()
    writer.empty()
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
