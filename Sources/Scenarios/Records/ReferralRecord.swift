import Chronology

/// A contact taken up as a referral.
struct ReferralRecord: Sendable {
  var id: Identifier
  var date: CivilDay
  var source: Source
  var noFurtherAction: Answer
  var closed: CivilDay?
  var need: PrimaryNeed?
}
