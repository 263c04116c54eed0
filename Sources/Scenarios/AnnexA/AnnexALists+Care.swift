import Chronology

extension AnnexALists {
  /// List 8: children in care, or who left it in the last six months, each once.
  mutating func addCare(of history: ChildHistory) {
    guard let period = history.carePeriods.last, isOpenOrRecent(period.end),
      let placement = history.placements.last
    else { return }
    var draws = snapshotDraws(of: history, 4)
    let last = min(period.end ?? asAt, asAt)
    let review = history.reviews
      .compactMap { $0.cancelled == .no ? $0.date.day : nil }
      .filter { period.start < $0 && $0 <= last }.max()
    let visit = history.visits
      .compactMap { $0.childSeen == .yes && $0.mode == .inPerson ? $0.date.day : nil }
      .filter { period.start <= $0 && $0 <= last }.max()
    let need = history.referrals.last { $0.date <= asAt }?.need ?? .abuse
    let isUnaccompanied = history.child.unaccompanied == .yes
    let isSecond: AnnexACell = period.secondInYear.isRecorded ? AnnexACell(period.secondInYear) : .blank
    let healthy = check(from: period.start, to: last, lacking: 8, &draws)
    let dental = check(from: period.start, to: last, lacking: 14, &draws)
    let cells: [AnnexACell] = [
      AnnexACell(yes: isUnaccompanied), disability(of: history), .day(period.start), .text(need.code),
      // No day of a placement order is kept.
      isSecond, AnnexACell(period.legalStatus == .E1 ? nil : period.start), .text(period.legalStatus.code),
      AnnexACell(review), AnnexACell(visit),
      AnnexACell(permanencePlan(period, placement, &draws)), AnnexACell(review), AnnexACell(healthy),
      AnnexACell(dental), .number(placementsInYear(history)), AnnexACell(period.end),
      AnnexACell(period.end.map { reasonCeased(history, placement, $0, &draws) }),
    ]
    add(
      about(history) + cells + home(placement, &draws) + missing(history, in: period)
        + responsible(for: history, on: period.end), to: .childrenInCare)
  }

  /// The last health or dental check: within the year, longer ago, or none yet for a newcomer.
  private func check(
    from start: CivilDay, to last: CivilDay, lacking: Int, _ draws: inout Draws
  ) -> CivilDay? {
    let isOld = draws.happens(Share(perMille: lacking * 10))
    let (recent, old) = (draws.among(3...360), draws.among(366...540))
    let day = last.adding(days: isOld ? -old : -recent)
    if day >= start { return day }
    return Int(last - start) > 25 ? start.adding(days: min(20, Int(last - start))) : nil
  }

  private func permanencePlan(
    _ period: CarePeriodRecord, _ placement: PlacementRecord, _ draws: inout Draws
  ) -> String? {
    let drawn = draws.pick(
      Weighted(
        ("a) Return to family", 30), ("c) SGO/CAO", 20), ("f) Long-term fostering", 40), ("g) other", 10)))
    // A placement order stands until a court revokes it, also where the plan has become this placement.
    let isWithAdopters = placement.type == .A5 || placement.type == .A6
    if period.legalStatus == .E1, isWithAdopters || placement.toEighteen != .yes { return "b) Adoption" }
    if placement.type == .P1 { return "a) Return to family" }
    if placement.type == .H5 || placement.type == .P2 { return "d) Supported living in the community" }
    if Int((period.end ?? asAt) - period.start) < 120 { return nil }
    if placement.toEighteen == .yes {
      return placement.type == .K2 || placement.type == .R1
        ? "e) Long-term residential placement" : "f) Long-term fostering"
    }
    return drawn
  }

  private func placementsInYear(_ history: ChildHistory) -> Int {
    let yearBefore = asAt.adding(years: -1)
    return max(1, history.placements.count { $0.end.map { $0 > yearBefore } ?? true })
  }

  private func reasonCeased(
    _ history: ChildHistory, _ placement: PlacementRecord, _ end: CivilDay, _ draws: inout Draws
  ) -> String {
    let drawn = draws.pick(
      Weighted(
        ("e) E4A: Returned home to live with parents or relatives - part of planning", 46),
        ("f) E4B: Returned home to live with parents or relatives - not part of planning", 14),
        ("k) E47: Special Guardianship Orders - relative/friend", 16),
        ("g) E13: Parents, relatives or other with no parental responsibility", 14),
        ("t) E8: Care ceased for any other reason", 10)))
    if placement.type == .A6 || placement.type == .A5 { return "a) E11: Adopted - application unopposed" }
    return history.leavesAtEighteen(end) ? "m) E5: Moved into independent living - supported" : drawn
  }

  /// The placement: start, type, provider, postcode, number, in or out, and whose area.
  private func home(_ placement: PlacementRecord, _ draws: inout Draws) -> [AnnexACell] {
    let isOwn = draws.happens(placement.type == .K2 ? 20 : 58)
    let isOutside = draws.happens(34)
    let number = draws.among(100_000...999_999)
    // No postcode area begins with ZZ.
    let postcode = "ZZ\(draws.among(1...9)) \(draws.among(1...9))ZZ"
    let provider =
      switch placement.type {
      case .P1: "a) PR0: Parents/Parental responsibility"
      default: isOwn ? "b) PR1: Own provision" : "e) PR4: Private provision"
      }
    return [
      .day(placement.start), .text(placement.type.code), .text(provider), .text(postcode),
      placement.type == .K2 ? .text("SC\(number)") : .blank, .text(isOutside ? "b) Out" : "a) In"),
      .text(isOutside ? "Another authority" : "This authority"),
    ]
  }

  /// Missing episodes of the last year in this period of care, and what became of the last one's interview.
  private func missing(_ history: ChildHistory, in period: CarePeriodRecord) -> [AnnexACell] {
    let yearBefore = asAt.adding(years: -1)
    let episodes = history.missing.filter {
      $0.inError != .yes && $0.started.day > yearBefore && $0.started.day >= period.start
    }
    guard let last = episodes.last else { return [.number(0), .number(0), .blank, .blank] }
    let isOffered = last.offered != nil
    let accepted: AnnexACell =
      switch last.offer {
      case .accepted: .text("a) Yes")
      case .declined: .text("b) No")
      case .caseNote: .text("c) Unknown")
      case nil: .blank
      }
    return [.number(episodes.count), .number(0), AnnexACell(yes: isOffered), accepted]
  }
}

extension LegalStatus {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .C1: "C1: ICO"
    case .C2: "C2: FCO"
    case .E1: "E1: Placement order"
    case .V2: "V2: Single period under S20"
    case .V3: "V3: Short term breaks, episodes recorded"
    case .V4: "V4: Short term breaks, agreements recorded"
    case .J1: "J1: Remanded to LA or youth detention"
    }
  }
}

extension PlacementType {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .U1: "a) U1: Foster placement - relatives - long term"
    case .U3: "c) U3: Foster placement - relative - not FFA"
    case .U4: "d) U4: Foster placement - long term"
    case .U6: "f) U6: Foster placement - not FFA"
    case .A5: "i) A5: Placed for adoption - order - foster"
    case .A6: "j) A6: Placed for adoption - order - not foster"
    case .P1: "k) P1: Placed with parents"
    case .P2: "l) P2: Independent living"
    case .H5: "n) H5: Residential accommodation"
    case .K2: "p) K2: Children’s Homes"
    case .R1: "q) R1: Residential Care Home"
    case .S1: "u) S1: Residential school"
    }
  }
}
