import Chronology

extension HistoryMaker {
  /// A child looked after on the as-at date.
  mutating func makeLookedAfter() {
    var draws = draws(.care)
    let start = careStart(before: asAt, &draws)
    makeCareHistory(from: start, to: nil, &draws)
  }

  /// A child who left care in the year before the as-at date.
  mutating func makeLeftCare() {
    var draws = draws(.care)
    var end = asAt.adding(days: -draws.among(1...364))
    let isOfAge = draws.happens(34)
    if isOfAge {
      history.child.birth = end.adding(years: -18)
      end = eighteenth
    } else if eighteenth <= end {
      history.child.birth = end.adding(years: -17)
    } else if birth.adding(days: 60) > end {
      history.child.birth = end.adding(days: -200)
    }
    let start = careStart(before: end, &draws)
    makeCareHistory(from: start, to: end, &draws)
    if isOfAge {
      makeLeaver(from: end, &draws)
      makeCase(from: end, to: nil, status: .careLeaver)
    }
  }

  /// The day care began, for a child in care up to a day.
  ///
  /// A third have been in care for less than a year and one in ten for more than five, as a stock of
  /// looked-after children has it. None began before October 2011, after the regulations of that year.
  private func careStart(before end: CivilDay, _ draws: inout Draws) -> CivilDay {
    let lengths: Weighted<ClosedRange<Int>> =
      history.child.unaccompanied == .yes
      ? Weighted((20...200, 40), (201...800, 60))
      : Weighted(
        (3...90, 11), (91...365, 24), (366...730, 25), (731...1460, 26), (1461...2190, 10), (2191...2900, 4))
    let length = draws.among(draws.pick(lengths))
    let wanted = end.adding(days: -length)
    return min(max(wanted, birth.adding(days: draws.among(0...6))), end.adding(days: -1))
  }

  private mutating func makeCareHistory(from start: CivilDay, to end: CivilDay?, _ draws: inout Draws) {
    let known = makeRouteIntoCare(start, until: end ?? asAt, &draws)
    let hasEarlierPeriod = draws.happens(3) && known.adding(days: 150) < start
    if hasEarlierPeriod {
      let earlierEnd = start.adding(days: -draws.among(20...90))
      let earlierStart = max(known.adding(days: 1), earlierEnd.adding(days: -draws.among(45...300)))
      if earlierStart.adding(days: 10) < earlierEnd {
        makeCarePeriod(from: earlierStart, to: earlierEnd, isSecondInYear: false)
      }
    }
    makeMissing(from: start, to: end, share: 20)
    makeCarePeriod(from: start, to: end, isSecondInYear: history.carePeriods.count > 0)
    let closed = end.flatMap { end in
      let closing = history.leavesAtEighteen(end) ? end : end.adding(days: draws.among(14...120))
      return closing <= asAt ? closing : nil
    }
    makeCase(
      from: known, to: closed, status: end == nil || closed != nil ? .lookedAfter : .childInNeed,
      intoCare: start)
  }

  /// The referral that led to care and, for some, the plan before it; gives the day the case opened.
  private mutating func makeRouteIntoCare(
    _ start: CivilDay, until end: CivilDay, _ draws: inout Draws
  ) -> CivilDay {
    let isSudden = history.child.unaccompanied == .yes || draws.happens(22)
    let lead = isSudden ? draws.among(0...3) : draws.among(40...420)
    let known = calendar.workingDay(onOrBefore: max(birth, start.adding(days: -lead)))
    let opened = max(known, birth)
    makeReferral(on: opened, source: isSudden ? .police : draws.pick(Self.sources), outcome: .section47)
    // A plan needs time to come about before care, and is kept for those who came in within three years.
    if opened.adding(days: 90) < start, start > asAt.adding(years: -3), draws.happens(60) {
      let planStart = calendar.workingDay(onOrAfter: opened.adding(days: draws.among(25...55)))
      let ending = min(start.adding(days: draws.among(5...45)), eighteenth)
      makeProtection(planStart: planStart, planEnd: ending <= asAt ? ending : nil, known: opened)
    } else if start > asAt.adding(years: -2), draws.happens(45) {
      makeConcern(decided: max(opened, birth))
    }
    if draws.happens(6), start < end.adding(days: -120) {
      // A concern about a child already in care.
      let length = Int(end - start)
      makeConcern(decided: end.adding(days: -draws.among(5...min(length - 30, 500))))
    }
    return opened
  }
}

extension ChildHistory {
  /// Whether a care period that ends on a day ends because the child is of age.
  func leavesAtEighteen(_ end: CivilDay) -> Bool {
    child.birth.map { $0.adding(years: 18) <= end } ?? false
  }
}
