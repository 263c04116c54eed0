import Chronology

extension ChildHistory {
  /// The allocation in force on a day, the later one on a day of change.
  func allocation(on day: CivilDay) -> AllocationRecord? {
    allocations.last { $0.start <= day && ($0.end.map { day <= $0 } ?? true) }
  }

  /// The worker responsible on a day.
  func worker(on day: CivilDay?) -> UInt32? {
    day.flatMap { allocation(on: $0)?.worker }
  }
}
