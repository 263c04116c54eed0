package import CaseModel
package import Evaluation
package import RuleChecking
import RuleModel

/// Gathers what the checks of returns gave, by check and by child.
///
/// - Parameters:
///   - outcomes: those of the checks of returns.
///   - tables: the export they were judged over.
///   - vocabulary: the one the rules were checked against.
///   - mapping: the one the export was read through, which knows what the return calls its columns.
///   - dates: as-at date of the evaluation.
///   - settings: what the run was told.
///   - leftOut: checks that could not be run because they have mistakes.
/// - Returns: the report; nil where the export is no return, or none of the checks is of a return it holds.
package func returnCheckReport(
  of outcomes: [RuleOutcome], tables: CaseTables, vocabulary: Vocabulary, mapping: SourceMapping?,
  dates: EvaluationDates, settings: FindingSettings, leftOut: [LeftOutRule] = []
) -> ReturnCheckReport? {
  let asked = outcomes.ofReturns(in: tables)
  guard tables.isReturn, !asked.isEmpty else { return nil }
  let columns = ReturnColumns(mapping, tables: tables)
  var pairs = asked.map { (check: ReturnCheck($0, columns: columns), outcome: Optional($0)) }
  pairs += leftOut.map { (check: ReturnCheck($0), outcome: nil) }
  pairs.sort { ReturnCheck.precedes($0.check, $1.check) }

  var failures: [Int32: [FailingRow]] = [:]
  for (position, pair) in pairs.enumerated() {
    guard let outcome = pair.outcome, pair.check.fails else { continue }
    let rows = ConcernedRows(of: outcome.rule, tables: tables, columns: columns, vocabulary: vocabulary)
    for (child, row) in failingRows(of: outcome, check: position, rows: rows) {
      failures[child, default: []].append(row)
    }
  }
  return ReturnCheckReport(
    asAt: dates.asAt, asAtFrom: settings.asAtFrom, mapping: tables.mapping, toolVersion: settings.toolVersion,
    checks: pairs.map(\.check), children: children(failures, tables: tables),
    notReadable: notReadable(tables, columns: columns),
    accounts: tables.accounts.filter { tables.dictionary[$0.entity]?.isAsReturned == true })
}

/// The rows that fail a check, each with its child.
private func failingRows(
  of outcome: RuleOutcome, check: Int, rows: ConcernedRows
) -> [(child: Int32, row: FailingRow)] {
  let entity = outcome.rule.entity
  let reached = Dictionary(outcome.reached.map { ($0.subject, $0) }) { first, _ in first }
  let shown = Dictionary(grouping: outcome.alsoShown, by: \.subject)
  var failing: [(child: Int32, row: FailingRow)] = []
  var seen: Set<Int32> = []
  for obligation in outcome.obligations where obligation.status.isShortfall {
    guard seen.insert(obligation.subject).inserted else { continue }
    let named = Set(shown[obligation.subject, default: []].map(\.row))
    // A row without a cell that is read says nothing, unless the check names it.
    let others = named.union(reached[obligation.subject]?.rows ?? []).sorted {
      ($0.entity, $0.row) < ($1.entity, $1.row)
    }.compactMap { other in
      let concerned = rows.concerned(Int(other.row), of: other.entity)
      return concerned.cells.isEmpty && !named.contains(other) ? nil : concerned
    }
    failing.append(
      (
        child: obligation.child,
        row: FailingRow(
          check: check, row: rows.concerned(Int(obligation.subject), of: entity),
          others: others, more: reached[obligation.subject]?.more ?? 0,
          detail: obligation.detail)
      ))
  }
  return failing
}

/// The children with rows that fail: those with most first, then by reference.
private func children(_ failures: [Int32: [FailingRow]], tables: CaseTables) -> [ChildFailures] {
  let table = tables.table("child")
  return failures.map { child, rows in
    let isKnown = child >= 0 && Int(child) < table?.rowCount ?? 0
    return ChildFailures(
      child: isKnown ? table?.name(of: Int(child)) ?? "" : "",
      failures: rows.sorted { left, right in
        let (one, other) = (left.row.place, right.row.place)
        return (one.table, one.file, one.sheet, one.row, left.check)
          < (other.table, other.file, other.sheet, other.row, right.check)
      })
  }.sorted { left, right in
    if left.rows != right.rows { return left.rows > right.rows }
    return NumberedName(left.child) < NumberedName(right.child)
  }
}

/// The columns of the return that hold cells which are no values of their kind.
private func notReadable(_ tables: CaseTables, columns: ReturnColumns) -> [ReturnCheckReport.NotReadable] {
  var found: [ReturnCheckReport.NotReadable] = []
  for (entity, table) in tables.tables.enumerated() where table.entity.isAsReturned {
    for (field, column) in table.columns.enumerated() where column.isSupplied {
      let cells = column.presence.count { $0 == Presence.unreadable.rawValue }
      guard cells > 0 else { continue }
      found.append(
        ReturnCheckReport.NotReadable(
          table: columns.table(entity), column: columns.column(entity, field),
          field: table.entity.fields[field].name, cells: cells, rows: table.rowCount))
    }
  }
  return found.sorted { ($0.table, $0.column) < ($1.table, $1.column) }
}

extension [RuleOutcome] {
  /// Those of returns of which the export holds a table that some check asks about.
  ///
  /// The checks of one return are not told as not run where the export is another return.
  fileprivate func ofReturns(in tables: CaseTables) -> [RuleOutcome] {
    var held: Set<String> = []
    for outcome in self where tables.tables[outcome.rule.entity].completeness != .notSupplied {
      if let name = outcome.rule.rule.forReturn?.text { held.insert(name) }
    }
    return filter { $0.rule.rule.forReturn.map { held.contains($0.text) } ?? false }
  }
}
