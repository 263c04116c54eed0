/// A group of children whose records have the same shape, counted by looked-after children.
package enum Cohort: UInt32, Sendable, CaseIterable {
  /// Looked after on the as-at date.
  case lookedAfter
  /// Left care in the year before it.
  case leftCare
  /// On a child protection plan on it, and living at home.
  case onPlan
  /// Came off a plan in the year before it.
  case planEnded
  /// Referred in the two years before it: assessed, and some of them in need.
  case inNeed
  /// Entitled to leaving care services on it.
  case careLeaver

  /// How many there are for every hundred looked-after children.
  ///
  /// Proportions of an English county: about six children on plans for ten looked after, and half as many
  /// care leavers as looked-after children. Referrals are fewer than a county has, to keep a sample small.
  var perHundred: Int {
    switch self {
    case .lookedAfter: 100
    case .leftCare: 30
    case .onPlan: 62
    case .planEnded: 34
    case .inNeed: 160
    case .careLeaver: 50
    }
  }

  /// How many there are beside so many looked-after children.
  func count(besides lookedAfter: Int) -> Int {
    (lookedAfter * perHundred + 50) / 100
  }
}
