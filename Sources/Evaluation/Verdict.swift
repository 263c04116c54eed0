/// What became of one duty under one reading of the record.
struct Verdict: Equatable {
  var status: Status
  /// Position of the line of the timetable that applied; -1 where there is none.
  var phase = -1
  var due: Int32?
  var done: Int32?
  var doneRow: Int32 = -1
  /// The day the duty ended, where that is what left it unmet.
  var ended: Int32?
  var detail = ""
}

/// A verdict, or the fact without which there is none.
enum Attempt {
  case decided(Verdict)
  case blocked(UnknownFact)
}

/// What became of one duty under every reading of the record.
struct Settled {
  var verdict: Verdict
  /// The facts that change the answer; empty unless the verdict is `notAssessable`.
  var unknown: [UnknownFact] = []
  /// Every verdict that some reading gives.
  var possible: [Verdict]
}
