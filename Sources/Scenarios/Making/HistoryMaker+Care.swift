import Chronology

extension HistoryMaker {
  /// A period of care, with its placements, reviews, visits, education plans and approvals.
  mutating func makeCarePeriod(from start: CivilDay, to end: CivilDay?, isSecondInYear: Bool) {
    let ordinal = history.carePeriods.count
    var draws = draws(.care, ordinal + 1)
    let length = Int((end ?? asAt) - start)
    let period = CarePeriodRecord(
      id: Identifier("E", of: number, ordinal + 1), start: start, end: end,
      legalStatus: legalStatus(start: start, length: length, &draws),
      secondInYear: recorded(isSecondInYear, &draws))
    history.carePeriods.append(period)
    let placements = makePlacements(in: period)
    let placedForAdoption = placements.first { $0.type == .A5 || $0.type == .A6 }
    let reviews = makeReviews(of: period, placedForAdoption: placedForAdoption?.start)
    for placement in placements {
      history.placements.append(placement)
      let approved = placement.temporaryApproval == .yes ? makeApproval(of: placement) : nil
      makeVisits(
        to: placement, firstReview: reviews.first { $0 > placement.start }, approved: approved)
    }
    if !period.legalStatus.isShortBreak { makeEducationPlans(in: period) }
  }

  private func legalStatus(start: CivilDay, length: Int, _ draws: inout Draws) -> LegalStatus {
    let roll = Weighted((LegalStatus.V2, 45), (.C1, 40), (.C2, 12), (.J1, 3))
    let later = Weighted((LegalStatus.C2, 74), (.V2, 16), (.C1, 10))
    let isShortBreak = draws.happens(3)
    let isForAdoption = draws.happens(30)
    let (early, late) = (draws.pick(roll), draws.pick(later))
    if history.child.unaccompanied == .yes { return .V2 }
    if isShortBreak, age(on: start) >= 4, length > 60 { return .V3 }
    if length < 270 { return early == .J1 && age(on: start) < 12 ? .V2 : early }
    return isForAdoption && age(on: start) < 5 && length < 1100 ? .E1 : late
  }

  /// The reviews of a period, recorded; gives the days on which one was held.
  ///
  /// - Parameter placed: the day from which adoption reviews take the place of the others, if any.
  private mutating func makeReviews(of period: CarePeriodRecord, placedForAdoption placed: CivilDay?)
    -> [CivilDay]
  {
    let calendar = calendar
    let isShortBreak = period.legalStatus.isShortBreak
    var held = makeReviews(of: period, from: period.start, to: placed ?? period.end, series: 0) {
      clock, number in
      if isShortBreak {
        return Cadence.Limit("short break", clock.adding(months: number == 1 ? 3 : 6))
      }
      if number == 1 { return Cadence.Limit("first review", calendar.day(20, workingDaysAfter: clock)) }
      return number == 2
        ? Cadence.Limit("second review", clock.adding(months: 3))
        : Cadence.Limit("otherwise", clock.adding(months: 6))
    }
    guard let placed else { return held }
    held += makeReviews(of: period, from: placed, to: period.end, series: 1) { clock, number in
      switch number {
      case 1: Cadence.Limit("first review, placed for adoption", clock.adding(days: 28))
      case 2: Cadence.Limit("second review, placed for adoption", clock.adding(months: 3))
      default: Cadence.Limit("placed for adoption", clock.adding(months: 6))
      }
    }
    return held
  }

  /// One series of reviews, whose turns are numbered from 1.
  private mutating func makeReviews(
    of period: CarePeriodRecord, from start: CivilDay, to end: CivilDay?, series: Int,
    limit: (_ clock: CivilDay, _ number: Int) -> Cadence.Limit
  ) -> [CivilDay] {
    let ordinal = history.carePeriods.count
    // With a placement order of which no day is kept, nothing is judged until the child is placed.
    let isJudged = series == 1 || ![.V3, .V4, .E1, .J1].contains(period.legalStatus)
    let cadence = Cadence(
      start: start, end: end, asAt: asAt, inTime: practice.reviewInTime, uses: 82...99,
      calendar: calendar, seed: topicSeed(.review, ordinal + series * 100))
    var count = 0
    let turns = cadence.turns { clock, _ in
      count += 1
      return limit(clock, count)
    }
    for (place, turn) in turns.enumerated() {
      var draws = draws(.reviewNoise, ordinal * 1000 + series * 500 + place)
      let isDoubtful = addCancelledReview(in: turn, &draws)
      if let done = turn.done {
        history.reviews.append(
          ReviewRecord(
            id: Identifier("R", of: number, history.reviews.count + 1), date: .day(done),
            tookPart: recorded(draws.happens(practice.childTookPartInReview), &draws), cancelled: .no))
      }
      if isJudged {
        let status = turn.status.given(aDoubtfulEvent: isDoubtful)
        intend("cla-review-interval", turn.limit.phase, status, due: turn.limit.due)
      }
    }
    return turns.compactMap(\.done)
  }

  /// Sometimes a review that was put off; gives whether the record leaves open that it was held.
  private mutating func addCancelledReview(in turn: Cadence.Turn, _ draws: inout Draws) -> Bool {
    let isPutOff = draws.happens(recording.eventThatDoesNotCount)
    let cancelled = recorded(true, &draws)
    let room = Int(min(turn.openUntil, turn.limit.due) - turn.clock)
    let offset = draws.among(1...max(1, room - 1))
    guard isPutOff, room > 20, turn.clock.adding(days: offset) < asAt else { return false }
    history.reviews.append(
      ReviewRecord(
        id: Identifier("R", of: number, history.reviews.count + 1),
        date: .day(turn.clock.adding(days: offset)), tookPart: .blank, cancelled: cancelled))
    return !cancelled.isRecorded
  }
}

extension LegalStatus {
  /// Whether the child comes for short breaks only.
  var isShortBreak: Bool { self == .V3 || self == .V4 }
}

extension IntendedStatus {
  /// The status where an event in time may or may not count: a lack can no longer be told from a lapse.
  func given(aDoubtfulEvent isDoubtful: Bool) -> IntendedStatus {
    guard isDoubtful else { return self }
    switch self {
    case .late, .overdue, .notMet: return .notAssessable
    case .met, .due, .excused, .excluded, .notAssessable: return self
    }
  }
}
