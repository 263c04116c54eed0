import Chronology

extension HistoryMaker {
  /// Notes what is to be said of each visit to a child in care by itself: whether the child was spoken with alone,
  /// and how soon it was written up.
  ///
  /// Where a child lived on the day is told once every placement is made.
  mutating func intendVisitsHeld() {
    for visit in history.visits {
      guard let day = visit.date.day else { continue }
      intend("cla-visit-written-up", "written up", writtenUpStatus(visit, on: day), due: writeUpDue(day))
      guard let status = seenAloneStatus(visit, on: day) else { continue }
      intend("cla-visit-seen-alone", "seen alone", status, due: day)
    }
  }

  private func writeUpDue(_ day: CivilDay) -> CivilDay { calendar.day(5, workingDaysAfter: day) }

  private func writtenUpStatus(_ visit: VisitRecord, on day: CivilDay) -> IntendedStatus {
    if let done = visit.writtenUp.day { return done <= writeUpDue(day) ? .met : .late }
    if case .blank = visit.writtenUp, asAt <= writeUpDue(day) { return .due }
    return .notAssessable
  }

  /// Nothing where the rule leaves the visit out.
  private func seenAloneStatus(_ visit: VisitRecord, on day: CivilDay) -> IntendedStatus? {
    let hasOwnVisits = history.placements.contains { placement in
      placement.start <= day && (placement.end.map { day < $0 } ?? true)
        && (placement.type == .A5 || placement.type == .A6 || placement.legalStatus == .J1)
    }
    guard !hasOwnVisits, visit.childSeen != .no, visit.mode != .telephone else { return nil }
    guard visit.childSeen.isRecorded, visit.mode != nil else { return .notAssessable }
    switch visit.seenAlone {
    case .yes: return .met
    case .no: return visit.reasonNotAlone != nil || birth.adding(years: 2) > day ? .excused : .notMet
    case .blank, .notKnown: return .notAssessable
    }
  }
}
