import CaseModel
import RuleChecking

/// Tells whether a question that the plain record leaves open stays open under every reading of it.
///
/// It does where it asks about each fact once: then any fact that is open turns the answer one way or the other, by
/// itself or together with others that are open. What is said of the rest errs towards "perhaps".
struct OpenFacts {
  let index: CaseIndex
  private var cells: Set<CellPath> = []
  private var relations: Set<Int> = []

  init(index: CaseIndex) {
    self.index = index
  }

  /// Takes note of every fact that a condition asks about; false where some is asked about twice, or in a way of which
  /// it is not known what its readings come to.
  mutating func takeEach(_ condition: Condition) -> Bool {
    switch condition {
    case .always, .ordinal: true
    case .not(let inner): takeEach(inner)
    case .all(let parts), .any(let parts): parts.allSatisfy { takeEach($0) }
    case .isOneOf(let cell, let codes): take(cell) && hasOtherCodes(cell, codes)
    case .isRecorded(let cell): take(cell)
    case .exists(let relation, _):
      index.tables[relation.to].rowCount == 0 && relations.insert(relation.to).inserted
    case .law(_, let day): day.isKnown
    case .days(let left, _, let right):
      left.isKnown ? take(right) : right.isKnown && take(left)
    case .named(let position, let path):
      path.level == 0 && path.hops.isEmpty && takeEach(index.conditions[position].condition)
    default: false
    }
  }

  /// A date by itself; of one that is counted from it the calendar may know nothing.
  private mutating func take(_ day: DayExpression) -> Bool {
    guard case .cell(let cell) = day else { return false }
    return index.tables[cell.entity].entity.fields[cell.field].type == .date && take(cell)
  }

  private mutating func take(_ cell: CellPath) -> Bool {
    cell.row.hops.isEmpty && cells.insert(cell).inserted
  }

  private func hasOtherCodes(_ cell: CellPath, _ codes: [UInt16]) -> Bool {
    switch index.tables[cell.entity].entity.fields[cell.field].type {
    case .code(let all): !codes.isEmpty && Set(codes).count < all.count
    case .yesNo: Set(codes).count == 1
    default: false
    }
  }
}

extension DayExpression {
  /// Whether it is the same whatever the record says.
  fileprivate var isKnown: Bool {
    switch self {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: true
    case .cell, .shifted, .orElse: false
    }
  }
}
