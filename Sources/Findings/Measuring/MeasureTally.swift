import Evaluation

/// Adds up rows to a measure, one at a time.
struct MeasureTally {
  private let isStock: Bool
  private var counts = [Int](repeating: 0, count: Status.allCases.count)
  private var cases = 0
  private var achieved = 0
  private var notAssessable = 0
  private var excused = 0
  private var overdueNow = 0
  /// What is known of each child so far, by child row.
  private var marks: [UInt8]
  /// Days late of the shortfalls, where they were late at all.
  private(set) var lateness: [Int32] = []

  private static let hasCase: UInt8 = 1
  private static let isShort: UInt8 = 2
  private static let isNotAllAchieved: UInt8 = 4
  private static let isOverdueNow: UInt8 = 8

  /// - Parameters:
  ///   - children: how many rows the table of children has.
  ///   - isStock: whether it is children up to date on a day, rather than timeliness over a period.
  init(children: Int, isStock: Bool) {
    self.isStock = isStock
    marks = [UInt8](repeating: 0, count: children)
  }

  /// Counts a row.
  mutating func add(_ row: ObligationList.Packed, as role: CaseRole) {
    var mark: UInt8 = 0
    if isStock ? role != .none : row.isInWindow { counts[Int(row.status.rawValue)] += 1 }
    switch role {
    case .achieved:
      cases += 1
      achieved += 1
      mark = Self.hasCase
    case .short:
      cases += 1
      mark = Self.hasCase | Self.isShort | Self.isNotAllAchieved
      let days = row.meaningfulLateness
      if days > 0 { lateness.append(days) }
    case .open:
      cases += 1
      notAssessable += 1
      mark = Self.hasCase | Self.isNotAllAchieved
    case .excused:
      excused += 1
    case .none: break
    }
    if row.status == .overdue {
      overdueNow += 1
      mark |= Self.isOverdueNow
    }
    let child = Int(row.child)
    if mark != 0, child >= 0, child < marks.count { marks[child] |= mark }
  }

  /// What the rows counted so far amount to.
  func measure() -> Measure {
    var (children, short, allAchieved, overdue) = (0, 0, 0, 0)
    for mark in marks where mark != 0 {
      if mark & Self.hasCase != 0 {
        children += 1
        if mark & Self.isShort != 0 { short += 1 }
        if mark & Self.isNotAllAchieved == 0 { allAchieved += 1 }
      }
      if mark & Self.isOverdueNow != 0 { overdue += 1 }
    }
    let ordered = lateness.sorted()
    var byStatus: [Status: Int] = [:]
    for status in Status.allCases where counts[Int(status.rawValue)] > 0 {
      byStatus[status] = counts[Int(status.rawValue)]
    }
    return Measure(
      counts: byStatus, cases: cases, achieved: achieved, notAssessable: notAssessable, excused: excused,
      children: children, childrenShort: short, childrenAchieved: allAchieved, overdueNow: overdueNow,
      childrenOverdueNow: overdue,
      // Of an even number, the lower of the two in the middle: a lateness that some case really had.
      medianDaysLate: ordered.isEmpty ? nil : Int(ordered[(ordered.count - 1) / 2]),
      worstDaysLate: ordered.last.map { Int($0) },
      daysLateInAll: ordered.reduce(0) { $0 + Int($1) }, isStock: isStock)
  }
}
