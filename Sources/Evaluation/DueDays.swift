/// The last days that the lines of a timetable leave, by the day the clock starts.
///
/// Millions of intervals start on a few thousand days: what falls due is worked out once for each of those.
struct DueDays {
  /// The days are those of so many years before the as-at date: those of everybody who was a child in them.
  private static let reach: Int32 = 25 * 366
  /// Fewer subjects than this do not ask often enough.
  private static let fewSubjects = 1024
  /// What stands for a day that nobody has asked about, and for one of which nothing falls due.
  static let (unasked, nothing) = (Int32.min, Int32.min + 1)

  private let first: Int32
  /// Of the first line, then of the next.
  private var days: [Int32]
  /// How many days there are of each line.
  private let width: Int

  /// - Parameters:
  ///   - lines: how many lines the timetable has.
  ///   - asAt: the last day on which a clock can start.
  ///   - subjects: how many subjects there are.
  init(lines: Int, asAt: Int32, subjects: Int) {
    first = asAt - Self.reach
    width = subjects < Self.fewSubjects ? 0 : Int(Self.reach) + 1
    days = [Int32](repeating: Self.unasked, count: lines * width)
  }

  /// What falls due by a line after a clock, as far as that is known.
  @inline(__always) func due(byLine line: Int, after clock: Int32) -> Int32 {
    let place = Int(clock) - Int(first)
    return place >= 0 && place < width ? days[line * width + place] : Self.unasked
  }

  /// Keeps what falls due by a line after a clock, or that nothing does.
  mutating func note(_ due: Int32, byLine line: Int, after clock: Int32) {
    let place = Int(clock) - Int(first)
    if place >= 0, place < width { days[line * width + place] = due }
  }
}
