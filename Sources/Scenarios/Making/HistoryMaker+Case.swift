import Chronology

extension HistoryMaker {
  /// The time a case was open, who held it, and its manager's decisions.
  mutating func makeCase(
    from start: CivilDay, to end: CivilDay?, status: CaseStatus, intoCare: CivilDay? = nil
  ) {
    let ordinal = history.caseEpisodes.count + 1
    history.caseEpisodes.append(
      CaseEpisodeRecord(
        id: Identifier("O", of: number, ordinal), start: start, end: end, status: status))
    makeAllocations(from: start, to: end, status: status, intoCare: intoCare, ordinal: ordinal)
    let cadence = Cadence(
      start: start, end: end, asAt: asAt, inTime: practice.managerDecisionInTime, uses: 72...99,
      calendar: calendar, seed: topicSeed(.decision, ordinal))
    let turns = cadence.turns { clock, _ in Cadence.Limit("6 weeks", clock.adding(days: 42)) }
    for turn in turns {
      if let done = turn.done {
        history.decisions.append(
          DecisionRecord(
            id: Identifier("Y", of: number, history.decisions.count + 1), date: done,
            manager: manager(of: status.team)))
      }
      intend("management-oversight-gap", turn.limit.phase, turn.status, due: turn.limit.due)
    }
  }

  /// The workers of a case, one after another.
  private mutating func makeAllocations(
    from start: CivilDay, to end: CivilDay?, status: CaseStatus, intoCare: CivilDay?, ordinal: Int
  ) {
    var draws = draws(.allocation, ordinal)
    var stages: [(team: Team, from: CivilDay)] = [(.assessment, start)]
    if status == .careLeaver { stages = [(.leaving, start)] }
    if status != .careLeaver, status != .openAssessment {
      stages.append((.safeguarding, start.adding(days: 60)))
    }
    if let intoCare { stages.append((.care, max(start, intoCare.adding(days: draws.among(20...90))))) }
    let last = min(end ?? asAt, asAt)
    var changes: [(team: Team, from: CivilDay)] = []
    for (place, stage) in stages.enumerated() where stage.from < last || place == 0 {
      if let previous = changes.last, previous.from >= stage.from { changes.removeLast() }
      changes.append(stage)
      let until = place + 1 < stages.count ? stages[place + 1].from : last
      var next = stage.from.adding(days: draws.among(240...800))
      while next < min(until, last) {
        changes.append((stage.team, next))
        next = next.adding(days: draws.among(240...800))
      }
    }
    let isWaiting = draws.happens(practice.waitingForNewWorker)
    let isUnallocated = draws.happens(practice.unallocated)
    let endedDaysAgo = draws.among(3...40)
    for (place, change) in changes.enumerated() {
      let isCurrent = place == changes.count - 1
      var until = isCurrent ? end : changes[place + 1].from
      if isCurrent, end == nil, isUnallocated, change.from.adding(days: endedDaysAgo) < asAt {
        until = asAt.adding(days: -endedDaysAgo)
      }
      let hasLeft = isCurrent && end == nil ? isWaiting : draws.happens(30)
      addAllocation(change.team, from: change.from, to: until, isOfOneWhoLeft: hasLeft, &draws)
    }
  }

  private mutating func addAllocation(
    _ team: Team, from start: CivilDay, to end: CivilDay?, isOfOneWhoLeft: Bool, _ draws: inout Draws
  ) {
    let slot = isOfOneWhoLeft ? 2 + draws.below(2) : draws.below(2)
    let isPlaceBlank = draws.happens(recording.blank)
    history.allocations.append(
      AllocationRecord(
        id: Identifier("U", of: number, history.allocations.count + 1), worker: worker(team, slot: slot),
        team: team, locality: isPlaceBlank ? nil : history.locality, start: start, end: end,
        workerHasLeft: Answer(isOfOneWhoLeft)))
  }

  /// The reference of a worker: one of four for every 160 children of a cohort in the same team and
  /// locality, of whom the last two have left.
  private func worker(_ team: Team, slot: Int) -> UInt32 {
    let block = index / 160
    let place = (block * scenario.localities.count + history.locality) * Team.allCases.count + team.position
    return UInt32(truncatingIfNeeded: (place * 4 + slot) * Cohort.allCases.count) &+ cohort.rawValue &+ 1001
  }

  /// The reference of the manager of a team.
  func manager(of team: Team) -> UInt32 {
    let block = index / 640
    let place = (block * scenario.localities.count + history.locality) * Team.allCases.count + team.position
    return UInt32(truncatingIfNeeded: place) &+ 101
  }
}

extension Team {
  /// Its place among the kinds of team.
  var position: Int {
    switch self {
    case .assessment: 0
    case .safeguarding: 1
    case .care: 2
    case .leaving: 3
    }
  }
}

extension CaseStatus {
  /// The team that holds such cases.
  var team: Team {
    switch self {
    case .openAssessment: .assessment
    case .childInNeed, .childProtection: .safeguarding
    case .lookedAfter: .care
    case .careLeaver: .leaving
    }
  }
}
