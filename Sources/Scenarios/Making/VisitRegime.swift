import Chronology

/// How often regulation 28 asks for visits to a child in one placement.
struct VisitRegime {
  var placement: PlacementRecord
  /// The day of the first review after the placement began, if one was held.
  var firstReview: CivilDay?
  /// The day a connected person was fully approved.
  var approved: CivilDay?

  /// Whether the rule on visits judges a turn at all: short breaks and children on remand are outside it, and
  /// children placed for adoption from their first review on, which decides how often they are visited.
  func isJudged(clock: CivilDay) -> Bool {
    if placement.legalStatus.isShortBreak || placement.legalStatus == .J1 { return false }
    return !isForAdoption || isBeforeReview(clock)
  }

  private var isForAdoption: Bool { placement.type == .A5 || placement.type == .A6 }

  private func isBeforeReview(_ clock: CivilDay) -> Bool { firstReview.map { clock < $0 } ?? true }

  /// What one turn asks, from its clock.
  func limit(clock: CivilDay, isFirst: Bool) -> Cadence.Limit {
    if placement.legalStatus.isShortBreak {
      return Cadence.Limit("short break", clock.adding(months: isFirst ? 3 : 6))
    }
    if isFirst { return Cadence.Limit("first visit", clock.adding(days: 7)) }
    if isForAdoption {
      return Cadence.Limit("placed for adoption", clock.adding(days: isBeforeReview(clock) ? 7 : 42))
    }
    return closer(clock: clock) ?? general(clock: clock)
  }

  /// The closer timetables: with parents, and on temporary approval.
  private func closer(clock: CivilDay) -> Cadence.Limit? {
    let isBeforeReview = isBeforeReview(clock)
    let isTemporary = placement.temporaryApproval == .yes && (approved.map { clock < $0 } ?? true)
    let isWithParents = placement.type == .P1
    let isInterim = isWithParents && placement.legalStatus == .C1
    let (week, fourWeeks) = (clock.adding(days: 7), clock.adding(days: 28))
    if isBeforeReview {
      if isWithParents, placement.assessedBefore == .no {
        return Cadence.Limit("with parents before assessment", week)
      }
      if isTemporary { return Cadence.Limit("on temporary approval", week) }
      if isInterim { return Cadence.Limit("with parents under an interim order", week) }
      if isWithParents, !placement.assessedBefore.isRecorded {
        return Cadence.Limit("with parents before assessment", week, orElse: clock.adding(days: 42))
      }
    }
    if isTemporary { return Cadence.Limit("on temporary approval", fourWeeks) }
    return isInterim ? Cadence.Limit("with parents under an interim order", fourWeeks) : nil
  }

  private func general(clock: CivilDay) -> Cadence.Limit {
    let sixWeeks = clock.adding(days: 42)
    if clock < placement.start.adding(years: 1) { return Cadence.Limit("first year", sixWeeks) }
    if placement.type == .P1 { return Cadence.Limit("with parents", sixWeeks) }
    let threeMonths = clock.adding(months: 3)
    switch placement.toEighteen {
    case .yes: return Cadence.Limit("meant to last to 18", threeMonths)
    case .no: return Cadence.Limit("otherwise", sixWeeks)
    case .blank, .notKnown: return Cadence.Limit("otherwise", sixWeeks, orElse: threeMonths)
    }
  }
}
