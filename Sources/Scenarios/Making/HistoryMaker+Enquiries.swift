import Chronology

extension HistoryMaker {
  /// A section 47 enquiry after which no plan was made.
  mutating func makeEnquiryWithoutPlan(discussed: CivilDay, _ draws: inout Draws) {
    let lasting = draws.among(5...14)
    let goesToConference = draws.happens(12)
    let isInTime = draws.happens(practice.conferenceInTime)
    let (prompt, slow) = (draws.among(8...15), draws.among(16...30))
    let ending = calendar.day(lasting, workingDaysAfter: discussed)
    let conferred = calendar.day(isInTime ? prompt : slow, workingDaysAfter: discussed)
    let isOver = ending <= asAt
    let id = addEnquiry(
      discussed: discussed,
      end: isOver ? (goesToConference ? max(ending, min(conferred, asAt)) : ending) : nil,
      conferenceNeeded: isOver ? Answer(goesToConference) : .blank)
    guard goesToConference, isOver else { return }
    let isHeld = conferred <= asAt
    if isHeld { addConference(of: id, on: conferred, planMade: .no) }
    intendConference(discussed: discussed, held: isHeld ? conferred : nil)
  }

  /// The enquiry that a discussion began and that led to a plan.
  mutating func makeEnquiry(discussed: CivilDay, leadingTo conference: CivilDay) {
    let id = addEnquiry(discussed: discussed, end: conference, conferenceNeeded: .yes)
    addConference(of: id, on: conference, planMade: .yes)
    intendConference(discussed: discussed, held: conference)
  }

  private mutating func addEnquiry(
    discussed: CivilDay, end: CivilDay?, conferenceNeeded: Answer
  ) -> Identifier {
    let id = Identifier("Q", of: number, history.enquiries.count + 1)
    let referral = history.referrals.last { $0.date <= discussed }?.id
    history.enquiries.append(
      EnquiryRecord(
        id: id, referral: referral, discussionDate: discussed, start: discussed, end: end,
        conferenceNeeded: conferenceNeeded))
    return id
  }

  private mutating func addConference(of enquiry: Identifier, on day: CivilDay, planMade: Answer) {
    history.conferences.append(
      ConferenceRecord(
        id: Identifier("I", of: number, history.conferences.count + 1), enquiry: enquiry, date: day,
        planMade: planMade))
  }

  private mutating func intendConference(discussed: CivilDay, held: CivilDay?) {
    let due = calendar.day(15, workingDaysAfter: discussed)
    intend(
      "section-47-to-conference-15-days", "conference", status(due: due, done: held), due: due)
  }
}
