import Chronology

extension HistoryMaker {
  /// Who sends contacts, by how often.
  static let sources = Weighted(
    (Source.police, 29), (.school, 19), (.family, 9), (.healthVisitor, 8), (.doctor, 5),
    (.emergencyDepartment, 6), (.educationService, 3), (.socialCare, 5), (.housing, 3), (.neighbour, 3),
    (.child, 1), (.court, 2), (.charity, 4), (.anonymous, 3))

  private static let needs = Weighted(
    (PrimaryNeed.abuse, 54), (.disability, 9), (.parentalIllness, 4), (.acuteStress, 9), (.dysfunction, 14),
    (.behaviour, 3), (.lowIncome, 1), (.absentParenting, 3), (.other, 3))

  /// A contact, the referral made of it, and its assessment; gives the assessment's last day, if it has
  /// one.
  @discardableResult
  mutating func makeReferral(
    on day: CivilDay, source: Source, outcome: AssessmentOutcome?, closed: CivilDay? = nil
  ) -> CivilDay? {
    let ordinal = history.referrals.count + 1
    var draws = draws(.contact, ordinal)
    makeContact(on: day.adding(days: -(draws.happens(15) ? 1 : 0)), source: source, &draws)
    let id = Identifier("F", of: number, ordinal)
    history.referrals.append(
      ReferralRecord(
        id: id, date: day, source: source, noFurtherAction: recorded(outcome == nil, &draws),
        closed: closed, need: draws.happens(recording.blank) ? nil : draws.pick(Self.needs)))
    guard let outcome else { return nil }
    let start = min(calendar.workingDay(onOrAfter: day.adding(days: draws.among(0...2))), asAt)
    return makeAssessment(start: max(start, day), from: day, referral: id, outcome: outcome)
  }

  /// A contact that came to the front door.
  mutating func makeContact(on day: CivilDay, source: Source, _ draws: inout Draws) {
    let isUnreadable = draws.happens(recording.unreadableDate)
    history.contacts.append(
      ContactRecord(
        id: Identifier("C", of: number, history.contacts.count + 1),
        date: isUnreadable ? .unreadable : .day(day), source: source))
  }

  /// An assessment; gives the day it was authorised, if it was.
  @discardableResult
  mutating func makeAssessment(
    start: CivilDay, from clock: CivilDay, referral: Identifier?, outcome: AssessmentOutcome
  ) -> CivilDay? {
    let ordinal = history.assessments.count + 1
    var draws = draws(.assessment, ordinal)
    let isWeaker = scenario.localities[history.locality].isWeaker
    let isInTime = draws.happens(isWeaker ? practice.assessmentInTimeWhereWeaker : practice.assessmentInTime)
    let used = draws.happens(4) ? 45 : draws.among(draws.pick(Self.assessmentLengths))
    let beyond = draws.among(draws.pick(Self.assessmentOverruns))
    let isExplained = draws.happens(50)
    let planned = calendar.day(isInTime ? used : 45 + beyond, workingDaysAfter: clock)
    let authorised = planned <= asAt ? planned : nil
    let seen = childSeen(&draws)
    let isUnderWay = authorised == nil
    let isYetToBeSeen = isUnderWay && start.adding(days: 14) > asAt
    history.assessments.append(
      AssessmentRecord(
        id: Identifier("N", of: number, ordinal), referral: referral, start: start, authorised: authorised,
        childSeen: isYetToBeSeen ? .blank : seen.answer,
        reasonNotSeen: isYetToBeSeen ? nil : seen.reason,
        outcome: isUnderWay || draws.happens(recording.blank) ? nil : outcome,
        overrunReason: !isInTime && isExplained && !isUnderWay ? "awaiting information" : nil))
    let due = calendar.day(45, workingDaysAfter: clock)
    intend(
      "assessment-45-working-days", "45 working days",
      status(due: due, done: authorised), due: due)
    if let authorised { intend("assessment-child-seen", "child seen", seen.status, due: authorised) }
    return authorised
  }

  /// Working days that assessments in time take, most of them the longer part of what is allowed.
  private static let assessmentLengths = Weighted((8...20, 18), (21...34, 34), (35...44, 48))

  /// Working days by which the others overrun.
  private static let assessmentOverruns = Weighted((1...5, 40), (6...15, 38), (16...40, 22))

  private struct ChildSeen {
    var answer: Answer
    var reason: StaticString?
    var status: IntendedStatus
  }

  private func childSeen(_ draws: inout Draws) -> ChildSeen {
    let isKept = draws.happens(practice.childSeenInAssessment)
    if history.child.birth == nil { return ChildSeen(answer: .no, reason: "not yet born", status: .excluded) }
    let isExplained = draws.happens(2)
    let answer = recorded(isKept && !isExplained, &draws)
    if !answer.isRecorded { return ChildSeen(answer: answer, reason: nil, status: .notAssessable) }
    if isKept, isExplained {
      return ChildSeen(answer: .no, reason: "child abroad with family", status: .excused)
    }
    return ChildSeen(answer: answer, reason: nil, status: isKept ? .met : .notMet)
  }
}
