import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel
import Workers

/// Holds a run against an earlier one, rule by rule.
struct Comparison {
  private let earlier: Baseline
  private let meanings: [String: String]
  private let reader: DutyReader
  /// Every child of the export, by reference.
  private let children: Set<String>
  /// For every row of the child table, whether the earlier run found something short for the child.
  private let wereShort: [Bool]

  init(with earlier: Baseline, meanings: [String: String], over tables: CaseTables, asAt: CivilDay) {
    self.earlier = earlier
    self.meanings = meanings
    let reader = DutyReader(over: tables, asAt: asAt)
    self.reader = reader
    let count = Int32(clamping: tables.table("child")?.rowCount ?? 0)
    let references = (0..<count).map { reader.reference(of: $0) }
    children = Set(references)
    let short = Set(earlier.shortfalls.map(\.identity.child))
    wereShort = references.map { short.contains($0) }
  }

  /// What became of one rule's shortfalls, and the mark of each by its position among the rule's rows.
  struct OfRule: Sendable {
    var rule: SinceLastCheck.OfRule
    var marks: [Int: Since] = [:]
    var changes: [SinceLastCheck.Change] = []
    var departures: [SinceLastCheck.Departure] = []
  }

  /// Compares every rule, those included that only the earlier run has.
  func all(_ outcomes: [RuleOutcome]) -> [OfRule] {
    let past = Dictionary(grouping: earlier.shortfalls, by: \.identity.rule)
    let run = outcomes.filter { $0.isRun && !$0.rule.isOverResults }
    var compared = inParallel(run.count) { index in
      compare(run[index], with: past[run[index].rule.id] ?? [])
    }
    let ids = Set(outcomes.filter(\.isRun).map(\.rule.id))
    let asks = Dictionary(outcomes.map { ($0.rule.id, $0.rule.rule.asks) }) { first, _ in first }
    for id in Set(past.keys).union(earlier.meanings.keys).subtracting(ids) {
      var rule = OfRule(rule: Self.nothing(of: id, asks: asks[id] ?? "", .notRun))
      for duty in past[id] ?? [] { rule.depart(duty, .ruleNotRun) }
      compared.append(rule)
    }
    return compared.sorted { $0.rule.rule < $1.rule.rule }
  }

  private static func nothing(
    of rule: String, asks: String, _ meaning: SinceLastCheck.Meaning
  ) -> SinceLastCheck.OfRule {
    SinceLastCheck.OfRule(rule: rule, asks: asks, meaning: meaning, counts: [:], gone: [:], doneSince: 0)
  }

  private func meaning(of rule: String) -> SinceLastCheck.Meaning {
    guard let then = earlier.meanings[rule] else { return .newRule }
    return then == meanings[rule] ? .same : .changed
  }

  private func compare(_ outcome: RuleOutcome, with past: [JudgedDuty]) -> OfRule {
    let id = outcome.rule.id
    var rule = OfRule(rule: Self.nothing(of: id, asks: outcome.rule.rule.asks, meaning(of: id)))
    let now = reader.duties(of: outcome) { row in
      guard !past.isEmpty, !row.status.isShortfall else { return row.status.isShortfall }
      return row.child < 0 || wereShort.indices.contains(Int(row.child)) && wereShort[Int(row.child)]
    }.sorted { ($0.duty.identity, $0.position) < ($1.duty.identity, $1.position) }
    // The last of those alike is taken first, so they stand the other way round.
    var known: [DutyIdentity: [Int]] = [:]
    for index in now.indices.reversed() { known[now[index].duty.identity, default: []].append(index) }
    var isMatched = [Bool](repeating: false, count: now.count)
    var unmatched: [JudgedDuty] = []
    for duty in past {
      guard let index = known[duty.identity]?.popLast() else {
        unmatched.append(duty)
        continue
      }
      isMatched[index] = true
      rule.take(now[index], was: duty, isSameSubject: true)
    }
    // Another reference of the subject, or another clock: the same child, rule and due date.
    var byDue: [Named: [Int]] = [:]
    for index in now.indices.reversed() where !isMatched[index] && now[index].duty.status.isShortfall {
      if let name = Named(now[index].duty) { byDue[name, default: []].append(index) }
    }
    for duty in unmatched {
      if let name = Named(duty), let index = byDue[name]?.popLast() {
        isMatched[index] = true
        rule.take(now[index], was: duty, isSameSubject: false)
      } else {
        let child = duty.identity.child
        rule.depart(duty, child.isEmpty || children.contains(child) ? .noLongerADuty : .childGone)
      }
    }
    for index in now.indices where !isMatched[index] && now[index].duty.status.isShortfall {
      rule.mark(now[index], .new)
    }
    rule.changes.sort { $0.duty.identity < $1.duty.identity }
    rule.departures.sort { $0.duty.identity < $1.duty.identity }
    return rule
  }

  /// What a duty is known by where its subject's reference is not the same; nil without a due date to know it by.
  private struct Named: Hashable {
    var part: String
    var child: String
    var due: String

    init?(_ duty: JudgedDuty) {
      guard !duty.due.isEmpty, !duty.identity.child.isEmpty else { return nil }
      (part, child, due) = (duty.identity.part, duty.identity.child, duty.due)
    }
  }
}

extension Comparison.OfRule {
  /// Takes a duty of both runs that fell short in the earlier one.
  mutating func take(_ now: (position: Int, duty: JudgedDuty), was past: JudgedDuty, isSameSubject: Bool) {
    switch now.duty.status {
    case .met, .excused: return depart(past, .fixed)
    case .due, .notAssessable: return depart(past, .open)
    case .excluded: return depart(past, .noLongerADuty)
    case .notRun: return depart(past, .ruleNotRun)
    case .late, .overdue, .notMet: break
    }
    let isGraver = now.duty.status.rank > past.status.rank || now.duty.severity > past.severity
    var isLater = false
    if now.duty.status == past.status, let late = now.duty.daysLate, let was = past.daysLate {
      isLater = late > was
    }
    let since: Since =
      if isGraver {
        .worse
      } else if !isSameSubject || now.duty.holder != past.holder {
        .moved
      } else {
        isLater ? .worse : .still
      }
    mark(now, since)
    if past.isCounted, !now.duty.isCounted { depart(past, .outOfWindow) }
    if since == .still, now.duty.isCounted, past.status == .overdue, now.duty.status == .late {
      rule.doneSince += 1
    }
  }

  /// Marks a shortfall.
  mutating func mark(_ now: (position: Int, duty: JudgedDuty), _ since: Since) {
    marks[now.position] = since
    guard now.duty.isCounted else { return }
    rule.counts[since, default: 0] += 1
    if since != .still { changes.append(SinceLastCheck.Change(duty: now.duty, since: since)) }
  }

  /// Takes a shortfall that is none any more, or is not told of any more.
  mutating func depart(_ duty: JudgedDuty, _ gone: Gone) {
    guard duty.isCounted else { return }
    rule.gone[gone, default: 0] += 1
    departures.append(SinceLastCheck.Departure(duty: duty, gone: gone))
  }
}
