import Chronology

/// How the offer of a return interview goes after one return.
struct InterviewPlan {
  /// Whether one was offered at all, and when.
  var isOffered: Bool
  var offered: LocalTime
  /// What the record says of the child's answer.
  var offer: InterviewOffer
  var isTakenUp: Bool
  /// Why the child declined, as recorded.
  var reason: StaticString?
  /// When it was to be held.
  var held: LocalTime

  /// Draws how it goes.
  ///
  /// Interviews in time end well within 72 hours of the return and late ones well after, so that a change
  /// of the clocks turns none into the other.
  init(practice: Practice, recording: Recording, after returned: LocalTime, _ draws: inout Draws) {
    let from = LocalTime(day: returned.day, minute: returned.minute ?? 12 * 60)
    let isPrompt = draws.happens(practice.interviewOffered)
    let isEver = draws.happens(40)
    let (soon, late) = (draws.among(2...30), draws.among(76...200))
    isTakenUp = draws.happens(practice.interviewTakenUp)
    let isInTime = draws.happens(practice.interviewInTime) && isPrompt
    let (wait, delay) = (draws.among(3...38), draws.among(10...150))
    let isReasonRecorded = draws.happens(practice.reasonForDeclining)
    let isInNotes = draws.happens(recording.reasonInNotes)
    let reasons = draws.pick(Self.reasons)
    isOffered = isPrompt || isEver
    offered = from.adding(hours: isPrompt ? soon : late)
    held = isInTime ? offered.adding(hours: wait) : from.adding(hours: max(76, isPrompt ? 0 : late) + delay)
    offer = isTakenUp ? .accepted : isInNotes ? .caseNote : .declined
    reason = !isTakenUp && isReasonRecorded && !isInNotes ? reasons : nil
  }

  private static let reasons = Weighted(
    ("Said they had already talked about it with a key worker" as StaticString, 30),
    ("Did not want to talk", 25), ("Said they were not missing, only late", 20),
    ("Wanted to be at school instead", 10), ("Would talk to the social worker only", 15))
}
