import Chronology

/// A section 47 enquiry.
struct EnquiryRecord: Sendable {
  var id: Identifier
  var referral: Identifier?
  var discussionDate: CivilDay?
  var start: CivilDay
  var end: CivilDay?
  var conferenceNeeded: Answer
}
