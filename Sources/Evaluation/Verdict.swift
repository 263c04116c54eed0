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

/// What is supposed about facts that are not recorded, and what then became of a duty.
struct Reading {
  var supposed: [(fact: UnknownFact, value: Int32)]
  var verdict: Verdict
  /// Up to which value of a date or number the answer stays the same, for those of its facts that are one.
  var reaches: [UnknownFact: Int32] = [:]

  /// What a fact may be for the reading to hold; nil where it was not asked about.
  func range(of fact: UnknownFact) -> ClosedRange<Int32>? {
    guard let value = supposed.first(where: { $0.fact == fact })?.value else { return nil }
    return value...max(value, reaches[fact] ?? value)
  }
}

/// What became of one duty under every reading of the record.
struct Settled {
  var verdict: Verdict
  /// The facts that change the answer; empty unless the verdict is `notAssessable`.
  var unknown: [UnknownFact] = []
  /// Every reading that was tried; empty where the record leaves nothing open, as most records do.
  let readings: [Reading]
  /// Events that may count, and what would become of the duty if one did; noted only where somebody asked why.
  var ifCounted: [(fact: UnknownFact, day: Int32?, verdict: Verdict)] = []

  /// A verdict that every reading gives.
  init(verdict: Verdict, unknown: [UnknownFact] = []) {
    self.verdict = verdict
    self.unknown = unknown
    readings = []
  }

  /// A verdict joined from those of several readings.
  init(verdict: Verdict, unknown: [UnknownFact] = [], readings: [Reading]) {
    self.verdict = verdict
    self.unknown = unknown
    self.readings = readings
  }

  /// The earliest day on which some reading has it due: where readings differ, none is shown.
  var earliestDue: Int32? { verdict.due ?? possible.compactMap(\.due).min() }

  /// Leaves open what was met: something that may have happened would have met it otherwise.
  mutating func open(for facts: [UnknownFact]) {
    let phases = Set(possible.lazy.map(\.phase).filter { $0 >= 0 })
    let dues = Set(possible.compactMap(\.due))
    verdict = Verdict(
      status: .notAssessable, phase: phases.count == 1 ? phases.first ?? -1 : -1,
      due: dues.count == 1 ? dues.first : nil,
      detail: verdict.status == .notAssessable ? verdict.detail : "")
    unknown = facts
  }

  /// Every verdict that some reading gives.
  var possible: [Verdict] { readings.isEmpty ? [verdict] : readings.map(\.verdict) }
}
