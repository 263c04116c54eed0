/// What became of a duty.
package enum Status: UInt8, Sendable, CaseIterable {
  /// Done on or before the due date.
  case met
  /// Done after it.
  case late
  /// Not done, the due date has passed, and it still can be done.
  case overdue
  /// Not done, and it no longer can be.
  case notMet
  /// Not done and not yet due.
  case due
  /// Not met, for a recorded reason that the rule accepts.
  case excused
  /// Outside the question, or ended before it fell due.
  case excluded
  /// The record allows more than one of the answers above.
  case notAssessable
  /// A table or column that the rule needs was not supplied.
  case notRun

  /// The word for it in files and reports.
  package var name: String {
    switch self {
    case .met: "met"
    case .late: "late"
    case .overdue: "overdue"
    case .notMet: "not-met"
    case .due: "due"
    case .excused: "excused"
    case .excluded: "excluded"
    case .notAssessable: "not-assessable"
    case .notRun: "not-run"
    }
  }

  /// The status of that word.
  package init?(named name: some StringProtocol) {
    guard let found = Status.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Whether the duty was not fulfilled in time.
  package var isShortfall: Bool { self == .late || self == .overdue || self == .notMet }

  /// Whether it counts among the cases a share is taken of, once it can be assessed.
  package var isAssessed: Bool { self == .met || isShortfall }

  /// From best to worst, for joining parts and for asking whether an event would better an answer.
  package var rank: Int {
    switch self {
    case .excluded: 0
    case .met: 1
    case .due: 2
    case .excused: 3
    case .notAssessable: 4
    case .late: 5
    case .overdue: 6
    case .notMet, .notRun: 7
    }
  }
}
