import Chronology
import Evaluation
package import FollowUp
import RuleModel

/// Writes what a run found short as `baseline.csv`, for a later run to be held against.
///
/// - Parameter baseline: what was found short.
/// - Returns: UTF-8; rules and children in order, shortfalls in order of identity.
package func baselineCSV(_ baseline: Baseline) -> [UInt8] {
  var writer = CSVWriter()
  func row(_ cells: [String], to writer: inout CSVWriter) {
    for cell in cells { writer.text(cell) }
    for _ in cells.count..<Baseline.columns.count { writer.empty() }
    writer.endRow()
  }
  row(Baseline.columns, to: &writer)
  row(["run", "", baseline.foundations, "", "", "", baseline.asAt.isoDescription], to: &writer)
  for (rule, meaning) in baseline.meanings.sorted(by: { $0.key < $1.key }) {
    row(["rule", rule, meaning], to: &writer)
  }
  for child in baseline.needingAction.sorted() { row(["child", "", "", "", child], to: &writer) }
  for duty in baseline.shortfalls {
    let identity = duty.identity
    row(
      [
        "duty", identity.rule, "", identity.part, identity.child, identity.subject, identity.clock,
        String(identity.ordinal), duty.due, duty.status.name, duty.severity.rawValue,
        duty.daysLate.map { String($0) } ?? "", duty.isCounted ? "yes" : "no", duty.holder.locality,
        duty.holder.team, duty.holder.worker,
      ], to: &writer)
  }
  return writer.bytes
}
