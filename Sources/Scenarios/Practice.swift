/// How often each piece of work goes as it should, in a council without particular faults.
///
/// No authority keeps every duty: a few late things stand in every area. The figures lie above the level
/// at which a finding would be made, and within what published national and local figures show.
package struct Practice: Sendable, Hashable {
  // Front door and assessment
  /// Assessments authorised within 45 working days, in most localities.
  package var assessmentInTime: Share = 94.5
  /// The same in the localities marked as weaker.
  package var assessmentInTimeWhereWeaker: Share = 94.5
  /// Children seen in their assessment, or the reason why not recorded.
  package var childSeenInAssessment: Share = 97

  // Concerns and strategy discussions
  /// Concerns that met the threshold and were taken to a strategy discussion, where the concern did not
  /// go on to a conference.
  package var discussionHeld: Share = 96
  /// Discussions held within the local time limit.
  package var discussionInTime: Share = 98
  /// Where no discussion was held: the reason, the manager and the date recorded in time.
  package var reasonForNoDiscussion: Share = 80
  /// Discussions in which every partner who should have taken part did, or sent a contribution.
  package var partnersTookPart: Share = 98
  /// Discussions whose reasons are recorded.
  package var discussionReasonsRecorded: Share = 99.3
  /// Discussions whose actions are recorded.
  package var discussionActionsRecorded: Share = 99.3
  /// Discussions written up within one working day.
  package var discussionWrittenUp: Share = 98.5

  // Child protection
  /// Initial conferences held within 15 working days of the strategy discussion.
  package var conferenceInTime: Share = 96
  /// Visits to children on plans made within 10 working days of the last: a local standard.
  package var protectionVisitInTime: Share = 95.5
  /// Children seen alone at those visits, or the reason why not recorded.
  package var childSeenAlone: Share = 96
  /// Review conferences held in time.
  package var reviewConferenceInTime: Share = 97

  // Missing
  /// Return interviews offered within 72 hours.
  package var interviewOffered: Share = 98.5
  /// Children who were offered an interview and took part in it.
  package var interviewTakenUp: Share = 97
  /// Interviews held within 72 hours, of those held.
  package var interviewInTime: Share = 99
  /// Children who declined whose reason is recorded.
  package var reasonForDeclining: Share = 95

  // Children in care
  /// Visits to looked-after children made when regulation 28 asks for them.
  package var visitInTime: Share = 98
  /// Children in care spoken with alone at those visits, or the reason why not recorded.
  package var lookedAfterChildSeenAlone: Share = 96.5
  /// Reviews held within regulation 33's limits.
  package var reviewInTime: Share = 98
  /// Reviews in which the child took part.
  package var childTookPartInReview: Share = 96.5
  /// First education plans begun within 10 working days and ready within 20.
  package var firstEducationPlanInTime: Share = 96.5
  /// Later education plans made in each term.
  package var educationPlanEachTerm: Share = 96.5
  /// Education plans that are good throughout.
  package var educationPlanGood: Share = 95
  /// Of the other education plans, those that are middling rather than poor.
  package var educationPlanMiddling: Share = 80
  /// Connected persons fully approved, or the child moved, before temporary approval ran out.
  package var approvalInTime: Share = 98
  /// Temporary approvals that a senior manager is recorded to have looked at.
  package var approvalOverseen: Share = 96

  // Care leavers
  /// Contacts with care leavers within 8 weeks of the last: a local standard.
  package var leaverContactInTime: Share = 95.5

  // Management and workforce
  /// Decisions by a manager within 6 weeks of the last: a local standard.
  package var managerDecisionInTime: Share = 96.5
  /// Children whose worker has left and who have not been given another.
  package var waitingForNewWorker: Share = 0.6
  /// Open children with no worker at all.
  package var unallocated: Share = 0.6

  /// Usual practice.
  package init() {}
}
