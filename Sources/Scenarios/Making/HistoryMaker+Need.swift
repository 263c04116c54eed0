import Chronology

extension HistoryMaker {
  /// A child referred in the two years before the as-at date.
  mutating func makeInNeed() {
    var draws = draws(.need)
    let wanted = calendar.workingDay(onOrBefore: asAt.adding(days: -draws.among(1...728)))
    let referred = min(max(wanted, birth.adding(days: 1)), asAt)
    let source = draws.pick(Self.sources)
    let isTakenFurther = draws.happens(93)
    let hasEarlierReferral = draws.happens(21)
    let outcome = draws.pick(
      Weighted(
        (AssessmentOutcome.noFurtherAction, 33), (.childInNeedPlan, 43), (.section47, 7), (.earlyHelp, 13),
        (.transferred, 4)))
    let (lasting, concernLag) = (draws.among(50...330), draws.among(0...25))
    let hasConcern = draws.happens(46)
    let hasConcernBelow = draws.happens(14)
    if hasEarlierReferral { makeEarlierReferral(before: referred, &draws) }
    guard isTakenFurther else {
      makeReferral(on: referred, source: source, outcome: nil, closed: referred)
      return
    }
    let authorised = makeReferral(on: referred, source: source, outcome: outcome)
    let isOpen = outcome == .childInNeedPlan || outcome == .section47
    let closing = authorised.map { isOpen ? $0.adding(days: lasting) : $0 }
    let closed = closing.flatMap { $0 <= asAt ? $0 : nil }
    history.referrals[history.referrals.count - 1].closed = closed
    if hasConcern {
      makeConcern(decided: referred.adding(days: concernLag))
    } else if hasConcernBelow {
      makeConcernBelowThreshold(decided: referred)
    }
    makeMissing(from: referred, to: closed, share: 10)
    makeCase(from: referred, to: closed, status: authorised == nil ? .openAssessment : .childInNeed)
  }

  /// A referral some months before, assessed and closed.
  private mutating func makeEarlierReferral(before later: CivilDay, _ draws: inout Draws) {
    let day = calendar.workingDay(onOrBefore: later.adding(days: -draws.among(130...420)))
    guard day > birth else { return }
    guard
      let closed = makeReferral(on: day, source: draws.pick(Self.sources), outcome: .noFurtherAction),
      closed < later
    else { return }
    history.referrals[history.referrals.count - 1].closed = closed
    makeCase(from: day, to: closed, status: .childInNeed)
  }
}
