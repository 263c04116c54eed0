extension Fault {
  /// What the county of 2019 has that the control has not.
  ///
  /// The identifiers are those of the statements about two neighbouring authorities that the samples
  /// follow.
  package static var county2019: [Fault] {
    [
      Fault(
        "county19-1", "The threshold was met, but a strategy discussion was not always held.",
        changes: [
          Change(\.discussionHeld, to: 64, "a discussion held, where no conference followed")
        ]),
      Fault(
        "county19-2", "The reason for not holding one is not recorded.",
        changes: [
          Change(\.reasonForNoDiscussion, to: 18, "the reason recorded in time, where none was held")
        ]),
      Fault(
        "county19-3", "Strategy discussions lack partners, are late or are poorly recorded.",
        changes: [
          Change(\.partnersTookPart, to: 74, "every partner took part or contributed in writing"),
          Change(\.discussionInTime, to: 90, "held in time"),
          Change(\.discussionReasonsRecorded, to: 90, "reasons recorded"),
          Change(\.discussionActionsRecorded, to: 88, "actions recorded"),
          Change(\.discussionWrittenUp, to: 80, "written up within one working day"),
        ]),
      Fault(
        "county19-4", "Practice differs between localities by more than chance.",
        changes: [
          Change(\.assessmentInTimeWhereWeaker, to: 70, "assessments in time, in the two weaker localities"),
          Change(\.assessmentInTime, to: 93, "assessments in time, in the other three"),
        ]),
      Fault(
        "county19-9", "Return interviews are mostly offered, but few children take part.",
        changes: [
          Change(\.interviewOffered, to: 93, "an interview offered within 72 hours"),
          Change(\.interviewTakenUp, to: 40, "the child took part, of those offered one"),
          Change(\.interviewInTime, to: 90, "held within 72 hours, of those held"),
          Change(\.reasonForDeclining, to: 55, "the reason recorded, of those who declined"),
        ]),
      Fault(
        "county19-13", "Personal education plans are inconsistent in quality and content.",
        changes: [
          Change(\.educationPlanGood, to: 46, "plans good throughout"),
          Change(\.educationPlanMiddling, to: 55, "plans middling rather than poor, of those not good"),
        ]),
      Fault(
        "county19-14", "Some family and friends carers are not fully approved, and nobody senior looks.",
        changes: [
          Change(\.approvalInTime, to: 72, "fully approved before temporary approval ran out"),
          Change(\.approvalOverseen, to: 55, "a senior manager's look recorded"),
        ]),
      Fault(
        "county19-19", "Children in care are visited in time, often more often.", isStrength: true,
        changes: [Change(\.visitInTime, to: 98.5, "visits in time")]),
      Fault(
        "county19-20", "Reviews of children in care are held in time and children take part.",
        isStrength: true,
        changes: [
          Change(\.reviewInTime, to: 98.5, "reviews in time"),
          Change(\.childTookPartInReview, to: 97, "the child took part"),
        ]),
    ]
  }
}
