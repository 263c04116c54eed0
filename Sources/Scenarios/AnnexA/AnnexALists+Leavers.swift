import Chronology

extension AnnexALists {
  /// List 9: young people who receive leaving care services.
  mutating func addLeaver(of history: ChildHistory) {
    guard let leaver = history.leavers.last, leaver.end == nil else { return }
    var draws = snapshotDraws(of: history, 5)
    let accommodation = draws.pick(
      Weighted(
        ("U: Independent living", 40), ("B: Parents/relatives", 14), ("Z: With former foster carers", 12),
        ("D: Semi-independent, transitional accommodation and self-contained accommodation", 18),
        ("E: Supported lodgings", 7), ("X: In custody", 4),
        ("K: Ordinary lodgings, without formal support", 5)))
    let activity = draws.pick(
      Weighted(
        ("F1: Full time in higher education", 7), ("F2: Full time in education other than higher", 21),
        ("F3: Full time in training or employment", 26), ("P3: Part time in training or employment", 6),
        ("G4: Not in education, employment or training - illness or disability", 12),
        ("G5: Not in education, employment or training - other", 22),
        ("G6: Not in education, employment or training - pregnancy or parenting", 6)))
    let contact = history.leaverContacts.compactMap(\.date.day).filter { $0 <= asAt }.max()
    let isInTouch = leaver.inTouch == .inTouch
    let suitable: AnnexACell =
      leaver.suitable.isRecorded ? .text(leaver.suitable == .yes ? "a) Suitable" : "b) Unsuitable") : .blank
    let team = responsible(for: history)
    add(
      about(history) + [AnnexACell(yes: history.child.unaccompanied == .yes), disability(of: history)] + team
        + [
          team.last ?? .blank, .text(leaver.category.code), AnnexACell(leaver.planReviewed),
          .text(leaver.inTouch.code), AnnexACell(contact), isInTouch ? .text(accommodation) : .blank,
          isInTouch ? suitable : .blank, isInTouch ? .text(activity) : .blank,
        ], to: .careLeavers)
  }
}

extension LeaverCategory {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .relevant: "a) Relevant child"
    case .formerRelevant: "b) Former relevant child"
    case .qualifying: "c) Qualifying care leaver"
    }
  }
}

extension InTouch {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .inTouch: "a) Yes"
    case .notInTouch: "b) No"
    case .refused: "d) Refu"
    case .noLongerRequired: "e) NREQ"
    case .returnedHome: "f) Rhom"
    }
  }
}
