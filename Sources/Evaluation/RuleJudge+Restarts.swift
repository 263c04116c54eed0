import CaseModel
import RuleChecking

/// When a subject's clock starts again.
struct Restarts {
  /// In order, each once.
  var days: [Int32] = []
  /// Days on which it may have, with the fact that keeps it open; one that is not known has no day.
  var doubtful: [(day: Int32?, fact: UnknownFact)] = []
}

/// A stretch of a subject's time, from one start of its clock to the next.
struct Stretch {
  var from: Int32
  /// The day the clock starts again: what is open then is over, and what happens that day still counts for it.
  var until: Int32?
  /// Whether it is the subject's own start that opens it.
  var opensWithSubject: Bool
  var events: [(day: Int32, row: Int32)] = []
  /// What opens the first interval that can be judged, where earlier ones may lie outside the export.
  var opener: (day: Int32, row: Int32)?
}

extension RuleJudge {
  /// Whether a subject's clock starts again after its start, or may.
  func mayRestart(_ row: Int, after start: Int32) -> Bool {
    guard !rule.restarts.isEmpty else { return false }
    let found = restarts(of: Subject(row: row, gate: .open), after: start)
    return !(found.days.isEmpty && found.doubtful.isEmpty)
  }

  /// The days after a subject's start, and no later than its recorded end, on which its clock starts again.
  func restarts(of subject: Subject, after start: Int32) -> Restarts {
    guard !rule.restarts.isEmpty else { return Restarts() }
    var found = Restarts()
    let last = min(asAt, recordedEnd(of: subject) ?? asAt)
    for (place, restart) in rule.restarts.enumerated() {
      let entity = restart.relation.to
      guard index.tables[entity].rowCount > 0 else { continue }
      let column = index.cells[entity, restart.date]
      for row in index.related(to: subject.row, by: restart.relation, date: restart.date) {
        let day = column.civilDay(at: Int(row))
        if let day, day <= start || day > last { continue }
        if day == nil, column.presence(at: Int(row)) == .blank, column.blankIsAnswer { continue }
        questioner.obstacle = nil
        let situation = Situation(row: subject.row).holding(Int(row))
        let answer = plain.questions.truth(plain.restarts[place], situation)
        switch answer == .unknown ? questioner.truth(restart.filter, situation) : answer {
        case .no: continue
        case .yes:
          if let day {
            found.days.append(day)
          } else {
            found.doubtful.append((nil, UnknownFact(entity: entity, field: restart.date, row: Int(row))))
          }
        case .unknown:
          if let fact = questioner.obstacle { found.doubtful.append((day, fact)) }
        }
      }
    }
    found.days = Set(found.days).sorted()
    return found
  }

  /// An interval in which the clock may have started again cannot be told.
  func doubted(
    _ settled: Settled, _ interval: OpenInterval, done: Int32?, _ restarts: Restarts
  ) -> Settled {
    guard !restarts.doubtful.isEmpty, settled.verdict.status != .excluded else { return settled }
    let last = [done, interval.until].compactMap(\.self).min()
    var facts: [UnknownFact] = []
    for (day, fact) in restarts.doubtful where !facts.contains(fact) {
      let isWithin = day.map { $0 > interval.clock && $0 < last ?? Int32.max } ?? true
      if isWithin { facts.append(fact) }
    }
    guard !facts.isEmpty else { return settled }
    var doubted = settled
    doubted.unknown = Array((settled.unknown + facts.filter { !settled.unknown.contains($0) }).prefix(8))
    doubted.verdict.status = .notAssessable
    doubted.verdict.detail = ""
    return doubted
  }
}

extension DutyEnd {
  /// The same, but ended on a day at the latest.
  func noLater(than day: Int32?) -> DutyEnd {
    guard let day else { return self }
    switch self {
    case .open: return .on(day)
    case .on(let end): return .on(min(end, day))
    case .unknown: return .unknown
    }
  }
}
