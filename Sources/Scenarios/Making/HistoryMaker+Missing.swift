import Chronology

extension HistoryMaker {
  /// Missing episodes of the last two years, for some of those of eleven and over, and the interviews
  /// offered after them.
  mutating func makeMissing(from start: CivilDay, to end: CivilDay?, share: Int) {
    var draws = draws(.missing)
    let goesMissing = draws.happens(Share(perMille: share * 10))
    let goesOften = draws.happens(30)
    let last = min(end ?? asAt, asAt)
    var day = max(start, asAt.adding(years: -2), birth.adding(years: 11)).adding(days: draws.among(5...200))
    guard goesMissing else { return }
    var spans: [(started: LocalTime, returned: LocalTime?)] = []
    let count = goesOften ? draws.among(6...22) : draws.among(1...5)
    for _ in 0..<count where day.adding(days: 1) < last {
      let started = LocalTime(day: day, minute: 60 * draws.among(17...22) + 5 * draws.among(0...11))
      let hours = draws.among(draws.pick(Self.hoursAway))
      var returned = started.adding(hours: hours)
      returned.minute = returned.minute.map { $0 - $0 % 60 + 5 * draws.below(12) }
      let isStillAway = returned.day >= last
      if !isStillAway, draws.happens(2) { returned.minute = nil }
      spans.append((started, isStillAway ? nil : returned))
      if isStillAway { break }
      day = returned.day.adding(days: draws.among(draws.pick(Self.daysBetween)))
    }
    for (place, span) in spans.enumerated() {
      let next = place + 1 < spans.count ? spans[place + 1].started : nil
      makeEpisode(started: span.started, returned: span.returned, next: next, place: place)
    }
  }

  private static let hoursAway = Weighted((3...8, 45), (9...30, 38), (31...96, 13), (97...600, 4))

  private static let daysBetween = Weighted((1...2, 5), (5...20, 45), (21...90, 40), (91...200, 10))

  private mutating func makeEpisode(
    started: LocalTime, returned: LocalTime?, next: LocalTime?, place: Int
  ) {
    var draws = draws(.missing, place + 1)
    let id = Identifier("M", of: number, history.missing.count + 1)
    let isInError = draws.happens(1)
    var episode = MissingRecord(
      id: id, started: started, returned: returned, inError: recorded(isInError, &draws))
    guard let returned, episode.inError != .yes else {
      history.missing.append(episode)
      return
    }
    let plan = InterviewPlan(practice: practice, recording: recording, after: returned, &draws)
    // Whoever is missing again by then can be neither asked nor interviewed.
    let isAgainMissing = next.map { plan.held.bounds.latest >= $0.bounds.earliest } ?? false
    let isOffered = plan.isOffered && plan.offered.day <= asAt
    if isOffered {
      episode.offered = plan.offered
      episode.offer = plan.offer
      episode.reasonForDeclining = plan.reason
    }
    let isHeld = isOffered && plan.isTakenUp && !isAgainMissing && plan.held.day < asAt
    var independent = Answer.yes
    if isHeld {
      independent = recorded(!draws.happens(1), &draws)
      history.interviews.append(
        InterviewRecord(
          id: Identifier("H", of: number, history.interviews.count + 1), episode: id, held: plan.held,
          independent: independent))
    }
    history.missing.append(episode)
    intendInterview(episode, plan, held: isHeld ? plan.held : nil, independent: independent)
  }

  /// Notes what became of the offer and of the interview.
  private mutating func intendInterview(
    _ episode: MissingRecord, _ plan: InterviewPlan, held: LocalTime?, independent: Answer
  ) {
    guard let returned = episode.returned else { return }
    let earliest = returned.bounds.earliest.adding(hours: 72)
    let latest = returned.bounds.latest.adding(hours: 72)
    func status(_ done: LocalTime?) -> IntendedStatus {
      guard let done else { return self.status(due: latest.localDay, done: nil, lapses: true) }
      if done.bounds.latest <= earliest { return .met }
      return done.bounds.earliest > latest ? .late : .notAssessable
    }
    var offer = status(episode.offered)
    var interview = status(independent == .no ? nil : held)
    if held != nil, !independent.isRecorded {
      let without = status(nil)
      interview = without == .due ? .due : .notAssessable
    }
    if interview.isShortfall, episode.offer == .declined, episode.reasonForDeclining != nil {
      interview = .excused
    }
    if !episode.inError.isRecorded { (offer, interview) = (.notAssessable, .notAssessable) }
    let due = earliest.localDay
    intend(
      "return-interview-72-hours",
      allOf: [("offered within 72 hours", offer, due), ("held within 72 hours", interview, due)])
  }
}
