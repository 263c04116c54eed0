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
  /// Every verdict that some reading gives; empty where all readings give `verdict`, as most records do that
  /// leave nothing open.
  private let others: [Verdict]

  /// A verdict that every reading gives.
  init(verdict: Verdict, unknown: [UnknownFact] = []) {
    self.verdict = verdict
    self.unknown = unknown
    others = []
  }

  /// A verdict joined from those of several readings.
  init(verdict: Verdict, unknown: [UnknownFact] = [], possible: [Verdict]) {
    self.verdict = verdict
    self.unknown = unknown
    others = possible
  }

  /// Every verdict that some reading gives.
  var possible: [Verdict] { others.isEmpty ? [verdict] : others }
}
