import Chronology

extension HistoryMaker {
  /// A young person who left care some years ago and is entitled to leaving care services.
  mutating func makeCareLeaver() {
    var draws = draws(.leaver)
    let isUnder18 = draws.happens(4)
    if isUnder18 { history.child.birth = birth(ages: 16...17, &draws) }
    let left = isUnder18 ? asAt.adding(days: -draws.among(30...200)) : eighteenth
    let start = min(left, asAt.adding(days: -1))
    makeLeaver(from: start, &draws)
    makeCase(from: start, to: nil, status: .careLeaver)
  }

  /// The record of a care leaver, and the contacts: at most 8 weeks apart by the local standard.
  mutating func makeLeaver(from start: CivilDay, _ draws: inout Draws) {
    let isUnder18 = eighteenth > asAt
    let category = draws.pick(Weighted((LeaverCategory.formerRelevant, 92), (.qualifying, 8)))
    let drawnTouch = draws.pick(
      Weighted(
        (InTouch.inTouch, 91), (.notInTouch, 3), (.refused, 2), (.noLongerRequired, 3), (.returnedHome, 1)))
    let isReviewed = draws.happens(94)
    let (recent, longAgo) = (draws.among(5...180), draws.among(190...420))
    let reviewed = max(start, asAt.adding(days: isReviewed ? -recent : -longAgo))
    let hasReview = Int(asAt - start) > 100 && reviewed <= asAt
    let leaver = LeaverRecord(
      id: Identifier("G", of: number, 1), start: start, end: nil,
      category: isUnder18 ? .relevant : category, inTouch: drawnTouch,
      suitable: recorded(draws.happens(93), &draws), planReviewed: hasReview ? reviewed : nil)
    history.leavers.append(leaver)
    makeLeaverContacts(leaver)
  }

  private mutating func makeLeaverContacts(_ leaver: LeaverRecord) {
    let isExcused = leaver.inTouch == .refused || leaver.inTouch == .noLongerRequired
    let isOwedContact = leaver.category != .qualifying
    let cadence = Cadence(
      start: leaver.start, end: leaver.end, asAt: asAt,
      inTime: isOwedContact && !isExcused ? practice.leaverContactInTime : 40, uses: 45...98,
      calendar: calendar,
      seed: topicSeed(.leaver, 1))
    let turns = cadence.turns { clock, _ in Cadence.Limit("8 weeks", clock.adding(days: 56)) }
    for (place, turn) in turns.enumerated() {
      var draws = draws(.leaver, place + 10)
      if let done = turn.done {
        history.leaverContacts.append(
          LeaverContactRecord(
            id: Identifier("J", of: number, history.leaverContacts.count + 1), date: .day(done),
            kind: draws.pick(
              Weighted(("face to face", 58), ("telephone", 27), ("message", 12), ("video", 3)))))
      }
      guard isOwedContact else { continue }
      let status = isExcused && turn.status.isShortfall ? .excused : turn.status
      intend("care-leaver-contact", turn.limit.phase, status, due: turn.limit.due)
    }
  }
}
