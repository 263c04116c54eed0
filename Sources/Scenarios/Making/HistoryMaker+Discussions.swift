import Chronology

extension HistoryMaker {
  /// A strategy discussion, who took part, and what was recorded of it.
  mutating func makeDiscussion(on day: CivilDay, concern: Identifier?, decision: DiscussionDecision) {
    let ordinal = history.discussions.count + 1
    var draws = draws(.discussion, ordinal)
    let id = Identifier("S", of: number, ordinal)
    let isOutOfHours = draws.happens(7) || !calendar.isWorkingDay(day)
    let kind: StaticString =
      isOutOfHours ? "out of hours" : draws.pick(Weighted(("initial", 70), ("telephone", 30)))
    let isSchoolClosed = isOutOfHours || !calendar.isSchoolOpen(day)
    let hasReasons = recorded(draws.happens(practice.discussionReasonsRecorded), &draws)
    let hasActions = recorded(draws.happens(practice.discussionActionsRecorded), &draws)
    let isWrittenUp = draws.happens(practice.discussionWrittenUp)
    let isNeverWrittenUp = draws.happens(25)
    let (prompt, slow) = (draws.among(0...1), draws.among(2...20))
    let written = calendar.day(isWrittenUp ? prompt : slow, workingDaysAfter: day)
    let isWritten = written <= asAt && (isWrittenUp || !isNeverWrittenUp)
    let isInNotes = draws.happens(10) && draws.happens(recording.reasonInNotes)
    let hasChair = !draws.happens(recording.blank)
    history.discussions.append(
      DiscussionRecord(
        id: id, concern: concern, date: day, kind: kind, outOfHours: Answer(isOutOfHours),
        schoolClosed: Answer(isSchoolClosed), chair: hasChair ? manager(of: .assessment) : nil,
        reasonsRecorded: hasReasons, decision: isInNotes ? .caseNote : decision,
        actionsRecorded: hasActions, writtenUp: isWritten ? written : nil))
    let isOfSchoolAge = history.child.birth != nil && 5...15 ~= age(on: day)
    let partners = makeParticipants(
      of: id, on: day, expectsSchool: isOfSchoolAge, isSchoolClosed: isSchoolClosed)
    let due = calendar.day(1, workingDaysAfter: day)
    intend(
      "strategy-discussion-attended",
      allOf: [
        ("partners took part", partners, day),
        ("reasons recorded", Self.status(of: hasReasons), day),
        ("decision and chair recorded", !hasChair ? .notMet : isInNotes ? .notAssessable : .met, day),
        ("actions recorded", Self.status(of: hasActions), day),
        ("written up", status(due: due, done: isWritten ? written : nil, lapses: true), due),
      ])
  }

  private static func status(of answer: Answer) -> IntendedStatus {
    switch answer {
    case .yes: .met
    case .no: .notMet
    case .blank, .notKnown: .notAssessable
    }
  }

  /// Who took part; gives whether all those expected did, a closed school excused.
  private mutating func makeParticipants(
    of discussion: Identifier, on day: CivilDay, expectsSchool: Bool, isSchoolClosed: Bool
  ) -> IntendedStatus {
    var draws = draws(.discussion, Int(discussion.ordinal) + 10_000)
    let isComplete = draws.happens(practice.partnersTookPart)
    let lacking = draws.pick(Self.lacking)
    let lacksSchool = expectsSchool && !isSchoolClosed
    var absent: Set<Agency> = []
    if !isComplete {
      // A school that is closed, or of which there is none, cannot be what is lacking.
      absent = Set(lacking).subtracting(lacksSchool ? [] : [.education])
      if absent.isEmpty { absent = [.health] }
    }
    let isSchoolAway = isSchoolClosed && draws.happens(70)
    let isReferrerThere = draws.happens(35)
    let isInCare = history.carePeriods.contains { $0.start <= day && ($0.end.map { day <= $0 } ?? true) }
    var agencies: [Agency] = [.socialCare, .police, .health]
    if expectsSchool { agencies.append(.education) }
    if isReferrerThere { agencies.append(.referrer) }
    if isInCare { agencies.append(.fostering) }
    var statuses: [IntendedStatus] = []
    for agency in agencies {
      let isInvited = !absent.contains(agency) || draws.happens(60)
      let isAway = absent.contains(agency) || (agency == .education && isSchoolAway)
      let isByLetter = !isAway && draws.happens(5)
      let tookPart = recorded(!isAway && !isByLetter, &draws)
      var status: IntendedStatus = isAway ? .notMet : isByLetter ? .met : Self.status(of: tookPart)
      if isAway, isInvited, !tookPart.isRecorded { status = .notAssessable }
      if isInvited {
        history.participants.append(
          ParticipantRecord(
            id: Identifier("B", of: number, history.participants.count + 1), discussion: discussion,
            agency: agency, tookPart: tookPart, contributedInWriting: Answer(isByLetter)))
      }
      if agency == .education, isSchoolClosed { status = .met }
      if agency.isExpected { statuses.append(status) }
    }
    return statuses.contains(.notMet) ? .notMet : statuses.contains(.notAssessable) ? .notAssessable : .met
  }

  /// Which partners are lacking where some are.
  private static let lacking = Weighted(
    ([Agency.health], 40), ([.education], 28), ([.police], 18), ([.health, .education], 9),
    ([.police, .health], 5))
}

extension Agency {
  /// Whether the rule asks for it; others are welcome.
  fileprivate var isExpected: Bool {
    switch self {
    case .socialCare, .police, .health, .education: true
    case .referrer, .fostering, .residential, .other: false
    }
  }
}
