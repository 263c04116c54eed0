import CaseModel
import Chronology
import RuleChecking

/// Tries every reading of what a record leaves open, branching only on facts that stand in the way.
///
/// A yes or no is read both ways; a code as each code that any rule or condition asks for and as one that
/// none asks for; a date or number as early or small, and as late or large, as can be, and on both sides of
/// every value at which a comparison that was met with on the way turns: an age within bounds, or the same day
/// as another, lies at neither end.
struct ReadingExplorer {
  let questioner: Questioner
  /// A row on which more facts than this are unknown is listed as not assessable rather than worked out.
  static let mostUnknowns = 4

  /// 1 January 1600 and 31 December 2999: beyond any record, within the reach of calendar arithmetic.
  static let earliestDay: Int32 = -135_140
  static let latestDay: Int32 = 376_199

  /// Settles one duty.
  ///
  /// - Parameter attempt: judges it under the questioner's current readings.
  func settle(_ attempt: () -> Attempt) -> Settled {
    switch attempt() {
    case .decided(let verdict):
      return Settled(verdict: verdict)
    case .blocked(let fact):
      var leaves: [Reading] = []
      let wereAllTried = explore(fact, attempt, into: &leaves)
      questioner.readings = []
      return join(leaves, wereAllTried: wereAllTried, first: fact)
    }
  }

  /// The answer to a condition where every reading of what is not recorded gives the same; else unknown, with the
  /// questioner's obstacle naming what stands in the way.
  func truth(_ condition: Condition, _ situation: Situation) -> Truth {
    let answer = questioner.truth(condition, situation)
    guard answer == .unknown, questioner.readings.isEmpty, let fact = questioner.obstacle else {
      return answer
    }
    var leaves: [Reading] = []
    let wereAllTried = explore(
      fact,
      {
        switch questioner.truth(condition, situation) {
        case .yes: .decided(Verdict(status: .met))
        case .no: .decided(Verdict(status: .notMet))
        case .unknown: questioner.obstacle.map { .blocked($0) } ?? .decided(Verdict(status: .notAssessable))
        }
      }, into: &leaves)
    (questioner.readings, questioner.obstacle) = ([], fact)
    let statuses = Set(leaves.map(\.verdict.status))
    guard wereAllTried, statuses.count == 1, let status = statuses.first, status != .notAssessable else {
      return .unknown
    }
    questioner.obstacle = nil
    return Truth(status == .met)
  }

  /// Whether some reading gives a better status with something that may have happened than without it.
  func betters(_ without: () -> Attempt, with counted: () -> Attempt) -> Bool {
    settle {
      questioner.obstacle = nil
      let first = without()
      guard case .decided(let one) = first else { return first }
      questioner.obstacle = nil
      let second = counted()
      guard case .decided(let other) = second else { return second }
      let isBetter = other.status != .excluded && other.status.rank < one.status.rank
      return .decided(Verdict(status: isBetter ? .met : .notMet))
    }.possible.contains { $0.status != .notMet }
  }

  /// Whether some reading meets a duty, or cannot be told.
  ///
  /// Of what does not say what it belongs to, nothing less is asked: one that came too late for this duty is no
  /// reason to doubt that it was missed.
  func mayMeet(_ attempt: () -> Attempt) -> Bool {
    settle(attempt).possible.contains { $0.status == .met || $0.status == .notAssessable }
  }

  /// Branches on a fact; false when there are too many, or one that cannot be supposed.
  private func explore(_ fact: UnknownFact, _ attempt: () -> Attempt, into leaves: inout [Reading]) -> Bool {
    let isNew = questioner.supposed(fact) == nil
    let values = isNew ? questioner.domain(of: fact) : []
    guard !values.isEmpty, questioner.readings.count < Self.mostUnknowns else {
      let verdict = Verdict(
        status: .notAssessable,
        detail: values.isEmpty ? "" : "more than four things that matter are not recorded")
      leaves.append(Reading(supposed: questioner.readings + [(fact, 0)], verdict: verdict))
      return false
    }
    let isWide = questioner.isWide(fact)
    let firstLeaf = leaves.count
    // Where comparisons with other facts turn, as every value of this one tells it.
    var turnsOfOthers = questioner.turns
    var wereAllTried = true
    var tried: Set<Int32> = []
    var turns: Set<Int32> = []
    var waiting = isWide ? Array(values.prefix(1)) : values
    while !waiting.isEmpty {
      let value = waiting.removeFirst()
      tried.insert(value)
      guard tried.count <= Self.mostReadings, leaves.count < Self.mostLeaves else {
        wereAllTried = false
        break
      }
      questioner.turns = []
      questioner.readings.append((fact, value))
      questioner.obstacle = nil
      switch attempt() {
      case .decided(let verdict): leaves.append(Reading(supposed: questioner.readings, verdict: verdict))
      case .blocked(let next):
        if !explore(next, attempt, into: &leaves) { wereAllTried = false }
      }
      questioner.readings.removeLast()
      if isWide {
        // The next stretch of values begins where a comparison turns; where none does, the other end is tried.
        turns.formUnion(questioner.turns.lazy.filter { $0.fact == fact }.map(\.value))
        if let next = turns.filter({ $0 > value }).min() ?? (turns.isEmpty ? values.last : nil), next > value
        {
          waiting = [next]
        }
      }
      for turn in questioner.turns where turn.fact != fact && !turnsOfOthers.contains(where: { $0 == turn }) {
        turnsOfOthers.append(turn)
      }
    }
    questioner.turns = turnsOfOthers
    if isWide {
      let values = tried.sorted()
      for index in firstLeaf..<leaves.count {
        let value = leaves[index].supposed.first { $0.fact == fact }?.value ?? Self.latestDay
        leaves[index].reaches[fact] = values.first { $0 > value }.map { $0 - 1 } ?? .max
      }
    }
    return wereAllTried
  }

  /// More values of one date or number than this are not tried: the row is then listed as it stands.
  private static let mostReadings = 40
  /// Nor more combinations of readings than this.
  private static let mostLeaves = 200

  /// One verdict out of many: theirs if all agree, else not assessable, naming what changes the answer.
  private func join(_ leaves: [Reading], wereAllTried: Bool, first: UnknownFact) -> Settled {
    let statuses = Set(leaves.map(\.verdict.status))
    let possible = leaves.map(\.verdict)
    if statuses.count == 1, wereAllTried, var verdict = mildest(possible) {
      let agreed = agreed(possible)
      (verdict.done, verdict.doneRow) = (agreed.done, agreed.doneRow)
      return Settled(verdict: verdict, readings: leaves)
    }
    var verdict = agreed(possible)
    verdict.detail = possible.lazy.map(\.detail).first { $0.hasPrefix("more than four") } ?? ""
    var named: [UnknownFact] = []
    for fact in (wereAllTried ? facts(thatMatterIn: leaves) : allFacts(in: leaves)).map(\.told)
    where !named.contains(fact) {
      named.append(fact)
    }
    return Settled(verdict: verdict, unknown: named.isEmpty ? [first.told] : named, readings: leaves)
  }

  /// What is shown of a row that cannot be assessed.
  ///
  /// The line and the due date where all readings that give any give the same, and what was done only where every
  /// reading that asks for it has it. What one reading alone says is not shown as if the record said it.
  private func agreed(_ verdicts: [Verdict]) -> Verdict {
    var shown = Verdict(status: .notAssessable)
    let phases = Set(verdicts.lazy.map(\.phase).filter { $0 >= 0 })
    if phases.count == 1 { shown.phase = phases.first ?? -1 }
    let dues = Set(verdicts.compactMap(\.due))
    if dues.count == 1 { shown.due = dues.first }
    let asked = verdicts.filter { $0.status != .excluded }
    if let first = asked.first, asked.allSatisfy({ $0.done == first.done }) {
      (shown.done, shown.doneRow) = (first.done, first.doneRow)
    }
    return shown
  }

  /// The verdict that overstates nothing: of shortfalls the one due last, of the rest the one due first; on the
  /// same day that of the first line.
  private func mildest(_ verdicts: [Verdict]) -> Verdict? {
    verdicts.min { one, other in
      let (first, second) = (one.due ?? .max, other.due ?? .max)
      guard first == second else { return one.status.isShortfall ? first > second : first < second }
      return one.phase < other.phase
    }
  }

  /// The facts for which two readings that differ in nothing else give different answers.
  private func facts(thatMatterIn leaves: [Reading]) -> [UnknownFact] {
    allFacts(in: leaves).filter { fact in
      leaves.indices.contains { index in
        leaves[index...].contains { other in
          leaves[index].verdict.status != other.verdict.status && differ(leaves[index], other, only: fact)
        }
      }
    }
  }

  private func differ(_ left: Reading, _ right: Reading, only fact: UnknownFact) -> Bool {
    for (one, _) in left.supposed where one != fact {
      guard let range = left.range(of: one), let other = right.range(of: one) else { continue }
      guard range.overlaps(other) else { return false }
    }
    guard let range = left.range(of: fact), let other = right.range(of: fact) else { return false }
    return !range.overlaps(other)
  }

  private func allFacts(in leaves: [Reading]) -> [UnknownFact] {
    var facts: [UnknownFact] = []
    for leaf in leaves {
      for (fact, _) in leaf.supposed where !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}
