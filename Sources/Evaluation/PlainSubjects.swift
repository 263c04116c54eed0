import CaseModel
import RuleChecking

/// What the record says of the subjects of a timetable by themselves: when the clock of each starts and when its duty
/// ends.
struct PlainSubjects {
  private let judge: RuleJudge
  /// Where all subjects are looked at, whatever stands in their rows.
  private let areAllOpen: Bool
  /// Where the clock starts on a date of the subject's own, and no other day.
  private let clock: CellView?
  /// Where the duty ends on dates of the subject's own.
  private let ends: [CellView]?
  private let asAt: Int32

  init(_ judge: RuleJudge) {
    self.judge = judge
    asAt = judge.asAt
    let rule = judge.rule
    areAllOpen = rule.onlyIf == .always && rule.leaveOut.isEmpty && rule.restarts.isEmpty
    func ownDay(_ cell: CellPath) -> CellView? {
      let column = judge.index.cells[cell.entity, cell.field]
      return cell.row.level == 0 && cell.row.hops.isEmpty && column.kind == .days ? column : nil
    }
    if rule.clockStarts.count == 1, rule.clockStarts[0].condition == .always,
      let column = ownDay(rule.clockStarts[0].day), !column.isPrivate
    {
      clock = column
    } else {
      clock = nil
    }
    let ends = rule.ends.map { end -> CellView? in if case .cell(let cell) = end { ownDay(cell) } else { nil }
    }
    self.ends = ends.contains { $0 == nil } ? nil : ends.compactMap(\.self)
  }

  /// The day the clock of a row starts; nil where that is not plain, or it may start again.
  func start(of row: Int) -> Int32? {
    if areAllOpen, let clock {
      guard let day = clock.day(at: row), day <= asAt else { return nil }
      return day
    }
    guard case .open = judge.gate(row), case .day(let day, isPrivate: false) = judge.clock(of: row),
      !judge.mayRestart(row, after: day)
    else { return nil }
    return day
  }

  /// The day the duty of a row ended, the last of all days while it goes on; nil where that cannot be told.
  func end(of row: Int, start: Int32) -> Int32? {
    guard let ends else {
      return switch judge.end(of: Subject(row: row, gate: .open), start: start) {
      case .open: .max
      case .on(let day): day
      case .unknown: nil
      }
    }
    var end = Int32.max
    for column in ends {
      if let day = column.day(at: row) {
        if day <= asAt { end = min(end, day) }
      } else if !column.blankIsAnswer || column.presence(at: row) != .blank {
        return nil
      }
    }
    return end
  }
}
