import CaseModel
import Chronology
import Evaluation
import RuleChecking

/// Something that may have happened.
struct ReferenceEvent {
  /// Nil where it may have been on any day.
  var day: Int?
  /// What keeps it open.
  var facts: Set<UnknownFact>
}

/// What a timetable finds for a subject.
struct ReferenceEvents {
  /// Days on which something happened that counts, in order, each once.
  var definite: [Int] = []
  var doubtful: [ReferenceEvent] = []
  /// Those of the child that do not say whose they are: they matter only where they would meet the first duty.
  var unlinked: [ReferenceEvent] = []
  /// Before this day, or wherever it is set, others may have happened that are not shown.
  var mayHaveEarlier = false
  var isSnapshot = false
  var entity = -1
}

extension ReferenceEvaluator {
  /// The days that end a duty in the world in hand, none after the as-at date, the earliest of them.
  ///
  /// A birthday that cannot be worked out ends nothing. An end that is not known lies on or after the start.
  func ends(of subject: Int, start: Int) throws(Ask) -> [ReferenceTerm] {
    var ends: [ReferenceTerm] = []
    for expression in rule.ends {
      if case .shifted = expression {
        guard let term = try? questions.day(expression, ReferenceSituation(rows: [subject])),
          case .known = term
        else { continue }
        ends.append(term)
      } else {
        let term = try questions.day(expression, ReferenceSituation(rows: [subject]))
        switch term {
        case .open(let fact, let value): ends.append(.open(fact) { max(start, value($0)) })
        default: ends.append(term)
        }
      }
    }
    var inForce: [ReferenceTerm] = []
    for end in ends where try questions.compare(end, .atMost, .known(asAt)) { inForce.append(end) }
    return inForce
  }

  /// The earliest end that is recorded.
  func recordedEnd(of subject: Int) -> Int? {
    rule.ends.compactMap { expression in
      guard let term = try? questions.day(expression, ReferenceSituation(rows: [subject])),
        case .known(let day) = term, day <= asAt
      else { return nil }
      return day
    }.min()
  }

  func events(_ timetable: CheckedTimetable, _ subject: Int, start: Int) -> ReferenceEvents {
    let from = timetable.mayPrecede.map { questions.shifted(start, by: $0, backwards: true) } ?? start
    var found = ReferenceEvents()
    switch timetable.source {
    case .ownDate(let cell):
      guard let term = try? questions.term(cell, ReferenceSituation(rows: [subject])) else { return found }
      switch term {
      case .known(let day): if day >= from, day <= asAt { found.definite = [day] }
      case .open(let fact, _):
        found.doubtful = [ReferenceEvent(day: nil, facts: Set([fact.named].compactMap(\.self)))]
      case .none, .between: break
      }
    case .rows(let relation, let field):
      found.entity = relation.to
      let last = min(asAt, recordedEnd(of: subject) ?? asAt)
      let related = record.related(to: subject, by: relation, date: field)
      for row in related { take(row, field, timetable, from...max(from, last), last: last, into: &found) }
      findUnlinked(relation, field, timetable, subject, from: from, last: last, into: &found)
      switch record.completeness[relation.to] {
      case .latestOnly: found.isSnapshot = !related.isEmpty
      case .since(let first): found.mayHaveEarlier = from < Int(first.number)
      case .months(let count):
        found.mayHaveEarlier = from < questions.shifted(asAt, by: .months(count), backwards: true)
      case .all, .notSupplied: break
      }
    }
    return found
  }

  private func take(
    _ row: Int, _ field: Int, _ timetable: CheckedTimetable, _ days: ClosedRange<Int>, last: Int,
    into found: inout ReferenceEvents
  ) {
    let cell = record.rows[found.entity][row][field]
    let definition = record.dictionary.entities[found.entity].fields[field]
    if cell == .gap(.blank), definition.blankIsAnswer { return }
    let day = ReferenceRecord.day(cell)
    if let day, day > last || !days.contains(day) { return }
    let leaves = questions.everyWorld { () throws(Ask) in
      try self.questions.holds(timetable.countIf, ReferenceSituation(rows: [row]))
    }
    guard leaves.contains(where: { $0.answer != false }) else { return }
    guard let day else {
      found.doubtful.append(
        ReferenceEvent(
          day: nil, facts: [UnknownFact(entity: found.entity, field: field, row: row)]))
      return
    }
    if leaves.allSatisfy({ $0.answer == true }) {
      if found.definite.last != day { found.definite.append(day) }
    } else {
      let facts = leaves.flatMap { $0.world.facts.compactMap(\.fact.named) }
      found.doubtful.append(ReferenceEvent(day: day, facts: Set(facts)))
    }
  }

  private func findUnlinked(
    _ relation: Relation, _ field: Int, _ timetable: CheckedTimetable, _ subject: Int, from: Int, last: Int,
    into found: inout ReferenceEvents
  ) {
    guard case .reference(let link) = relation.kind else { return }
    let child = record.children[relation.from][subject]
    for row in record.rows[relation.to].indices
    where record.isVisible[relation.to][row] && record.children[relation.to][row] == child {
      if case .row = record.rows[relation.to][row][link] { continue }
      guard let day = ReferenceRecord.day(record.rows[relation.to][row][field]), day >= from, day <= last,
        isPossible(timetable.countIf, ReferenceSituation(rows: [row]))
      else { continue }
      found.unlinked.append(
        ReferenceEvent(day: day, facts: [UnknownFact(entity: relation.to, field: link, row: row)]))
    }
  }
}
