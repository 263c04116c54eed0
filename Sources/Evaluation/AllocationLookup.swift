import CaseModel
import Chronology
import RuleChecking

/// Who was responsible for a child on a day: the allocation in force, the latest to start where several are.
struct AllocationLookup {
  private let table: Table?
  private let groups: RowGroups?
  private let isSnapshot: Bool
  private let start: Int
  private let end: Int

  init(index: CaseIndex) {
    let dictionary = index.vocabulary.dictionary
    guard let entity = dictionary.index(of: "allocation"), let child = dictionary.index(of: "child"),
      index.tables[entity].rowCount > 0
    else {
      (table, groups, isSnapshot, start, end) = (nil, nil, false, 0, 0)
      return
    }
    table = index.tables[entity]
    groups = index.groups(Relation(from: child, to: entity, kind: .sameChild))
    isSnapshot = index.tables[entity].completeness == .latestOnly
    start = dictionary.entities[entity].fieldIndex("start") ?? 0
    end = dictionary.entities[entity].fieldIndex("end") ?? 0
  }

  /// The row of the allocation, or -1 for a child allocated to nobody that day.
  ///
  /// A snapshot's allocation is the current one, whatever the day.
  func allocation(ofChild child: Int, on day: Int32) -> Int32 {
    guard let table, let groups, child >= 0 else { return -1 }
    for row in groups[child].reversed() {
      if isSnapshot { return row }
      let (from, until) = (table.columns[start].day(at: Int(row)), table.columns[end].day(at: Int(row)))
      if from ?? .min <= day, until ?? .max >= day { return row }
    }
    return -1
  }
}
