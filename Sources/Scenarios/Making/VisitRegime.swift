import Chronology

/// How often regulation 28 asks for visits to a child in one placement.
struct VisitRegime {
  var placement: PlacementRecord
  /// The day of the first review, if one was held.
  var firstReview: CivilDay?
  /// The day a connected person was fully approved.
  var approved: CivilDay?

  /// Whether the general rule on visits judges the placement at all: short breaks and children placed for
  /// adoption have timetables of their own.
  var isJudged: Bool {
    !placement.legalStatus.isShortBreak && placement.type != .A5 && placement.type != .A6
  }

  /// What one turn asks, from its clock.
  func limit(clock: CivilDay, isFirst: Bool) -> Cadence.Limit {
    if placement.legalStatus.isShortBreak {
      return Cadence.Limit("short break", clock.adding(months: isFirst ? 3 : 6))
    }
    if isFirst { return Cadence.Limit("first visit", clock.adding(days: 7)) }
    guard isJudged else {
      let isEarly = clock < placement.start.adding(days: 28)
      return Cadence.Limit("placed for adoption", clock.adding(days: isEarly ? 7 : 42))
    }
    let isBeforeReview = firstReview.map { clock < $0 } ?? true
    if placement.type == .P1, placement.legalStatus == .C1 {
      return Cadence.Limit("with parents, interim order", clock.adding(days: isBeforeReview ? 7 : 28))
    }
    if placement.type == .P1, placement.assessedBefore != .yes, isBeforeReview {
      let week = clock.adding(days: 7)
      return placement.assessedBefore == .no
        ? Cadence.Limit("with parents before assessment", week)
        : Cadence.Limit("not known whether assessed", week, orElse: clock.adding(days: 42))
    }
    if placement.temporaryApproval == .yes, approved.map({ clock < $0 }) ?? true {
      return Cadence.Limit("temporary approval", clock.adding(days: isBeforeReview ? 7 : 28))
    }
    return general(clock: clock)
  }

  private func general(clock: CivilDay) -> Cadence.Limit {
    let sixWeeks = clock.adding(days: 42)
    if clock < placement.start.adding(years: 1) { return Cadence.Limit("first year", sixWeeks) }
    let threeMonths = clock.adding(months: 3)
    switch placement.toEighteen {
    case .yes: return Cadence.Limit("meant to last to 18", threeMonths)
    case .no: return Cadence.Limit("otherwise", sixWeeks)
    case .blank, .notKnown: return Cadence.Limit("not known how long", sixWeeks, orElse: threeMonths)
    }
  }
}
