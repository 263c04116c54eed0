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
    intendInterview(
      episode, plan, isOffered: isOffered, held: isHeld ? plan.held : nil, independent: independent,
      isAgainMissing: isAgainMissing)
  }

  /// Notes what became of an interview: held in time or late, declined, or neither.
  private mutating func intendInterview(
    _ episode: MissingRecord, _ plan: InterviewPlan, isOffered: Bool, held: LocalTime?, independent: Answer,
    isAgainMissing: Bool
  ) {
    guard let returned = episode.returned else { return }
    let (earliest, latest) = (
      returned.bounds.earliest.adding(hours: 72), returned.bounds.latest.adding(hours: 72)
    )
    let due = earliest.localDay
    var (part, status): (StaticString, IntendedStatus)
    if let held {
      let isInTime = held.bounds.latest <= earliest
      (part, status) =
        isInTime
        ? ("held in time", .met)
        : held.bounds.earliest > latest ? ("held late", .late) : ("held on the third day", .notAssessable)
      if independent != .yes {
        (part, status) =
          independent == .no
          ? ("held, not independent", .overdue) : ("independence not recorded", .notAssessable)
      }
    } else if isOffered, !plan.isTakenUp {
      (part, status) =
        plan.offer == .caseNote
        ? ("answer in notes", .notAssessable)
        : plan.reason != nil
          ? ("declined, reason recorded", .excused) : ("declined, reason not recorded", .overdue)
    } else {
      (part, status) =
        isAgainMissing
        ? ("missing again first", .overdue)
        : isOffered ? ("accepted, not held", .overdue) : ("not offered", .overdue)
    }
    if status == .overdue, due >= asAt { status = .due }
    if !episode.inError.isRecorded { (part, status) = ("error not ruled out", .notAssessable) }
    intend("return-interview-72-hours", part, status, due: due)
  }
}
