import Chronology

extension HistoryMaker {
  /// The visits to a child in a placement.
  ///
  /// - Parameters:
  ///   - placement: where the child lives.
  ///   - firstReview: the day of the first review after the placement began, if one was held.
  ///   - approved: the day a connected person was fully approved.
  mutating func makeVisits(to placement: PlacementRecord, firstReview: CivilDay?, approved: CivilDay?) {
    let ordinal = placementOrdinal(placement)
    let regime = VisitRegime(placement: placement, firstReview: firstReview, approved: approved)
    let cadence = Cadence(
      start: placement.start, end: placement.end, asAt: asAt, inTime: practice.visitInTime, uses: 50...97,
      calendar: calendar, seed: topicSeed(.visit, ordinal))
    let turns = cadence.turns { regime.limit(clock: $0, isFirst: $1) }
    for (place, turn) in turns.enumerated() {
      var draws = draws(.visitNoise, ordinal * 1000 + place)
      let isDoubtful = addVisitThatDoesNotCount(in: turn, &draws)
      if let done = turn.done { addVisit(on: done, seen: .yes, mode: .inPerson, &draws) }
      guard regime.isJudged(clock: turn.clock) else { continue }
      var status = turn.status.given(aDoubtfulEvent: isDoubtful)
      if isExcused(turn) { status = .excused }
      intend("cla-visit-interval", turn.limit.phase, status, due: turn.limit.due)
    }
  }

  private mutating func addVisit(
    on day: CivilDay, seen: Answer, mode: VisitMode?, _ draws: inout Draws
  ) {
    let isKept = draws.happens(practice.lookedAfterChildSeenAlone)
    let isExplained = draws.happens(4)
    let isUnder2 = birth.adding(years: 2) > day
    let isAlone = seen == .yes && isKept && !isExplained && !isUnder2
    let answer = recorded(isAlone, &draws)
    let reason: StaticString? =
      seen == .yes && isKept && isExplained && !isUnder2 ? "child did not wish it" : nil
    let writtenUp = min(asAt, day.adding(days: draws.among(0...5)))
    let isUnreadable = draws.happens(recording.unreadableDate)
    let isUndated = draws.happens(recording.blank)
    history.visits.append(
      VisitRecord(
        id: Identifier("V", of: number, history.visits.count + 1), date: .day(day), childSeen: seen,
        seenAlone: answer, reasonNotAlone: reason, mode: mode,
        writtenUp: isUnreadable ? .unreadable : isUndated ? .blank : .day(writtenUp)))
  }

  /// Sometimes a visit at which the child was not seen, or a telephone call, or one of which the record
  /// does not say; gives whether it may count.
  private mutating func addVisitThatDoesNotCount(in turn: Cadence.Turn, _ draws: inout Draws) -> Bool {
    let isThere = draws.happens(recording.eventThatDoesNotCount)
    let isByTelephone = draws.happens(35)
    let isModeUnknown = draws.happens(6)
    let seen = isByTelephone ? Answer.yes : recorded(false, &draws)
    let room = Int(min(turn.openUntil, turn.limit.due) - turn.clock)
    let offset = draws.among(1...max(1, room - 1))
    guard isThere, room > 2, turn.clock.adding(days: offset) < asAt else { return false }
    let mode: VisitMode? = isByTelephone ? (isModeUnknown ? nil : .telephone) : .inPerson
    addVisit(on: turn.clock.adding(days: offset), seen: seen, mode: mode, &draws)
    return mode == nil || !seen.isRecorded
  }

  /// Whether the child was missing on the due day and two attempts are recorded about then.
  private func isExcused(_ turn: Cadence.Turn) -> Bool {
    let due = turn.limit.due
    guard turn.status == .late || turn.status == .overdue || turn.status == .notMet else { return false }
    let isMissing = history.missing.contains { episode in
      episode.started.day <= due && (episode.returned.map { due <= $0.day } ?? true)
    }
    guard isMissing else { return false }
    let attempts = history.visits.count { visit in
      guard visit.childSeen == .no, let day = visit.date.day else { return false }
      return due.adding(days: -14) <= day && day <= due.adding(days: 14)
    }
    return attempts >= 2
  }
}
