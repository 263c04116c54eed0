import Chronology

extension HistoryMaker {
  /// A child on a protection plan on the as-at date.
  mutating func makeOnPlan() {
    var draws = draws(.plan)
    let lengths = Weighted((1...90, 30), (91...180, 25), (181...365, 29), (366...730, 14), (731...800, 2))
    let length = draws.among(draws.pick(lengths))
    let isUnborn = draws.happens(1)
    if isUnborn {
      history.child.birth = nil
      history.child.expectedBirth = asAt.adding(days: draws.among(10...120))
    }
    makePlanHistory(
      start: asAt.adding(days: isUnborn ? -draws.among(5...70) : -length), end: nil, &draws)
  }

  /// A child whose plan ended in the year before the as-at date.
  mutating func makePlanEnded() {
    var draws = draws(.plan)
    let end = asAt.adding(days: -draws.among(1...364))
    makePlanHistory(start: end.adding(days: -draws.among(80...560)), end: end, &draws)
  }

  private mutating func makePlanHistory(start wanted: CivilDay, end: CivilDay?, _ draws: inout Draws) {
    if let born = history.child.birth, born.adding(days: 40) > (end ?? asAt).adding(days: -20) {
      history.child.birth = wanted.adding(days: -150)
    }
    let isUnborn = history.child.birth == nil
    let earliest = isUnborn ? wanted : max(wanted, birth.adding(days: 30))
    let start = calendar.workingDay(onOrBefore: earliest)
    let lead = draws.among(20...150)
    let opened = start.adding(days: -lead)
    let known = calendar.workingDay(onOrAfter: isUnborn ? opened : max(opened, birth))
    makeReferral(on: min(known, start), source: draws.pick(Self.sources), outcome: .section47)
    makeProtection(planStart: start, planEnd: end, known: min(known, start))
    if !isUnborn, draws.happens(26) {
      let day = asAt.adding(days: -draws.among(1...400))
      makeConcern(decided: max(day, known))
    }
    makeMissing(from: start, to: end, share: 8)
    let closing = end.map { $0.adding(days: draws.among(45...200)) }
    let closed = closing.flatMap { $0 <= asAt ? $0 : nil }
    makeCase(
      from: min(known, start), to: closed,
      status: end == nil || closed != nil ? .childProtection : .childInNeed)
  }

  /// The discussion, enquiry and conference that led to a plan, the plan, its visits and its conferences.
  mutating func makeProtection(planStart: CivilDay, planEnd: CivilDay?, known: CivilDay) {
    let ordinal = history.plans.count + 1
    var draws = draws(.enquiry, ordinal)
    let isInTime = draws.happens(practice.conferenceInTime)
    let (prompt, slow) = (draws.among(6...15), draws.among(16...26))
    let isFromConcern = draws.happens(62)
    let discussed = max(calendar.day(isInTime ? -prompt : -slow, workingDaysAfter: planStart), known)
    let concern = isFromConcern ? makeConcern(leadingTo: discussed, notBefore: known) : nil
    makeDiscussion(on: discussed, concern: concern, decision: .jointEnquiry)
    makeEnquiry(discussed: discussed, leadingTo: planStart)
    let plan = PlanRecord(
      id: Identifier("L", of: number, ordinal), start: planStart, end: planEnd,
      category: draws.pick(
        Weighted((.neglect, 46), (.emotional, 34), (.physical, 9), (.sexual, 5), (.multiple, 6))),
      heldForAnother: Answer(draws.happens(1)))
    history.plans.append(plan)
    makeReviewConferences(of: plan)
    guard history.child.birth != nil else { return }
    makeProtectionVisits(to: plan)
    if planEnd == nil || Int(min(planEnd ?? asAt, asAt) - planStart) > 300, draws.happens(25) {
      let start = calendar.workingDay(onOrAfter: planStart.adding(days: draws.among(100...300)))
      if start < min(planEnd ?? asAt, asAt) {
        makeAssessment(start: start, from: start, referral: nil, outcome: .childInNeedPlan)
      }
    }
  }

  private mutating func makeReviewConferences(of plan: PlanRecord) {
    let ordinal = Int(plan.id.ordinal)
    let cadence = Cadence(
      start: plan.start, end: plan.end, asAt: asAt, inTime: practice.reviewConferenceInTime, uses: 85...99,
      calendar: calendar, seed: topicSeed(.conference, ordinal))
    let turns = cadence.turns { clock, isFirst in
      isFirst
        ? Cadence.Limit("first review conference", clock.adding(months: 3))
        : Cadence.Limit("otherwise", clock.adding(months: 6))
    }
    for (place, turn) in turns.enumerated() {
      var draws = draws(.conference, ordinal * 1000 + place + 500)
      if let done = turn.done {
        history.reviewConferences.append(
          ReviewConferenceRecord(
            id: Identifier("Z", of: number, history.reviewConferences.count + 1), date: done,
            quorate: recorded(draws.happens(97), &draws)))
      }
      if plan.heldForAnother == .no {
        intend("cp-review-conference-interval", turn.limit.phase, turn.status, due: turn.limit.due)
      }
    }
  }
}
