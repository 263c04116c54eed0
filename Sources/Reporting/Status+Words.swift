import Evaluation

extension Status {
  /// The status as a reader says it.
  var label: String {
    switch self {
    case .met: "Met in time"
    case .late: "Done late"
    case .overdue: "Overdue"
    case .notMet: "Not done"
    case .due: "Not yet due"
    case .excused: "Excused"
    case .excluded: "Outside the question"
    case .notAssessable: "Cannot be told"
    case .notRun: "Not run"
    }
  }

  /// What it means, as a sentence.
  var plainWords: String {
    switch self {
    case .met: "Done on or before the due date."
    case .late: "Done after the due date."
    case .overdue: "Not recorded as done, past its due date, and still possible."
    case .notMet: "Not recorded as done, and no longer possible."
    case .due: "Not done and not yet due; no rate counts it."
    case .excused: "Not met, for a recorded reason that the rule accepts; shown beside the rate, not in it."
    case .excluded: "Not what the rule asks about, or ended before it fell due; no rate counts it."
    case .notAssessable: "The record allows more than one answer, because something in it is not recorded."
    case .notRun: "A table or column that the rule needs was not supplied."
    }
  }
}
