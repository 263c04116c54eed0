import CaseModel
import Chronology

/// The start and end of the rows of an entity that lasts.
struct CasePeriod {
  private let startColumn: Column?
  private let endColumn: Column?
  private let recordedColumn: Column?

  init(_ table: Table) {
    func column(_ name: String?) -> Column? {
      name.flatMap(table.entity.fieldIndex).map { table.columns[$0] }
    }
    startColumn = column(table.entity.startsOn)
    endColumn = column(table.entity.endsOn)
    recordedColumn = column(table.entity.recordedOn)
  }

  /// The day a row started; nil where it is not recorded.
  func start(of row: Int) -> Int32? { startColumn?.civilDay(at: row) }

  /// Whether a row had started and not yet ended, as far as the record shows.
  ///
  /// An end that is not recorded, or cannot be read, has not come: a child is rather listed than lost.
  ///
  /// - Parameter lastDayCounts: whether it still goes on on the day it ends.
  func isOpen(_ row: Int, asAt: CivilDay, lastDayCounts: Bool = false) -> Bool {
    if let start = start(of: row), start > asAt.number { return false }
    if let written = recordedColumn?.civilDay(at: row), written > asAt.number { return false }
    guard let end = endColumn?.civilDay(at: row) else { return true }
    return lastDayCounts ? end >= asAt.number : end > asAt.number
  }
}
