import CaseModel
import Chronology
import RuleChecking

/// Who was responsible for a child on a day: the allocation in force, the latest to start where several are.
struct AllocationLookup {
  /// Nil where the export has no allocations.
  private let groups: RowGroups?
  private let isSnapshot: Bool
  private let spans: (start: CellView, end: CellView)?

  init(index: CaseIndex) {
    let dictionary = index.vocabulary.dictionary
    guard let entity = dictionary.index(of: "allocation"), let child = dictionary.index(of: "child"),
      index.tables[entity].rowCount > 0
    else {
      (groups, isSnapshot, spans) = (nil, false, nil)
      return
    }
    groups = index.groups(Relation(from: child, to: entity, kind: .sameChild))
    isSnapshot = index.tables[entity].completeness == .latestOnly
    let fields = dictionary.entities[entity]
    spans = (
      index.cells[entity, fields.fieldIndex("start") ?? 0], index.cells[entity, fields.fieldIndex("end") ?? 0]
    )
  }

  /// Whether nobody is ever allocated to anybody.
  var isEmpty: Bool { groups == nil }

  /// The row of the allocation, or -1 for a child allocated to nobody that day.
  ///
  /// A snapshot's allocation is the current one, whatever the day.
  func allocation(ofChild child: Int, on day: Int32) -> Int32 {
    guard let groups, let spans, child >= 0 else { return -1 }
    for place in groups.places(of: child).reversed() {
      let row = groups.row(at: place)
      if isSnapshot { return row }
      let (from, until) = (spans.start.day(at: Int(row)), spans.end.day(at: Int(row)))
      if from ?? .min <= day, until ?? .max >= day { return row }
    }
    return -1
  }
}
