import Chronology

extension HistoryMaker {
  /// Slips of the export: rows given twice, rows that refer to nobody, a date in the future.
  mutating func makeSlips() {
    var draws = draws(.recording)
    if draws.happens(recording.orphan) { history.slips.append(.orphanDecision) }
    if draws.happens(recording.contradictoryRow), !history.contacts.isEmpty {
      history.slips.append(.contradictoryContact)
    }
    for (slip, rows) in [
      (Slip.repeatedVisit, history.visits.count), (.repeatedReview, history.reviews.count),
      (.repeatedAssessment, history.assessments.count),
    ] where draws.happens(recording.repeatedRow) && rows > 0 {
      history.slips.append(slip)
    }
    let isFutureDated = draws.happens(recording.futureDate)
    guard isFutureDated, let placement = history.placements.last, placement.end == nil else { return }
    history.visits.append(
      VisitRecord(
        id: Identifier("V", of: number, history.visits.count + 1),
        date: .day(asAt.adding(days: draws.among(4...60))), childSeen: .yes, seenAlone: .yes,
        reasonNotAlone: nil, mode: .inPerson, writtenUp: .blank))
  }
}
