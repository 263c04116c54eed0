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
///   - take: is given UTF-8 in pieces; rules and children in order, shortfalls in order of identity.
/// - Throws: whatever taking them throws.
package func baselineCSV<Failure>(
  _ run: RunShortfalls, tables: CaseTables, to take: (Span<UInt8>) throws(Failure) -> Void
) throws(Failure) {
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
      rule: rule.outcome.rule, reader: run.reader, children: children,
      subjects: LabelCells(ofIdentifiersIn: tables.tables[rule.outcome.rule.entity]),
      allocations: allocations)
    let obligations = rule.outcome.obligations
    for duty in rule.duties {
      rows.write(obligations[packed: Int(duty.position)], ordinal: Int(duty.ordinal), into: &writer)
      if writer.count > 1 << 16 { try writer.handOver(to: take) }
    }
  }
  try writer.handOver(to: take)
}

/// Writes one rule's shortfalls as rows of `baseline.csv`.
private struct BaselineRows {
  private let rule: CheckedRule
  private let reader: DutyReader
  private let children: LabelCells
  private let subjects: LabelCells
  private let allocations: AllocationCells
  /// `duty,rule,,`.
  private let head: [UInt8]

  init(
    rule: CheckedRule, reader: DutyReader, children: LabelCells, subjects: LabelCells,
    allocations: AllocationCells
  ) {
    self.rule = rule
    self.reader = reader
    self.children = children
    self.subjects = subjects
    self.allocations = allocations
    var writer = CSVWriter()
    writer.text("duty")
    writer.text(rule.id)
    writer.empty()
    head = writer.bytes
  }

  func write(_ row: ObligationList.Packed, ordinal: Int, into writer: inout CSVWriter) {
    writer.written(head)
    writer.text(reader.partName(of: row, in: rule))
    if !children.write(row.child, into: &writer) { writer.empty() }
    if !subjects.write(row.subject, into: &writer) { writer.empty() }
    if row.withheld.contains(.clock) {
      writer.text(DutyIdentity.withheldClock)
    } else {
      write(reader.hasClock(row, of: rule) ? row.printedClock : nil, of: row, into: &writer)
    }
    writer.number(ordinal)
    write(row.printedDue, of: row, into: &writer)
    writer.text(row.status.name)
    writer.text(row.severity.rawValue)
    if let days = row.printedDaysLate { writer.number(Int(days)) } else { writer.empty() }
    writer.text(row.isToldOf ? "yes" : "no")
    allocations.appendLast(row.allocation, to: &writer)
    writer.endRow()
  }

  private func write(_ instant: Int32?, of row: ObligationList.Packed, into writer: inout CSVWriter) {
    guard let instant else { return writer.empty() }
    if row.isInMinutes {
      writer.text(row.text(of: instant))
    } else {
      writer.day(CivilDay(number: instant))
    }
  }
}
