import CaseModel
import RuleChecking

// What the record plainly tells of a subject; nil where something is open, and the long way is to be taken.
extension RuleJudge {
  /// Whether a row is a subject of the rule.
  func plainGate(_ row: Int) -> Gate? {
    let situation = Situation(row: row)
    switch plain.questions.truth(plain.onlyIf, situation) {
    case .no: return .closed
    case .unknown: return nil
    case .yes: break
    }
    for place in plain.leaveOut.indices {
      switch plain.questions.truth(plain.leaveOut[place], situation) {
      case .yes: return .leftOut(rule.leaveOut[place].words)
      case .unknown: return nil
      case .no: break
      }
    }
    return .open
  }

  /// When a subject's clock starts.
  func plainClock(of row: Int) -> ClockStart? {
    let situation = Situation(row: row)
    for line in plain.clockStarts {
      switch plain.questions.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return nil
      case .yes: break
      }
      guard case .value(let at) = plain.questions.follow(line.day.path, situation) else { return nil }
      let column = index.cells[place: Int(line.day.column)]
      guard let day = column.day(at: Int(at)) else { return nil }
      return day > asAt ? ClockStart.none : .day(day, isPrivate: column.isPrivate)
    }
    return ClockStart.none
  }

  /// The day a duty ends.
  func plainEnd(of row: Int) -> DutyEnd? {
    let situation = Situation(row: row)
    var end = Int32.max
    for expression in plain.ends {
      switch plain.questions.day(expression.day, situation) {
      case .value(let day): if day <= asAt { end = min(end, day) }
      case .none: break
      case .unknown: guard expression.maySayNothing else { return nil }
      }
    }
    return end == .max ? .open : .on(end)
  }

  /// Whether a line of a timetable fits an interval.
  func truth(
    ofLine line: Int, of timetable: CheckedTimetable, _ interval: OpenInterval, _ row: Int
  ) -> Truth {
    var situation = Situation(row: row, clock: interval.clock)
    situation.ordinal = interval.ordinal
    let answer = plain.questions.truth(plain.lines[line], situation)
    return answer == .unknown ? questioner.truth(timetable.lines[line].condition, situation) : answer
  }

  /// What excuses a shortfall, by its place among the rule's excuses; -1 where nothing does.
  func plainExcuse(_ situation: Situation) -> Int? {
    let excuses = shortfall.excuses
    for place in excuses.indices {
      switch shortfall.questions.truth(excuses[place], situation) {
      case .yes: return place
      case .unknown: return nil
      case .no: break
      }
    }
    return -1
  }
}
