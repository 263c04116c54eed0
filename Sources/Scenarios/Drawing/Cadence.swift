import Chronology

/// A duty that comes round: how the turns of one subject went.
struct Cadence {
  /// What one turn of the duty asks.
  struct Limit {
    /// The line of the rule that sets it.
    var phase: StaticString
    /// The last day in time.
    var due: CivilDay
    /// The last day in time under the more generous reading, where the record allows two.
    var latestDue: CivilDay

    /// A limit of one reading.
    init(_ phase: StaticString, _ due: CivilDay) {
      self.phase = phase
      self.due = due
      latestDue = due
    }

    /// A limit of two readings.
    init(_ phase: StaticString, _ due: CivilDay, orElse latestDue: CivilDay) {
      self.phase = phase
      self.due = min(due, latestDue)
      self.latestDue = max(due, latestDue)
    }
  }

  /// One turn: from the clock to what was done, or was not.
  struct Turn {
    var clock: CivilDay
    var limit: Limit
    var done: CivilDay?
    var status: IntendedStatus
    /// Up to when it stood open: the day it was done, the subject's end, or the as-at date.
    var openUntil: CivilDay
  }

  /// Where the subject's time begins and, if it does, ends.
  var start: CivilDay
  var end: CivilDay?
  /// Nothing after it is known.
  var asAt: CivilDay
  /// The share of turns done in time.
  var inTime: Share
  /// How much of the time allowed is used by turns in time, in hundredths.
  var uses: ClosedRange<Int>
  var calendar: ScenarioCalendar
  /// The seed of these turns.
  var seed: UInt64

  /// The turns, in order, up to the first that was not done.
  ///
  /// A turn in time falls on a working day after its clock and by the limit; a late one some days after it.
  func turns(limit: (_ clock: CivilDay, _ isFirst: Bool) -> Limit) -> [Turn] {
    var turns: [Turn] = []
    var clock = start
    let last = min(end ?? asAt, asAt)
    // The guard holds whatever limits a caller gives: each turn moves the clock on by a day at least.
    while clock < asAt, end.map({ clock < $0 }) ?? true {
      var draws = Draws(seed: Draws.seed(seed, UInt64(turns.count)))
      let limit = limit(clock, turns.isEmpty)
      let planned = date(after: clock, limit: limit, draws: &draws)
      var turn = Turn(clock: clock, limit: limit, done: planned, status: .met, openUntil: planned)
      if planned > last {
        turn.done = nil
        turn.openUntil = last
      }
      turn.status = status(of: turn)
      turns.append(turn)
      guard let done = turn.done else { return turns }
      clock = done
    }
    if clock == asAt, end.map({ clock < $0 }) ?? true {
      let limit = limit(clock, turns.isEmpty)
      turns.append(Turn(clock: clock, limit: limit, done: nil, status: .due, openUntil: asAt))
    }
    return turns
  }

  private func date(after clock: CivilDay, limit: Limit, draws: inout Draws) -> CivilDay {
    let allowed = Int(limit.due - clock)
    let isInTime = draws.happens(inTime)
    let used = draws.among(uses)
    let isOnTheLastDay = draws.happens(4)
    let lateness = draws.pick(Self.lateness)
    let extra = draws.among(lateness)
    if isInTime {
      let wanted = isOnTheLastDay ? limit.due : clock.adding(days: max(1, allowed * used / 100))
      let worked = calendar.workingDay(onOrBefore: min(wanted, limit.due))
      // The end belongs to the subject, and to the next one as its first day: work is done before it.
      let kept = worked == end ? calendar.workingDay(onOrBefore: worked.adding(days: -1)) : worked
      if kept > clock { return kept }
      let next = clock.adding(days: 1)
      return next == end ? next.adding(days: 1) : min(next, limit.due)
    }
    let worked = calendar.workingDay(onOrAfter: limit.due.adding(days: extra))
    return worked == end ? worked.adding(days: 1) : worked
  }

  private func status(of turn: Turn) -> IntendedStatus {
    func reading(_ due: CivilDay) -> IntendedStatus {
      if let done = turn.done { return done <= due ? .met : .late }
      if let end, end <= asAt { return end < due ? .excluded : .notMet }
      return due < asAt ? .overdue : .due
    }
    let (low, high) = (reading(turn.limit.due), reading(turn.limit.latestDue))
    return low == high ? low : .notAssessable
  }

  /// How many days late a late thing is.
  private static let lateness = Weighted(
    (1...3, 45), (4...10, 33), (11...28, 17), (29...80, 5))
}
