import Chronology

extension HistoryMaker {
  /// The placements of a period, end to end.
  func makePlacements(in period: CarePeriodRecord) -> [PlacementRecord] {
    var placements: [PlacementRecord] = []
    var start = period.start
    let last = period.end ?? asAt
    while true {
      var draws = draws(.placement, history.placements.count + placements.count)
      let left = Int(last - start)
      let isShort = draws.happens(placements.isEmpty ? 45 : 22)
      let length = isShort ? draws.among(9...200) : draws.among(300...2400)
      let isLast = left - length < 15 || placements.count == 9 || period.legalStatus.isShortBreak
      placements.append(
        placement(
          from: start, to: isLast ? period.end : start.adding(days: length), in: period,
          ordinal: history.placements.count + placements.count + 1, isFirst: placements.isEmpty,
          isLast: isLast, &draws))
      if isLast { return placements }
      start = start.adding(days: length)
    }
  }

  private func placement(
    from start: CivilDay, to end: CivilDay?, in period: CarePeriodRecord, ordinal: Int, isFirst: Bool,
    isLast: Bool, _ draws: inout Draws
  ) -> PlacementRecord {
    let length = Int((end ?? asAt) - start)
    let type = placementType(start: start, length: length, period, isFirst: isFirst, isLast: isLast, &draws)
    let isConnected = type == .U3 || type == .U1
    let isTemporary = type == .U3 && draws.happens(80)
    let isMeantToLast: Bool =
      switch type {
      case .U4, .U1: draws.happens(92)
      case .K2, .R1: draws.happens(12)
      case .P1: draws.happens(10)
      default: draws.happens(isConnected ? 25 : 8)
      }
    let assessedBefore: Answer = type == .P1 ? recorded(draws.happens(70), &draws) : .blank
    return PlacementRecord(
      id: Identifier("P", of: number, ordinal), carePeriod: period.id, start: start, end: end, type: type,
      legalStatus: period.legalStatus, toEighteen: recorded(isMeantToLast, &draws),
      temporaryApproval: isConnected ? Answer(isTemporary) : .no, assessedBefore: assessedBefore)
  }

  private func placementType(
    start: CivilDay, length: Int, _ period: CarePeriodRecord, isFirst: Bool, isLast: Bool,
    _ draws: inout Draws
  ) -> PlacementType {
    let young = Weighted((PlacementType.U6, 58), (.U3, 24), (.P1, 12), (.U4, 6))
    let middle = Weighted((PlacementType.U6, 48), (.U3, 18), (.U4, 15), (.K2, 8), (.P1, 9), (.S1, 2))
    let old = Weighted((PlacementType.U6, 38), (.U4, 16), (.K2, 24), (.U3, 10), (.P1, 7), (.R1, 5))
    let oldest = Weighted((PlacementType.U6, 34), (.H5, 31), (.K2, 16), (.U4, 12), (.P2, 4), (.U3, 3))
    let age = age(on: start)
    let drawn = draws.pick(age < 5 ? young : age < 11 ? middle : age < 16 ? old : oldest)
    let isLongTerm = draws.happens(50)
    if period.legalStatus.isShortBreak { return .U6 }
    if history.child.unaccompanied == .yes { return age >= 16 && drawn != .U6 ? .H5 : .U6 }
    if period.legalStatus == .E1, isLast, !isFirst { return drawn == .U3 ? .A5 : .A6 }
    let isUnderAnOrder = period.legalStatus == .C1 || period.legalStatus == .C2
    if drawn == .P1, !isUnderAnOrder { return .U6 }
    if drawn == .U3, length > 500, isLongTerm { return .U1 }
    if drawn == .U6, length > 500, age >= 8, isLongTerm { return .U4 }
    return drawn
  }

  /// A connected person's temporary approval; gives the day of full approval.
  ///
  /// It lasts 16 weeks, and 8 more where an extension is agreed before they are over.
  mutating func makeApproval(of placement: PlacementRecord) -> CivilDay? {
    let ordinal = history.approvals.count
    var draws = draws(.approval, placementOrdinal(placement))
    let isInTime = draws.happens(practice.approvalInTime)
    let isExtended = draws.happens(28)
    let (quick, slow) = (draws.among(55...112), draws.among(113...168))
    let (agreed, beyond) = (draws.among(85...112), draws.among(4...150))
    let isSlow = draws.happens(60)
    let isOverseen = draws.happens(practice.approvalOverseen)
    let seen = draws.among(3...60)
    let isKept = isInTime ? isExtended : draws.happens(35)
    let limit = placement.start.adding(days: isKept ? 168 : 112)
    var approved = placement.start.adding(days: isKept ? slow : quick)
    if !isInTime { approved = limit.adding(days: beyond) }
    let last = min(placement.end ?? asAt, asAt)
    let extended = isKept ? placement.start.adding(days: agreed) : nil
    // Some late approvals of the last year and a half are waited for to this day.
    let isWaitedFor = !isInTime && isSlow && placement.start.adding(days: 550) > asAt
    let full = approved <= last && !isWaitedFor ? approved : nil
    history.approvals.append(
      ApprovalRecord(
        id: Identifier("A", of: number, ordinal + 1), start: placement.start, end: placement.end,
        extensionAgreed: extended.flatMap { $0 <= last ? $0 : nil }, fullApproval: full,
        seenBySeniorManager: isOverseen && placement.start.adding(days: seen) <= last
          ? placement.start.adding(days: seen) : nil))
    let isExtensionAgreed = extended.map { $0 <= last } ?? false
    let due = placement.start.adding(days: isExtensionAgreed ? 168 : 112)
    intend(
      "temporary-approval-limit", isExtensionAgreed ? "extended in time" : "otherwise",
      status(due: due, done: full, end: placement.end), due: due)
    return full
  }

  /// Which of the child's placements one is, for draws of its own.
  func placementOrdinal(_ placement: PlacementRecord) -> Int {
    Int(placement.id.ordinal)
  }
}
