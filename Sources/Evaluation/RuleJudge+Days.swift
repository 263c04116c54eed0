import CaseModel
import Chronology
import RuleChecking

// When the clock of a subject starts and when its duty ends.
extension RuleJudge {
  func clock(of row: Int) -> ClockStart {
    // What is asked of something that has no day of its own is asked on the as-at date, unless it asks how soon.
    if rule.clockStarts.isEmpty { return rule.expectation.isTimed ? .none : .day(asAt, isPrivate: false) }
    return plainClock(of: row) ?? clock(of: row, by: rule.clockStarts[...])
  }

  private func clock(of row: Int, by lines: ArraySlice<ClockLine>) -> ClockStart {
    let situation = Situation(row: row)
    for (place, line) in zip(lines.indices, lines) {
      questioner.obstacle = nil
      switch explorer.truth(line.condition, situation) {
      case .no: continue
      case .unknown:
        let fact = blockingFact
        // It does not matter which line fits where both start the clock on the same day.
        let (one, other) = (
          clock(of: row, by: [ClockLine(condition: .always, day: line.day)]),
          clock(of: row, by: lines[(place + 1)...])
        )
        return one == other ? one : .unknown(fact)
      case .yes: break
      }
      guard case .row(let at) = questioner.follow(line.day.row, situation) else {
        return questioner.obstacle.map { .unknown($0) } ?? .none
      }
      let column = index.cells[line.day.entity, line.day.field]
      if let minutes = column.minutes(at: at) {
        return .minutes(minutes.earliest, minutes.latest, isPrivate: column.isPrivate)
      }
      if let day = column.day(at: at) { return day > asAt ? .none : .day(day, isPrivate: column.isPrivate) }
      if column.presence(at: at) == .blank, column.blankIsAnswer { return .none }
      return .unknown(UnknownFact(entity: line.day.entity, field: line.day.field, row: at))
    }
    return .none
  }

  func clockDay(_ row: Int) -> (day: Int32?, isPrivate: Bool) {
    switch clock(of: row) {
    case .day(let day, let isPrivate): (day, isPrivate)
    case .minutes(let earliest, _, let isPrivate): (Moment(minute: earliest).localDay.number, isPrivate)
    case .unknown, .none: (nil, false)
    }
  }

  /// The day the duty ends, under the readings being tried: `open` while it goes on.
  ///
  /// A birthday that cannot be worked out, because the date of birth is not recorded, ends nothing. An end
  /// that is supposed to be as early as can be is no earlier than the start.
  func end(of subject: Subject, start: Int32) -> DutyEnd {
    if questioner.readings.isEmpty, let end = plainEnd(of: subject.row) { return end }
    var end: Int32?
    for expression in rule.ends {
      let before = questioner.obstacle
      let isSupposed = questioner.isSupposed(expression, Situation(row: subject.row))
      // What is supposed about a date of birth for another question's sake makes no birthday known.
      if isSupposed, case .shifted = expression { continue }
      switch questioner.day(expression, Situation(row: subject.row)) {
      case .day(let day):
        let day = isSupposed ? max(start, day) : day
        if day <= asAt { end = min(end ?? day, day) }
      case .none: break
      case .unknown:
        guard case .shifted = expression else { return .unknown }
        questioner.obstacle = before
      }
    }
    return end.map { .on($0) } ?? .open
  }

  /// Notes where a supposed end turns the answer: at the days it is held against.
  func noteTurns(ofEnd subject: Subject, at days: [Int32]) {
    guard !questioner.readings.isEmpty else { return }
    for expression in rule.ends {
      if case .shifted = expression { continue }
      for day in days {
        questioner.noteTurns(of: expression, Situation(row: subject.row), at: day)
      }
    }
  }

  /// The earliest end that is recorded, whatever else may have ended the duty sooner.
  func recordedEnd(of subject: Subject) -> Int32? {
    switch questioner.readings.isEmpty ? plainEnd(of: subject.row) : nil {
    case .open: return nil
    case .on(let day): return day
    case .unknown, nil: break
    }
    var end: Int32?
    for expression in rule.ends {
      guard case .day(let day) = questioner.day(expression, Situation(row: subject.row)), day <= asAt else {
        continue
      }
      end = min(end ?? day, day)
    }
    return end
  }
}
