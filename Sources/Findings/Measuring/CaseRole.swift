import Evaluation

/// What a row is to a share: something achieved, something short, or neither.
enum CaseRole: UInt8 {
  /// Not one of the cases.
  case none
  case achieved
  case short
  /// A case whose answer the record leaves open.
  case open
  /// Not one of the cases, but told beside them.
  case excused

  /// - Parameters:
  ///   - row: a row of a rule's results.
  ///   - isStock: whether the rule is measured as children up to date on the as-at date: then every live duty is
  ///     a case, whenever it falls due, and is achieved unless it is overdue. Otherwise the cases are the
  ///     duties of the window that were met or not.
  init(_ row: ObligationList.Packed, isStock: Bool) {
    guard isStock || row.isInWindow else {
      self = .none
      return
    }
    switch row.status {
    case .met: self = .achieved
    case .due: self = isStock ? .achieved : .none
    case .overdue: self = .short
    // A duty that is over is no longer live.
    case .late, .notMet: self = isStock ? .none : .short
    case .notAssessable: self = .open
    case .excused: self = .excused
    case .excluded, .notRun: self = .none
    }
  }
}

extension Obligation {
  /// Days late, where lateness means something.
  ///
  /// What is judged on the spot (who took part, what was recorded) falls due as it arises: if it was not met
  /// it never will be, and the days since then are no lateness. Days late that tell a private date are left
  /// out of every figure too: what one row adds could be worked out from the others.
  var meaningfulLateness: Int32 {
    status == .notMet && due == clock || withheld.contains(.lateness) ? 0 : daysLate
  }
}

extension ObligationList.Packed {
  /// Days late, where lateness means something: as of an obligation.
  var meaningfulLateness: Int32 {
    status == .notMet && due == clock || withheld.contains(.lateness) ? 0 : daysLate
  }
}
