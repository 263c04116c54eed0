import Chronology

/// Makes the records of one child.
///
/// Everything about a child follows from the seed, the cohort and the child's place in it, so that a
/// scenario with more children begins with the same ones.
struct HistoryMaker {
  let scenario: Scenario
  let calendar: ScenarioCalendar
  /// The seed of the whole scenario.
  let councilSeed: UInt64
  let cohort: Cohort
  /// The child's place in the cohort, from 0.
  let index: Int
  /// The seed of this child.
  let seed: UInt64
  /// The child's number.
  let number: UInt32
  var history: ChildHistory

  /// Sets out to make one child's records.
  init(scenario: Scenario, calendar: ScenarioCalendar, seed: UInt64, cohort: Cohort, index: Int) {
    self.scenario = scenario
    self.calendar = calendar
    councilSeed = seed
    self.cohort = cohort
    self.index = index
    self.seed = Draws.seed(Draws.seed(seed, UInt64(cohort.rawValue)), UInt64(index))
    number = Self.number(of: index, in: cohort, seed: seed)
    history = ChildHistory(
      seed: seed,
      child: ChildRecord(
        number: number, sex: .female, unaccompanied: .no, disabled: .no, family: number),
      locality: 0, cohort: cohort)
  }

  /// The child's whole history, with what was meant by it.
  static func history(
    scenario: Scenario, calendar: ScenarioCalendar, seed: UInt64, cohort: Cohort, index: Int
  ) -> ChildHistory {
    var maker = HistoryMaker(
      scenario: scenario, calendar: calendar, seed: seed, cohort: cohort, index: index)
    maker.makeIdentity()
    switch cohort {
    case .lookedAfter: maker.makeLookedAfter()
    case .leftCare: maker.makeLeftCare()
    case .onPlan: maker.makeOnPlan()
    case .planEnded: maker.makePlanEnded()
    case .inNeed: maker.makeInNeed()
    case .careLeaver: maker.makeCareLeaver()
    }
    maker.intendVisitsHeld()
    maker.makeSlips()
    return maker.history
  }

  var asAt: CivilDay { scenario.asAt }
  var practice: Practice { scenario.practice }
  var recording: Recording { scenario.recording }

  /// The draws of a topic; of one of several things of that topic, by its ordinal.
  func draws(_ topic: Topic, _ ordinal: Int = 0) -> Draws {
    Draws(seed: topicSeed(topic, ordinal))
  }

  /// The seed of a topic's thing.
  func topicSeed(_ topic: Topic, _ ordinal: Int = 0) -> UInt64 {
    Draws.seed(Draws.seed(seed, topic.rawValue), UInt64(ordinal))
  }

  /// A yes or no as it came to be recorded: sometimes not at all.
  func recorded(_ isYes: Bool, _ draws: inout Draws) -> Answer {
    let isBlank = draws.happens(recording.blank)
    let isNotKnown = draws.happens(recording.notKnown)
    if isBlank { return .blank }
    return isNotKnown ? .notKnown : Answer(isYes)
  }

  /// A day so long before or after another, drawn from a range of days.
  func day(_ range: ClosedRange<Int>, after day: CivilDay, _ draws: inout Draws) -> CivilDay {
    day.adding(days: draws.among(range))
  }

  /// Notes what a rule should say.
  mutating func intend(
    _ rule: StaticString, _ part: StaticString, _ status: IntendedStatus, due: CivilDay
  ) {
    history.intents.append(
      Intent(rule: rule, part: part, status: status, due: due, locality: history.locality))
  }

  /// One part of a duty that has several: its name, what a rule should say of it, and when it was due.
  typealias Part = (name: StaticString, status: IntendedStatus, due: CivilDay)

  /// Notes what a rule of several parts should say: part by part, and of the whole.
  ///
  /// - Parameters:
  ///   - rule: the rule's identifier.
  ///   - parts: in the rule's order; the whole is as the worst of those that are not excluded.
  mutating func intend(_ rule: StaticString, allOf parts: [Part]) {
    var whole = parts.first { $0.status != .excluded } ?? parts.first
    for part in parts {
      intend(rule, part.name, part.status, due: part.due)
      if part.status.rank > whole?.status.rank ?? 0 { whole = part }
    }
    if let whole { intend(rule, "whole", whole.status, due: whole.due) }
  }

  /// What becomes of a duty of one turn: done in time, late, not at all, or not yet due.
  ///
  /// - Parameters:
  ///   - due: the last day in time.
  ///   - done: the day it was done, if it was.
  ///   - end: the day its subject ended, if it has.
  ///   - lapses: whether it is past doing twelve weeks after it was due.
  func status(
    due: CivilDay, done: CivilDay?, end: CivilDay? = nil, lapses: Bool = false
  ) -> IntendedStatus {
    if let done { return done <= due ? .met : .late }
    if let end, end <= asAt { return end < due ? .excluded : .notMet }
    if lapses, due.adding(days: 84) < asAt { return .notMet }
    return due < asAt ? .overdue : .due
  }

  /// A number of seven digits that no other child of the scenario has.
  ///
  /// Multiplying by an odd number and folding high bits into low ones loses nothing, so that different
  /// children cannot meet.
  private static func number(of index: Int, in cohort: Cohort, seed: UInt64) -> UInt32 {
    let mask: UInt32 = (1 << 23) - 1
    var bits = cohort.rawValue << 20 | UInt32(truncatingIfNeeded: index) & ((1 << 20) - 1)
    bits ^= UInt32(truncatingIfNeeded: Draws.mixed(seed)) & mask
    for factor in [0x0049_277B, 0x0063_5A7D, 0x0057_1B25] as [UInt32] {
      bits = bits &* factor & mask
      bits ^= bits >> 12
    }
    return bits + 1_000_000
  }
}
