import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// Every child with a live duty, an allocation or a standing of their own, each once: children whom nobody
/// holds first, then those whose worker has left, then those with the worst overdue duty.
///
/// - Parameters:
///   - children: how many rows the table of children has.
///   - writeUpAllowance: working days that a visit may take to be written up.
func openChildren(
  _ result: EvaluationResult, tables: CaseTables, vocabulary: Vocabulary, children: Int, asAt: CivilDay,
  writeUpAllowance: Int
) -> [OpenChild] {
  guard let table = tables.table("child") else { return [] }
  let duties = LiveDuties(
    result, tables: tables, vocabulary: vocabulary, children: children, asAt: asAt,
    writeUpAllowance: writeUpAllowance)
  let allocations = CurrentAllocations(tables, children: children, asAt: asAt)
  let standings = Standings(tables, children: children, asAt: asAt)
  let visits = lastVisits(tables, children: children, asAt: asAt)
  let expected = expectedToBeAllocated(standings, allocations)
  var open: [OpenChild] = []
  for child in 0..<children {
    let isDead = standings.isDead[child]
    guard
      !duties.overdue[child].isEmpty || duties.next[child] != nil || standings.isOpen(child)
        || (allocations.hasAllocation(child) && !isDead)
    else { continue }
    let isExpected = !standings.ofChild[child].isDisjoint(with: expected)
    open.append(
      OpenChild(
        child: table.name(of: child), standings: standings.names(of: child),
        locality: allocations.label("locality", of: child), team: allocations.label("team", of: child),
        worker: allocations.label("worker", of: child),
        isUnallocated: isExpected && allocations.hasWorker(child) == false,
        workerHasLeft: allocations.workerHasLeft(child), overdue: duties.overdue[child],
        open: duties.open[child], next: duties.next[child],
        lastVisit: visits[child].map { CivilDay(number: $0) }))
  }
  return open.worstFirst()
}

/// The standings whose children ought to have a worker, as far as the export tells of workers: where no child
/// of a standing is allocated to anybody, the export does not carry those allocations.
private func expectedToBeAllocated(
  _ standings: Standings, _ allocations: CurrentAllocations
) -> Standings.Standing {
  guard allocations.isSupplied else { return [] }
  var seen: Standings.Standing = []
  for child in standings.ofChild.indices where allocations.hasAllocation(child) {
    seen.formUnion(standings.ofChild[child])
  }
  return seen.intersection(.open)
}

extension [OpenChild] {
  /// Those whom nobody holds, those whose worker has left, then by severity, lateness and number of what is
  /// overdue, and by identifier.
  func worstFirst() -> [OpenChild] {
    let keys = map { child in
      (
        held: child.isUnallocated ? 0 : child.workerHasLeft ? 1 : 2,
        severity: child.overdue.first?.severity.rank ?? -1, urgency: child.overdue.first?.urgency ?? -1,
        count: child.overdue.count
      )
    }
    return indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if one.held != other.held { return one.held < other.held }
      if one.severity != other.severity { return one.severity > other.severity }
      if one.urgency != other.urgency { return one.urgency > other.urgency }
      if one.count != other.count { return one.count > other.count }
      return self[left].child < self[right].child
    }.map { self[$0] }
  }
}
