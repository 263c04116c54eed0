/// Everything the council's records hold about one child, and what was meant by it.
struct ChildHistory: Sendable {
  /// The seed of the child's draws.
  let seed: UInt64
  var child: ChildRecord
  /// The position of the child's locality among the scenario's.
  var locality: Int
  /// Which group of children it belongs to.
  var cohort: Cohort

  var caseEpisodes: [CaseEpisodeRecord] = []
  var allocations: [AllocationRecord] = []
  var decisions: [DecisionRecord] = []
  var contacts: [ContactRecord] = []
  var referrals: [ReferralRecord] = []
  var assessments: [AssessmentRecord] = []
  var concerns: [ConcernRecord] = []
  var discussions: [DiscussionRecord] = []
  var participants: [ParticipantRecord] = []
  var enquiries: [EnquiryRecord] = []
  var conferences: [ConferenceRecord] = []
  var plans: [PlanRecord] = []
  var protectionVisits: [ProtectionVisitRecord] = []
  var reviewConferences: [ReviewConferenceRecord] = []
  var missing: [MissingRecord] = []
  var interviews: [InterviewRecord] = []
  var carePeriods: [CarePeriodRecord] = []
  var placements: [PlacementRecord] = []
  var visits: [VisitRecord] = []
  var reviews: [ReviewRecord] = []
  var educationPlans: [EducationPlanRecord] = []
  var approvals: [ApprovalRecord] = []
  var leavers: [LeaverRecord] = []
  var leaverContacts: [LeaverContactRecord] = []

  /// What each rule should say of this child.
  var intents: [Intent] = []
  /// Slips of the export beside this child's rows.
  var slips: [Slip] = []
}
