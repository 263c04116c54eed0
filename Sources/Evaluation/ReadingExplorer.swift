import CaseModel
import Chronology
import RuleChecking

/// Tries every reading of what a record leaves open, branching only on facts that stand in the way.
///
/// A yes or no is read both ways; a code as each code that any rule or condition asks for and as one that
/// none asks for; a date or number as early or small, and as late or large, as can be. Status moves one way
/// with each of these, so the ends of the range stand for what lies between. An age within bounds is the
/// exception, because neither end is within them: a date of birth is also read as ten, twenty and thirty years
/// ago, one of which is an age of school or care.
struct ReadingExplorer {
  let questioner: Questioner
  /// The codes that conditions ask for, by entity and field.
  let codesAskedFor: CodesAskedFor
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

  /// Branches on a fact; false when there are too many, or one that cannot be supposed.
  private func explore(_ fact: UnknownFact, _ attempt: () -> Attempt, into leaves: inout [Reading]) -> Bool {
    let isNew = questioner.supposed(fact) == nil
    let values = isNew ? domain(of: fact) : []
    guard !values.isEmpty, questioner.readings.count < Self.mostUnknowns else {
      let verdict = Verdict(
        status: .notAssessable,
        detail: values.isEmpty ? "" : "more than four things that matter are not recorded")
      leaves.append(Reading(supposed: questioner.readings + [(fact, 0)], verdict: verdict))
      return false
    }
    var wereAllTried = true
    for value in values {
      questioner.readings.append((fact, value))
      questioner.obstacle = nil
      switch attempt() {
      case .decided(let verdict): leaves.append(Reading(supposed: questioner.readings, verdict: verdict))
      case .blocked(let next):
        if !explore(next, attempt, into: &leaves) { wereAllTried = false }
      }
      questioner.readings.removeLast()
    }
    return wereAllTried
  }

  /// Whether there are readings of a fact that stand for all there may be; of a text there are none.
  func canSuppose(_ fact: UnknownFact) -> Bool { !domain(of: fact).isEmpty }

  private func domain(of fact: UnknownFact) -> [Int32] {
    // What there was no law about cannot be supposed either way.
    guard fact.aspect != .law else { return [] }
    guard fact.aspect == .value else { return [0, 1] }
    let field = questioner.index.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)]
    switch field.type {
    case .yesNo: return [0, 1]
    case .code(let codes):
      let asked = codesAskedFor.codes(entity: Int(fact.entity), field: Int(fact.field))
      let other = codes.indices.first { !asked.contains(UInt16($0)) }
      return asked.sorted().map(Int32.init) + (other.map { [Int32($0)] } ?? [])
    case .date where field.name == "date of birth":
      let past = [30, 20, 10].map { questioner.index.asAt.adding(years: -$0).number }
      return [Self.earliestDay] + past + [Self.latestDay]
    case .date: return [Self.earliestDay, Self.latestDay]
    case .moment: return [Self.earliestDay * 1440, Self.latestDay * 1440]
    case .number: return [-1_000_000, 1_000_000]
    case .identifier, .reference, .label, .text: return []
    }
  }

  /// One verdict out of many: theirs if all agree, else not assessable, naming what changes the answer.
  private func join(_ leaves: [Reading], wereAllTried: Bool, first: UnknownFact) -> Settled {
    let statuses = Set(leaves.map(\.verdict.status))
    let possible = leaves.map(\.verdict)
    if statuses.count == 1, wereAllTried, let first = possible.first {
      // Nothing is overstated: of shortfalls the one due last speaks, of the rest the one due first.
      let verdict = chosen(of: possible, dueLast: first.status.isShortfall) ?? first
      return Settled(verdict: verdict, readings: leaves)
    }
    var verdict = chosen(of: possible, dueLast: false) ?? Verdict(status: .notAssessable)
    verdict.status = .notAssessable
    verdict.due = possible.compactMap(\.due).min()
    if let done = possible.first(where: { $0.done != nil }) {
      (verdict.done, verdict.doneRow) = (done.done, done.doneRow)
    }
    verdict.detail = possible.lazy.map(\.detail).first { $0.hasPrefix("more than four") } ?? ""
    let named = wereAllTried ? facts(thatMatterIn: leaves) : allFacts(in: leaves)
    return Settled(verdict: verdict, unknown: named.isEmpty ? [first] : named, readings: leaves)
  }

  /// The verdict due last, or first; the first of all where it is not said when that is due.
  private func chosen(of verdicts: [Verdict], dueLast: Bool) -> Verdict? {
    guard let first = verdicts.first else { return nil }
    return verdicts.dropFirst().reduce(first) { best, next in
      guard let one = best.due, let other = next.due else { return best }
      return (dueLast ? other > one : other < one) ? next : best
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
    var differs = false
    for (one, value) in left.supposed {
      guard let other = right.supposed.first(where: { $0.fact == one }) else { continue }
      if other.value == value { continue }
      guard one == fact else { return false }
      differs = true
    }
    return differs
  }

  private func allFacts(in leaves: [Reading]) -> [UnknownFact] {
    var facts: [UnknownFact] = []
    for leaf in leaves {
      for (fact, _) in leaf.supposed where !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}
