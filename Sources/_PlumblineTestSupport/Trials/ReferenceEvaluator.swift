import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// What became of a duty in one world.
struct ReferenceVerdict: Hashable {
  var status: Status
  var phase = -1
  var due: Int?
  var done: Int?
  /// The day the duty ended, where that left it undone.
  var ended: Int?
  /// Whether no line of the timetable applied.
  var hasNoLine = false
}

/// A rule's obligations worked out the slow way: in every world that the record allows, by the plain definition of
/// each kind, and then what all worlds agree on.
///
/// It is written from the rule language's own words and shares with the evaluator the checked rule, calendar days
/// and the working-day calendar; records, rows that belong together, readings and judgements are its own.
final class ReferenceEvaluator {
  let rule: CheckedRule
  let questions: ReferenceQuestions
  let vocabulary: Vocabulary
  let asAt: Int
  /// The last day of which what was due falls before the window.
  let windowOpens: Int
  /// Subjects of which it can be told only in part.
  private(set) var beyond: Set<Int> = []
  /// Subjects of which more than four things are not known that matter to whether they are looked at, or from when.
  private(set) var crowded: Set<Int> = []

  var record: ReferenceRecord { questions.record }

  init(_ rule: CheckedRule, over record: ReferenceRecord, vocabulary: Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
    questions = ReferenceQuestions(record, vocabulary: vocabulary)
    asAt = record.asAt
    windowOpens = Int(CivilDay(number: Int32(record.asAt)).adding(months: -12).number)
  }

  /// The obligations of every subject, in order of their table.
  func rows() -> [ReferenceJudgement] {
    record.rows[rule.entity].indices.filter { record.isVisible[rule.entity][$0] }.flatMap { subject in
      questions.hasMetBeyond = false
      let found = rows(of: subject)
      if questions.hasMetBeyond { beyond.insert(subject) }
      return found
    }
  }

  /// A duty of a subject: which part, what excuses it, from when.
  struct Duty {
    var subject: Int
    var part = -1
    var onlyIf: Condition = .always
    var excuses: [CheckedLine]
    var clock: Int
    var situation: ReferenceSituation
    /// Whether it is told in minutes when it is due.
    var isInMinutes = false
  }

  private func rows(of subject: Int) -> [ReferenceJudgement] {
    let situation = ReferenceSituation(rows: [subject])
    let gates = questions.everyWorld { () throws(Ask) in try gate(situation) }
    if gates.contains(where: { $0.world.facts.count > 4 }) { crowded.insert(subject) }
    if gates.allSatisfy({ $0.answer == .notLookedAt }) { return [] }
    let isLeftOut = gates.allSatisfy { $0.answer == .notLookedAt || $0.answer == .leftOut }
    let clock = clock(of: situation)
    if isLeftOut {
      var day: Int?
      switch clock {
      case .day(let number): day = number
      case .minutes(let first, _): day = Self.day(ofMinute: first)
      case .unknown(let facts, let isBeyond) where isBeyond:
        return [open(subject, facts, isBeyond: true)]
      case .unknown, .none: break
      }
      let duty = Duty(subject: subject, excuses: [], clock: day ?? 0, situation: situation)
      return [finished(duty, [world(ReferenceVerdict(status: .excluded))], clock: day)]
    }
    switch clock {
    case .none: return []
    case .unknown(let facts, let isBeyond): return [open(subject, facts, isBeyond: isBeyond)]
    case .day(let day):
      return rows(of: rule.expectation, duty(subject, day))
    case .minutes(let first, let last):
      return hourRows(of: rule.expectation, duty(subject, Self.day(ofMinute: first)), first...last)
    }
  }

  private func duty(_ subject: Int, _ clock: Int) -> Duty {
    Duty(
      subject: subject, excuses: rule.excuses, clock: clock,
      situation: ReferenceSituation(rows: [subject], clock: clock))
  }

  static func day(ofMinute minute: Int) -> Int {
    Int(Moment(minute: Int32(clamping: minute)).localDay.number)
  }

  private func world(_ verdict: ReferenceVerdict) -> ReferenceLeaf<ReferenceVerdict> {
    ReferenceLeaf(world: ReferenceWorld(), answer: verdict)
  }

  /// A row of which not even the clock can be told.
  private func open(_ subject: Int, _ facts: [ReferenceFact], isBeyond: Bool) -> ReferenceJudgement {
    let duty = Duty(subject: subject, excuses: [], clock: 0, situation: ReferenceSituation(rows: [subject]))
    var row = finished(duty, [world(ReferenceVerdict(status: .notAssessable))], clock: nil)
    row.mayName = Set(facts.compactMap(\.named))
    row.namesAreFree = true
    row.isBeyond = isBeyond
    return row
  }

  // MARK: Who is looked at, and from when

  enum Gate { case lookedAt, leftOut, notLookedAt }

  private func gate(_ situation: ReferenceSituation) throws(Ask) -> Gate {
    // One reason to leave it out is enough, whatever cannot be told of the others.
    let leaveOut = Condition.any(rule.leaveOut.map(\.condition))
    let isLookedAt: Bool
    do throws(Ask) {
      isLookedAt = try questions.holds(rule.onlyIf, situation)
    } catch {
      guard case .nothing = error, try questions.holds(leaveOut, situation) else { throw error }
      return .leftOut
    }
    if !isLookedAt { return .notLookedAt }
    return try questions.holds(leaveOut, situation) ? .leftOut : .lookedAt
  }

  private enum Clock: Hashable {
    case none
    case day(Int)
    case minutes(Int, Int)
    case unknown([ReferenceFact], isBeyond: Bool)
  }

  private func clock(of situation: ReferenceSituation) -> Clock {
    if rule.clockStarts.isEmpty { return rule.expectation.isTimed ? .none : .day(asAt) }
    let leaves = questions.everyWorld { () throws(Ask) in
      try self.clock(of: situation, by: rule.clockStarts[...])
    }
    if leaves.contains(where: { $0.world.facts.count > 4 }) { crowded.insert(situation.rows[0]) }
    let answers = Set(leaves.map(\.answer))
    if answers.count == 1, let answer = answers.first ?? nil { return answer }
    let facts = leaves.flatMap { $0.world.facts.map(\.fact) }
    return .unknown(facts, isBeyond: facts.contains { $0.kind == .beyond })
  }

  private func clock(
    of situation: ReferenceSituation, by lines: ArraySlice<ClockLine>
  ) throws(Ask) -> Clock {
    for (place, line) in zip(lines.indices, lines) {
      do throws(Ask) {
        guard try questions.holds(line.condition, situation) else { continue }
      } catch {
        // It does not matter which line fits where both start the clock on the same day.
        guard case .nothing = error else { throw error }
        let one = try clock(of: situation, by: [ClockLine(condition: .always, day: line.day)])
        guard try clock(of: situation, by: lines[(place + 1)...]) == one else { throw error }
        return one
      }
      guard let row = try questions.follow(line.day.row, situation) else { return .none }
      let field = record.dictionary.entities[line.day.entity].fields[line.day.field]
      switch record.rows[line.day.entity][row][line.day.field] {
      case .number(let day): return day > asAt ? .none : .day(day)
      case .span(let first, let last): return .minutes(first, last)
      case .gap(.blank) where field.blankIsAnswer: return .none
      default: throw .nothing(ReferenceFact(entity: line.day.entity, field: line.day.field, row: row))
      }
    }
    return .none
  }

  // MARK: Kinds that are judged on the spot, and timetables

  func rows(of expectation: CheckedExpectation, _ duty: Duty) -> [ReferenceJudgement] {
    switch expectation {
    case .howSoon(let timetable):
      return timetable.lines.contains { $0.interval == .eachTerm }
        ? termRows(timetable, duty) : timetableRows(timetable, duty)
    case .all(let parts):
      return joined(parts, duty) { self.rows(of: $0.expectation, $1) }
    case .either(let parts):
      return either(parts, duty) { self.rows(of: $0.expectation, $1) }
    default:
      let leaves = questions.everyWorld { () throws(Ask) in
        try attempt(duty) { () throws(Ask) in try self.judgeOnTheSpot(expectation, duty) }
      }
      return [finished(duty, leaves, clock: duty.clock)]
    }
  }

  /// The status in one world: whether it is looked at, then what is expected, then what excuses a shortfall.
  func attempt(
    _ duty: Duty, _ judge: () throws(Ask) -> ReferenceVerdict
  ) throws(Ask) -> ReferenceVerdict {
    switch try gate(ReferenceSituation(rows: [duty.subject])) {
    case .notLookedAt, .leftOut: return ReferenceVerdict(status: .excluded)
    case .lookedAt: break
    }
    if try !questions.holds(duty.onlyIf, ReferenceSituation(rows: [duty.subject], clock: duty.clock)) {
      return ReferenceVerdict(status: .excluded)
    }
    var verdict = try judge()
    guard verdict.status.isShortfall else { return verdict }
    var situation = ReferenceSituation(rows: [duty.subject], clock: duty.clock)
    situation.due = duty.situation.due ?? verdict.due.map { duty.isInMinutes ? Self.day(ofMinute: $0) : $0 }
    // One reason is enough, whatever cannot be told of the others.
    if try questions.holds(.any(duty.excuses.map(\.condition)), situation) {
      verdict.status = .excused
      verdict.ended = nil
    }
    return verdict
  }

  // MARK: Parts

  func parts(
    _ parts: [CheckedPart], _ duty: Duty, _ rows: (CheckedPart, Duty) -> [ReferenceJudgement]
  ) -> [[ReferenceJudgement]] {
    parts.enumerated().map { position, part in
      var inner = duty
      inner.part = position
      inner.onlyIf = part.onlyIf
      inner.excuses = part.excuses + rule.excuses
      return rows(part, inner)
    }
  }

  /// Each part, and before them the whole, which is as bad as its worst part.
  func joined(
    _ checked: [CheckedPart], _ duty: Duty, _ rows: (CheckedPart, Duty) -> [ReferenceJudgement]
  ) -> [ReferenceJudgement] {
    var all = parts(checked, duty, rows).flatMap(\.self)
    guard !checked.contains(where: \.expectation.repeats), all.count > 1 else { return all }
    for index in all.indices { all[index].obligation.countsInRates = false }
    let counted = all.filter { $0.obligation.status != .excluded }
    let worst = (counted.isEmpty ? all : counted).map(\.obligation.status.rank).max() ?? 0
    guard var whole = (counted.isEmpty ? all : counted).first(where: { $0.obligation.status.rank == worst })
    else { return all }
    if whole.obligation.status == .notAssessable { gatherNames(into: &whole, from: counted) }
    whole.isBeyond = all.contains(where: \.isBeyond)
    whole.hasManyUnknowns = all.contains(where: \.hasManyUnknowns)
    whole.obligation.part = -1
    whole.obligation.phase = -1
    whole.obligation.countsInRates = true
    return [whole] + all
  }

  /// One row: met where a part is; else open where one may be; else the best part.
  func either(
    _ checked: [CheckedPart], _ duty: Duty, _ rows: (CheckedPart, Duty) -> [ReferenceJudgement]
  ) -> [ReferenceJudgement] {
    let all = parts(checked, duty, rows).compactMap(\.first)
    let counted = all.filter { $0.obligation.status != .excluded }
    guard let first = counted.first else { return Array(all.prefix(1)) }
    var chosen = first
    if let met = counted.first(where: { $0.obligation.status == .met }) {
      chosen = met
    } else if let open = counted.first(where: { $0.obligation.status == .notAssessable }) {
      chosen = open
      gatherNames(into: &chosen, from: counted.filter { $0.obligation.status == .notAssessable })
    } else if let best = counted.map(\.obligation.status.rank).min(),
      let row = counted.first(where: { $0.obligation.status.rank == best })
    {
      chosen = row
    }
    chosen.isBeyond = all.contains(where: \.isBeyond)
    chosen.hasManyUnknowns = all.contains(where: \.hasManyUnknowns)
    return [chosen]
  }

  private func gatherNames(into row: inout ReferenceJudgement, from rows: [ReferenceJudgement]) {
    row.obligation.unknown = rows.reduce(into: []) { $0.formUnion($1.obligation.unknown) }
    row.mayName = rows.reduce(into: []) { $0.formUnion($1.mayName) }
    row.namesAreLoose = rows.contains(where: \.namesAreLoose)
    row.namesAreFree = rows.contains(where: \.namesAreFree)
    row.isLoose = rows.contains(where: \.isLoose)
  }
}

extension ReferenceFact {
  /// As an obligation names it; nil for what has no name.
  var named: UnknownFact? {
    switch kind {
    case .value, .place, .kindOfDay: UnknownFact(entity: entity, field: field, row: row)
    case .recordedness: UnknownFact(entity: entity, field: field, row: row, aspect: .recordedness)
    case .unseen, .earlier: UnknownFact(entity: entity, field: -1, row: row, aspect: .otherRows)
    case .worth: UnknownFact(entity: entity, field: field, row: row, aspect: .worth)
    case .beyond: nil
    }
  }
}

extension ReferenceLeaf<ReferenceVerdict> {
  /// Whether the duty is met in this world, or nobody can tell.
  var mayMeet: Bool { answer.map { $0.status == .met || $0.status == .notAssessable } ?? true }
}
