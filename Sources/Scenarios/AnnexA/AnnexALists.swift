package import Chronology

/// The rows of the Annex A lists of one scenario: a snapshot on the as-at date.
///
/// It is made from the same histories as the tables, so that both forms agree wherever a snapshot can show
/// it. Lists 10 and 11, on adoption, have no rows.
package struct AnnexALists: Sendable {
  /// The day the snapshot was taken.
  package let asAt: CivilDay
  private var rows: [[[AnnexACell]]]
  let localities: [Locality]

  /// Lists without rows.
  init(asAt: CivilDay, localities: [Locality]) {
    self.asAt = asAt
    self.localities = localities
    rows = AnnexAList.allCases.map { _ in [] }
  }

  /// The rows of a list.
  package subscript(list: AnnexAList) -> [[AnnexACell]] { rows[list.rawValue - 1] }

  /// Adds a child's rows to every list it belongs on.
  mutating func add(_ history: ChildHistory) {
    addContacts(of: history)
    addReferrals(of: history)
    addAssessments(of: history)
    addEnquiries(of: history)
    addNeed(of: history)
    addProtection(of: history)
    addCare(of: history)
    addLeaver(of: history)
  }

  /// Adds a row to a list.
  mutating func add(_ cells: [AnnexACell], to list: AnnexAList) {
    rows[list.rawValue - 1].append(cells)
  }

  /// The day after which the lists of six months begin.
  var sixMonthsBefore: CivilDay { asAt.adding(months: -6) }

  /// Whether a day lies in the six months up to the as-at date.
  func isRecent(_ day: CivilDay) -> Bool {
    sixMonthsBefore < day && day <= asAt
  }

  /// Whether something still goes on, or ended in the six months up to the as-at date.
  func isOpenOrRecent(_ end: CivilDay?) -> Bool {
    end.map(isRecent) ?? true
  }
}
