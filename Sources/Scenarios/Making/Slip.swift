/// A slip of the export beside a child's rows.
enum Slip: Sendable {
  /// A management decision that refers to a child of whom the export knows nothing.
  case orphanDecision
  /// A row of the child that was exported twice.
  case repeatedVisit, repeatedReview, repeatedAssessment
  /// Two rows of one contact that disagree on who sent it.
  case contradictoryContact
}
