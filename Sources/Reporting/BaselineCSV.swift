package import CaseModel
import Chronology
import Evaluation
package import FollowUp
import RuleChecking
import RuleModel

/// Writes what a run found short as `baseline.csv`, for a later run to be held against.
///
/// - Parameters:
///   - run: what was found short.
///   - tables: the export that was judged.
/// - Returns: UTF-8; rules and children in order, shortfalls in order of identity.
package func baselineCSV(_ run: RunShortfalls, tables: CaseTables) -> [UInt8] {
  var writer = CSVWriter()
  func row(_ cells: [String], to writer: inout CSVWriter) {
    for cell in cells { writer.text(cell) }
    for _ in cells.count..<Baseline.columns.count { writer.empty() }
    writer.endRow()
  }
  row(Baseline.columns, to: &writer)
  row(["run", "", run.foundations, "", "", "", run.asAt.isoDescription], to: &writer)
  for (rule, meaning) in run.meanings.sorted(by: { $0.key < $1.key }) {
    row(["rule", rule, meaning], to: &writer)
  }
  for child in run.needingAction.sorted() { row(["child", "", "", "", child], to: &writer) }
  let allocations = AllocationCells(of: tables)
  let children = LabelCells(ofIdentifiersIn: tables.table("child"))
  for rule in run.rules where !rule.duties.isEmpty {
    let rows = BaselineRows(
      rule: rule, reader: run.reader, children: children,
      subjects: LabelCells(ofIdentifiersIn: tables.tables[rule.outcome.rule.entity]),
      allocations: allocations)
    for duty in rule.duties { rows.write(duty, into: &writer) }
  }
  return writer.bytes
}

/// Writes one rule's shortfalls as rows of `baseline.csv`.
private struct BaselineRows {
  let rule: RunShortfalls.OfRule
  let reader: DutyReader
  let children: LabelCells
  let subjects: LabelCells
  let allocations: AllocationCells

  func write(_ duty: NumberedDuty, into writer: inout CSVWriter) {
    let row = rule.outcome.obligations[Int(duty.position)]
    writer.written(Self.kind)
    writer.text(rule.outcome.rule.id)
    writer.empty()
    writer.text(reader.partName(of: row, in: rule.outcome.rule))
    if !children.write(row.child, into: &writer) { writer.empty() }
    if !subjects.write(row.subject, into: &writer) { writer.empty() }
    writer.text(reader.clockText(of: row, in: rule.outcome.rule))
    writer.number(Int(duty.ordinal))
    writer.text(row.text(of: row.printedDue))
    writer.text(row.status.name)
    writer.text(row.severity.rawValue)
    if let days = row.printedDaysLate { writer.number(Int(days)) } else { writer.empty() }
    writer.text(row.isToldOf ? "yes" : "no")
    allocations.write(row.allocation, into: &writer)
    writer.endRow()
  }

  private static let kind = Array("duty".utf8)
}
