import CaseModel
import RuleChecking

/// What the record says of subjects of a timetable by themselves: when the clock of each starts and when its duty ends.
struct PlainSubjects {
  /// By place, the day the clock starts: none where there is no duty, unknown of those to be judged at length.
  private(set) var starts: [Int32]
  /// By place the day the duty ends, the last of all days while it goes on.
  private(set) var ends: [Int32]
  /// By place the line that leaves the subject out; -1 where none does.
  private(set) var leftOut: [Int32]

  init(_ judge: RuleJudge, _ batch: PlainBatch) {
    let (gates, clocks) = judge.plainStarts(batch)
    starts = clocks
    ends = [Int32](repeating: .max, count: batch.count)
    leftOut = [Int32](places: batch.count) { Int32(truncatingIfNeeded: gates[$0].line ?? -1) }
    let mayRestart = judge.plain.anyRestarts.isEmpty ? [] : judge.mayRestart(batch)
    for place in starts.indices {
      let isOpen = gates[place] == .open
      if gates[place] == .unknown || isOpen && starts[place] == PlainValues.unknown
        || isOpen && PlainValues.isValue(starts[place]) && !mayRestart.isEmpty && mayRestart[place]
      {
        starts[place] = Self.start(of: Int(batch.rows[0][place]), judge)
      }
    }
    if judge.plain.ends.isEmpty { return }
    let plainEnds = judge.plainEnds(batch)
    for place in starts.indices where leftOut[place] < 0 && PlainValues.isValue(starts[place]) {
      ends[place] = plainEnds[place]
      guard ends[place] == PlainValues.unknown else { continue }
      switch judge.end(of: Subject(row: Int(batch.rows[0][place]), gate: .open), start: starts[place]) {
      case .open: ends[place] = .max
      case .on(let day): ends[place] = day
      case .unknown: starts[place] = PlainValues.unknown
      }
    }
  }

  /// The day on which the clock of a row starts, as every reading of it has it; unknown where they differ, or the clock
  /// may start again.
  private static func start(of row: Int, _ judge: RuleJudge) -> Int32 {
    guard case .open = judge.gate(row), case .day(let day, isPrivate: false) = judge.clock(of: row),
      !judge.mayRestart(row, after: day)
    else { return PlainValues.unknown }
    return day
  }
}
