import Chronology

extension AnnexALists {
  /// List 6: children in need, each once, by the latest episode: open, or closed in the last six months.
  mutating func addNeed(of history: ChildHistory) {
    guard let episode = history.caseEpisodes.last(where: { $0.status != .careLeaver }),
      isOpenOrRecent(episode.end)
    else { return }
    var draws = snapshotDraws(of: history, 2)
    let reason = draws.pick(
      Weighted(
        ("RC7 - Services ceased for any other reason, including child no longer in need", 80),
        ("RC4 - Special guardianship order", 6), ("RC3 - Child arrangements order", 6),
        ("RC5 - Transferred to services of another local authority", 8)))
    let need = history.referrals.last { $0.date <= asAt }?.need
    add(
      about(history) + [
        disability(of: history), .day(episode.start), .text(need?.code ?? "N0 - Not stated"),
        AnnexACell(lastSeen(history, from: episode.start)), AnnexACell(episode.end),
        episode.end == nil ? .blank : .text(reason), .text(caseStatus(of: history, episode)),
      ] + responsible(for: history, on: episode.end), to: .childrenInNeed)
  }

  /// The last day on which a social worker is recorded to have seen the child.
  private func lastSeen(_ history: ChildHistory, from start: CivilDay) -> CivilDay? {
    let visits = history.visits.compactMap { $0.childSeen == .yes ? $0.date.day : nil }
    let protection = history.protectionVisits.compactMap { $0.childSeen == .yes ? $0.date.day : nil }
    let assessed = history.assessments.compactMap { $0.childSeen == .yes ? $0.authorised : nil }
    let latest = (visits + protection).filter { $0 <= asAt }.max()
    return latest ?? assessed.max().map { max(start, $0.adding(days: -12)) }
  }

  private func caseStatus(of history: ChildHistory, _ episode: CaseEpisodeRecord) -> String {
    if episode.end != nil { return "e) Closed episode" }
    if history.carePeriods.contains(where: { $0.end == nil }) { return "a) Looked after child" }
    if history.plans.contains(where: { $0.end == nil }) { return "b) Child Protection plan" }
    let isAssessing = history.assessments.contains { $0.authorised == nil }
    return episode.status == .openAssessment && isAssessing ? "d) Open assessment" : "c) Child in need plan"
  }

  /// List 7: children on protection plans, or whose plan ended in the last six months, each once.
  mutating func addProtection(of history: ChildHistory) {
    guard let plan = history.plans.last, isOpenOrRecent(plan.end) else { return }
    var draws = snapshotDraws(of: history, 3)
    let changed = draws.happens(12)
    let isEmergency = draws.happens(4)
    let last = min(plan.end ?? asAt, asAt)
    // The later of two visits on one day has the higher number.
    let visit = history.protectionVisits
      .filter { $0.childSeen == .yes && ($0.date.day.map { plan.start <= $0 && $0 <= last } ?? false) }
      .max { ($0.date.day ?? last, $0.id.ordinal) < ($1.date.day ?? last, $1.id.ordinal) }
    let review = history.reviewConferences.map(\.date).filter { plan.start < $0 && $0 <= last }.max()
    let latestCategory = changed ? AbuseCategory.emotional : plan.category
    let alone: AnnexACell =
      visit.map { $0.seenAlone == .blank ? .text("c) Unknown") : AnnexACell($0.seenAlone) } ?? .blank
    add(
      about(history) + [
        disability(of: history), .day(plan.start), .text(plan.category.code), .text(latestCategory.code),
        AnnexACell(visit?.date.day), alone, AnnexACell(review), AnnexACell(plan.end),
        AnnexACell(yes: isEmergency), .number(history.plans.count - 1),
      ] + responsible(for: history, on: plan.end), to: .childProtection)
  }
}

extension PrimaryNeed {
  /// Ofsted's code.
  var code: String {
    switch self {
    case .abuse: "N1 - Abuse or neglect"
    case .disability: "N2 - Child’s disability"
    case .parentalIllness: "N3 - Parental disability or illness"
    case .acuteStress: "N4 - Family in acute stress"
    case .dysfunction: "N5 - Family dysfunction"
    case .behaviour: "N6 - Socially unacceptable behaviour"
    case .lowIncome: "N7 - Low income"
    case .absentParenting: "N8 - Absent parenting"
    case .other: "N0 - Not stated"
    }
  }
}

extension AbuseCategory {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .neglect: "a) Neglect"
    case .physical: "b) Physical abuse"
    case .sexual: "c) Sexual abuse"
    case .emotional: "d) Emotional abuse"
    case .multiple: "e) Multiple/not recommended"
    }
  }
}
