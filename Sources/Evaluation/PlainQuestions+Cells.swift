import CaseModel
import Chronology
import RuleChecking

// What stands in a cell, and the rows that lead to it.
extension PlainQuestions {
  /// The column that a cell is of.
  func column(_ cell: PlainCell) -> CellView { column(at: cell.column) }

  /// The column at a place among all.
  func column(at place: Int32) -> CellView { cells[place: Int(place)] }

  /// The row that a path leads to.
  func follow(_ path: PlainPath, _ situation: borrowing Situation) -> PlainValue {
    var row = situation.row(Int(path.level))
    for hop in Int(path.hops.first)..<Int(path.hops.end) {
      switch hops[hop] {
      case .reference(let column):
        guard let next = cells[place: Int(column)].target(at: row) else { return .unknown }
        row = next
      case .chosen(let choice):
        let found = chosen(choice, near: row, situation)
        guard case .value(let next) = found else { return found }
        row = Int(next)
      }
    }
    return .value(Int32(truncatingIfNeeded: row))
  }

  /// The code, day, number, label or row of a cell, or its earliest minute.
  func read(_ cell: PlainCell, _ situation: borrowing Situation) -> PlainValue {
    let found = follow(cell.path, situation)
    guard case .value(let row) = found else { return found }
    return read(cell, at: Int(row))
  }

  func read(_ cell: PlainCell, at row: Int) -> PlainValue { read(cell, column(cell), at: row) }

  /// The day of a row in a column.
  func day(_ cell: PlainCell, _ column: CellView, at row: Int) -> PlainValue {
    let value = read(cell, column, at: row)
    guard column.kind == .moments, case .value(let minute) = value else { return value }
    return .value(Moment(minute: minute).localDay.number)
  }

  func read(_ cell: PlainCell, _ column: CellView, at row: Int) -> PlainValue {
    if let value = column.value(at: row) { return .value(value) }
    switch column.presence(at: row) {
    case .blank where column.blankIsAnswer: return .none
    case .saidUnknown where cell.isAsReturned, .unreadable where cell.isAsReturned: return .none
    default: return .unknown
    }
  }

  func target(of cell: PlainCell, _ situation: borrowing Situation) -> PlainValue {
    let found = follow(cell.path, situation)
    guard case .value(let row) = found else { return found }
    let target = cells[place: Int(cell.column)].target(at: Int(row))
    return target.map { .value(Int32(truncatingIfNeeded: $0)) } ?? .unknown
  }

  func isRecorded(_ cell: PlainCell, _ situation: borrowing Situation) -> Truth {
    switch follow(cell.path, situation) {
    case .none: return .no
    case .unknown: return .unknown
    case .value(let row): return column(cell).isRecorded(at: Int(row))
    }
  }
}
