import Chronology

extension HistoryMaker {
  /// Visits to a child on a plan: every 10 working days by the local standard.
  mutating func makeProtectionVisits(to plan: PlanRecord) {
    let ordinal = Int(plan.id.ordinal)
    let calendar = calendar
    let cadence = Cadence(
      start: plan.start, end: plan.end, asAt: asAt, inTime: practice.protectionVisitInTime, uses: 50...99,
      calendar: calendar, seed: topicSeed(.protectionVisit, ordinal))
    let turns = cadence.turns { clock, _ in
      Cadence.Limit("10 working days", calendar.day(10, workingDaysAfter: clock))
    }
    var draws = draws(.protectionVisitNoise, ordinal * 10_000)
    let hasUndatedVisit = draws.happens(recording.undatedVisit)
    if hasUndatedVisit {
      addVisit(on: .unreadable, seen: .yes, alone: .yes, reason: nil, writtenUp: nil)
      intend("cp-visit-seen-alone", "seen alone", .notAssessable, due: asAt)
    }
    for (place, turn) in turns.enumerated() {
      var draws = self.draws(.protectionVisitNoise, ordinal * 10_000 + place + 1)
      let isDoubtful = addProtectionVisitThatDoesNotCount(in: turn, plan, &draws)
      if let done = turn.done { addSeenVisit(on: done, plan, &draws) }
      if plan.heldForAnother == .no {
        let status = turn.status.given(aDoubtfulEvent: isDoubtful || hasUndatedVisit)
        intend("cp-visit-interval", turn.limit.phase, status, due: turn.limit.due)
      }
    }
  }

  /// A visit at which the child was seen, alone unless too young or for a reason.
  private mutating func addSeenVisit(on day: CivilDay, _ plan: PlanRecord, _ draws: inout Draws) {
    let isKept = draws.happens(practice.childSeenAlone)
    let isExplained = draws.happens(4)
    let isUnder2 = birth.adding(years: 2) > day
    let isAlone = isKept && !isExplained && !isUnder2
    let answer = recorded(isAlone, &draws)
    let reason: StaticString? = isKept && isExplained && !isUnder2 ? "child did not wish it" : nil
    addVisit(
      on: .day(day), seen: .yes, alone: answer, reason: reason,
      writtenUp: min(asAt, day.adding(days: draws.among(0...4))))
    guard plan.heldForAnother == .no else { return }
    let isExcusable = reason != nil || isUnder2
    let status: IntendedStatus =
      switch answer {
      case .yes: .met
      case .no: isExcusable ? .excused : .notMet
      case .blank, .notKnown: .notAssessable
      }
    intend("cp-visit-seen-alone", "seen alone", status, due: day)
  }

  private mutating func addVisit(
    on date: RecordedDay, seen: Answer, alone: Answer, reason: StaticString?, writtenUp: CivilDay?
  ) {
    history.protectionVisits.append(
      ProtectionVisitRecord(
        id: Identifier("W", of: number, history.protectionVisits.count + 1), date: date, childSeen: seen,
        seenAlone: alone, reasonNotAlone: reason, writtenUp: RecordedDay(writtenUp)))
  }

  /// Sometimes a visit at which nobody was in, or of which the record does not say; gives whether it may
  /// count.
  private mutating func addProtectionVisitThatDoesNotCount(
    in turn: Cadence.Turn, _ plan: PlanRecord, _ draws: inout Draws
  ) -> Bool {
    let isThere = draws.happens(recording.eventThatDoesNotCount)
    let seen = recorded(false, &draws)
    let room = Int(min(turn.openUntil, turn.limit.due) - turn.clock)
    let offset = draws.among(1...max(1, room - 1))
    let day = turn.clock.adding(days: offset)
    guard isThere, room > 2, day < asAt else { return false }
    addVisit(on: .day(day), seen: seen, alone: .blank, reason: nil, writtenUp: min(asAt, day.adding(days: 1)))
    if !seen.isRecorded, plan.heldForAnother == .no {
      intend("cp-visit-seen-alone", "seen alone", .notAssessable, due: day)
    }
    return !seen.isRecorded
  }
}
