import Chronology

extension HistoryMaker {
  /// A concern that met the threshold, of a child who did not come to a conference by it.
  mutating func makeConcern(decided: CivilDay) {
    guard decided <= asAt, decided >= birth || history.child.birth == nil else { return }
    let ordinal = history.concerns.count + 1
    var draws = draws(.concern, ordinal)
    var concern = concern(ordinal, decided: decided, &draws)
    let isHeld = draws.happens(practice.discussionHeld)
    let isInTime = draws.happens(practice.discussionInTime)
    let isImmediate = draws.happens(12)
    concern.immediateRisk = recorded(isImmediate, &draws)
    let limit = isImmediate ? 1 : 3
    let (prompt, overrun) = (draws.among(0...limit), draws.among(1...9))
    let planned = calendar.day(isInTime ? prompt : limit + overrun, workingDaysAfter: decided)
    let held = isHeld && planned <= asAt ? planned : nil
    if !isHeld { giveReason(for: &concern, within: limit, &draws) }
    history.concerns.append(concern)
    intendDiscussion(concern, held: held)
    if draws.happens(3) { makeRepeat(of: concern, &draws) }
    guard let held else { return }
    let decision = draws.pick(
      Weighted(
        (DiscussionDecision.jointEnquiry, 34), (.enquiryAlone, 22), (.assessment, 28), (.noFurtherAction, 16))
    )
    makeDiscussion(on: held, concern: concern.id, decision: decision)
    if decision == .jointEnquiry || decision == .enquiryAlone {
      makeEnquiryWithoutPlan(discussed: held, &draws)
    }
  }

  /// A concern about which it was decided that the threshold was not met.
  mutating func makeConcernBelowThreshold(decided: CivilDay) {
    guard decided <= asAt else { return }
    let ordinal = history.concerns.count + 1
    var draws = draws(.concern, ordinal)
    var concern = concern(ordinal, decided: decided, &draws)
    concern.thresholdMet = .no
    concern.immediateRisk = .no
    history.concerns.append(concern)
  }

  /// A concern that was followed by the discussion of a day.
  mutating func makeConcern(leadingTo discussed: CivilDay, notBefore known: CivilDay) -> Identifier {
    let ordinal = history.concerns.count + 1
    var draws = draws(.concern, ordinal)
    let isInTime = draws.happens(practice.discussionInTime)
    let lead = isInTime ? draws.among(0...3) : draws.among(4...12)
    let decided = max(calendar.day(-lead, workingDaysAfter: discussed), known)
    var concern = concern(ordinal, decided: min(decided, discussed), &draws)
    // Where the discussion was on the day or the next, there may have been immediate risk.
    let isImmediate = lead <= 1 && draws.happens(25)
    concern.immediateRisk = recorded(isImmediate, &draws)
    history.concerns.append(concern)
    intendDiscussion(concern, held: discussed)
    return concern.id
  }

  private func concern(_ ordinal: Int, decided: CivilDay, _ draws: inout Draws) -> ConcernRecord {
    let source = draws.pick(Self.sources)
    let received = decided.adding(days: -(draws.happens(20) ? 1 : 0))
    return ConcernRecord(
      id: Identifier("K", of: number, ordinal), received: received, decided: decided, source: source,
      thresholdMet: recorded(true, &draws), immediateRisk: .no)
  }

  /// Why no discussion was held: recorded in time, in notes, late, or not at all.
  private func giveReason(for concern: inout ConcernRecord, within limit: Int, _ draws: inout Draws) {
    let isRecorded = draws.happens(practice.reasonForNoDiscussion)
    let isInNotes = draws.happens(recording.reasonInNotes)
    let reason = draws.pick(
      Weighted(
        (ReasonForNoDiscussion.underEnquiry, 35), (.noReasonableCause, 40), (.outOfArea, 7), (.other, 18)))
    let (prompt, slow) = (draws.among(0...limit), draws.among(4...15))
    let isMerelyLate = draws.happens(12)
    guard isRecorded || isInNotes || isMerelyLate else { return }
    let written = calendar.day(isRecorded || isInNotes ? prompt : slow, workingDaysAfter: concern.decided)
    guard written <= asAt else { return }
    concern.reason = isRecorded || !isInNotes ? reason : .caseNote
    concern.manager = manager(of: .assessment)
    concern.reasonRecordedOn = written
  }

  /// Notes what the rule on holding a discussion should say: held in time, or the reason recorded in time;
  /// where neither, the better of the two.
  private mutating func intendDiscussion(_ concern: ConcernRecord, held: CivilDay?) {
    let soon = calendar.day(1, workingDaysAfter: concern.decided)
    let usual = calendar.day(3, workingDaysAfter: concern.decided)
    let (low, high) =
      switch concern.immediateRisk {
      case .yes: (soon, soon)
      case .no: (usual, usual)
      case .blank, .notKnown: (soon, usual)
      }
    func part(_ name: StaticString, done: CivilDay?) -> Part {
      let worst = status(due: low, done: done, lapses: true)
      return (name, worst == status(due: high, done: done, lapses: true) ? worst : .notAssessable, low)
    }
    let discussion = part("discussion held", done: held)
    var reason = part("reason recorded", done: concern.reason == nil ? nil : concern.reasonRecordedOn)
    if concern.reason == .caseNote { reason.status = .notAssessable }
    var answer = reason.status.rank < discussion.status.rank ? reason : discussion
    for wanted in [IntendedStatus.notAssessable, .met] {
      if let first = [discussion, reason].first(where: { $0.status == wanted }) { answer = first }
    }
    if !concern.thresholdMet.isRecorded { answer.status = .notAssessable }
    intend("strategy-discussion-held", answer.name, answer.status, due: answer.due)
  }

  /// The same concern, told by somebody else.
  private mutating func makeRepeat(of concern: ConcernRecord, _ draws: inout Draws) {
    var again = concern
    again.id = Identifier("K", of: number, history.concerns.count + 1)
    again.duplicateOf = concern.id
    again.source = draws.pick(Self.sources)
    (again.reason, again.manager, again.reasonRecordedOn) = (nil, nil, nil)
    history.concerns.append(again)
    intend("strategy-discussion-held", "discussion held", .excluded, due: concern.decided)
  }
}
