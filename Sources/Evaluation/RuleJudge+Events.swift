import CaseModel
import Chronology
import RuleChecking

extension RuleJudge {
  /// What a timetable looks for and finds for a subject, between its start and its known end.
  func events(_ timetable: CheckedTimetable, _ subject: Subject, start: Int32) -> FoundEvents {
    var from = start
    if let period = timetable.mayPrecede,
      case .day(let day) = questioner.shifted(start, by: period, backwards: true)
    {
      from = day
    }
    switch timetable.source {
    case .ownDate(let cell):
      var found = ownDate(cell, subject, from: from)
      (found.lookedFrom, found.lookedUntil) = (from, asAt)
      return found
    case .rows(let relation, let date):
      return rows(relation, date: date, timetable, subject, from: from)
    }
  }

  private func ownDate(_ cell: CellPath, _ subject: Subject, from: Int32) -> FoundEvents {
    var found = FoundEvents()
    questioner.obstacle = nil
    switch questioner.day(.cell(cell), Situation(row: subject.row)) {
    case .day(let day):
      if day >= from, day <= asAt { found.definite.append((day, -1)) }
    case .none: break
    case .unknown:
      if let fact = questioner.obstacle { found.doubtful.append((nil, fact)) }
    }
    return found
  }

  private func rows(
    _ relation: Relation, date: Int, _ timetable: CheckedTimetable, _ subject: Subject, from: Int32
  ) -> FoundEvents {
    var found = FoundEvents()
    found.entity = relation.to
    var last = asAt
    if let end = recordedEnd(of: subject) { last = min(last, end) }
    (found.lookedFrom, found.lookedUntil) = (from, last)
    let column = index.cells[relation.to, date]
    let related = index.related(to: subject.row, by: relation, date: date)
    for row in related {
      let day = column.civilDay(at: Int(row))
      if let day, day < from || day > last { continue }
      questioner.obstacle = nil
      let counts = explorer.truth(timetable.countIf, Situation(row: Int(row)))
      guard counts != .no else { continue }
      guard let day else {
        guard column.presence(at: Int(row)) != .blank || !column.blankIsAnswer else { continue }
        found.doubtful.append((nil, UnknownFact(entity: relation.to, field: date, row: Int(row))))
        continue
      }
      if counts == .unknown {
        found.doubtful.append(
          (day, questioner.obstacle ?? UnknownFact(entity: relation.to, field: date, row: Int(row))))
      } else if found.definite.last?.day != day {
        found.definite.append((day, row))
      }
    }
    for (row, link) in unlinked(relation, subject) {
      guard let day = column.civilDay(at: row), day >= from, day <= last else { continue }
      questioner.obstacle = nil
      let counts = explorer.truth(timetable.countIf, Situation(row: row))
      if counts != .no { found.unlinked.append((day, link)) }
    }
    switch index.tables[relation.to].completeness {
    case .latestOnly: found.isSnapshot = !related.isEmpty
    case .since(let first): found.mayHaveEarlier = from < first.number
    case .months(let count): found.mayHaveEarlier = from < index.asAt.adding(months: -count).number
    case .all, .notSupplied: break
    }
    return found
  }

  /// Rows of the subject's child that should say what they belong to and do not: each may be the subject's.
  ///
  /// Without them a discussion that was held, and whose link was left blank, would make its concern look as
  /// if nobody had met.
  func unlinked(_ relation: Relation, _ subject: Subject) -> [(row: Int, link: UnknownFact)] {
    guard case .reference(let field) = relation.kind else { return [] }
    let child = index.child(of: subject.row, in: rule.entity)
    guard child >= 0 else { return [] }
    let links = index.cells[relation.to, field]
    let ofChild = Relation(from: relation.from, to: relation.to, kind: .sameChild)
    var found: [(row: Int, link: UnknownFact)] = []
    for row in index.groups(ofChild)[child] where links.target(at: Int(row)) == nil {
      found.append((Int(row), UnknownFact(entity: relation.to, field: field, row: Int(row))))
    }
    return found
  }
}
