import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleJudge {
  /// Judges one subject, and tells how.
  func trace(_ row: Int) -> SubjectTrace {
    let walk = ConditionWalk(questioner: questioner)
    let situation = Situation(row: row)
    let isVisible = index.isVisible(row, of: rule.entity)
    let notes = JudgingNotes()
    if isVisible {
      self.notes = notes
      judge(row)
      self.notes = nil
    }
    let clock = clock(of: row)
    return SubjectTrace(
      row: row, isVisible: isVisible, onlyIf: walk.account(rule.onlyIf, situation),
      leaveOut: rule.leaveOut.map {
        LineAccount(words: $0.words, account: walk.account($0.condition, situation))
      },
      clockLines: clockLines(situation, walk), clock: clock.standing, ends: ends(situation, walk),
      duties: notes.rows.map { duty($0.obligation, $0.judged, row, clock, notes, walk) })
  }

  private func clockLines(_ situation: Situation, _ walk: ConditionWalk) -> [ClockAccount] {
    var lines: [ClockAccount] = []
    for line in rule.clockStarts {
      let account = walk.account(line.condition, situation)
      let cell = account.answer == .yes ? walk.cells(line.day, situation).first : nil
      lines.append(ClockAccount(account: account, cell: cell))
      if account.answer != .no { break }
    }
    return lines
  }

  private func ends(_ situation: Situation, _ walk: ConditionWalk) -> [EndAccount] {
    rule.ends.map { expression in
      questioner.obstacle = nil
      let value = questioner.day(expression, situation)
      var end = EndAccount(
        expression: expression, day: nil, isKnown: true, cells: walk.cells(expression, situation))
      switch value {
      case .day(let day): end.day = day
      case .none: break
      case .unknown: end.isKnown = false
      }
      return end
    }
  }

  private func duty(
    _ obligation: Obligation, _ judged: JudgedRow, _ row: Int, _ clock: ClockStart, _ notes: JudgingNotes,
    _ walk: ConditionWalk
  ) -> DutyTrace {
    let parts = rule.parts
    let part = Int(obligation.part)
    let isWhole = part < 0 && !parts.isEmpty
    let frame = parts.indices.contains(part) ? PartFrame(rule, part: part, parts[part]) : PartFrame(rule)
    let clockDay = obligation.day(obligation.clock)?.number
    var situation = Situation(row: row, clock: clockDay)
    situation.ordinal = judged.ordinal
    situation.ordinalIsLeast = judged.ordinalIsLeast
    var duty = DutyTrace(
      obligation: obligation, isWhole: isWhole, lines: [], clockDay: clockDay, expected: [], events: [],
      excuses: [], severities: [],
      readings: judged.settled.readings.map {
        ReadingAccount(supposed: $0.supposed, status: $0.verdict.status)
      },
      ifCounted: judged.settled.ifCounted.map { ($0.fact, $0.verdict.status) },
      alternatives: obligation.part < 0 || notes.alternatives.count < 2
        ? []
        : notes.alternatives.filter { $0.part != obligation.part }.map {
          ($0.part, $0.settled.verdict.status)
        })
    guard let clockDay, !isWhole else { return duty }
    if frame.onlyIf != .always { duty.partOnlyIf = walk.account(frame.onlyIf, situation) }
    let expectation = rule.expectation(ofPart: obligation.part)
    // A line about school terms is asked with the end of the term at hand.
    if expectation.lines.contains(where: { $0.interval == .eachTerm }) {
      situation.due = obligation.dueDay?.number
    }
    for line in expectation.lines {
      let account = walk.account(line.condition, situation)
      duty.lines.append(LineAccount(words: line.name, account: account))
      if account.answer != .no { break }
    }
    duty.expected = expected(expectation, situation, walk)
    if case .howSoon(let timetable) = expectation {
      duty.events = events(timetable, row, start: clock.day ?? clockDay, walk)
    }
    var later = situation
    later.due = obligation.dueDay?.number
    let isShort = obligation.status.isShortfall || obligation.status == .excused
    if isShort || obligation.status == .notAssessable {
      duty.excuses = frame.excuses.map {
        LineAccount(words: $0.words, account: walk.account($0.condition, later))
      }
    }
    if obligation.status.isShortfall {
      duty.severities = rule.severities.map {
        LineAccount(words: $0.severity.rawValue, account: walk.account($0.condition, later))
      }
    }
    return duty
  }

  /// What is expected that is not an event, piece by piece.
  private func expected(
    _ expectation: CheckedExpectation, _ situation: Situation, _ walk: ConditionWalk
  ) -> [LineAccount] {
    func line(_ words: String, _ condition: Condition, _ situation: Situation) -> LineAccount {
      LineAccount(words: words, account: walk.account(condition, situation))
    }
    switch expectation {
    case .howSoon, .share, .compare, .median, .all, .either: return []
    case .holds(let condition): return [line("expected", condition, situation)]
    case .recorded(let facts):
      return facts.fields.map { line("to be recorded", .isRecorded($0), situation) }
    case .attended(let attendance):
      var lines: [LineAccount] = []
      for agency in attendance.agencies {
        lines.append(line("\(agency.name) expected", agency.expectedIf, situation))
        if let excuse = agency.excusedIf { lines.append(line("\(agency.name) excused", excuse, situation)) }
      }
      let cell = CellPath(
        row: RowPath(level: 0), entity: attendance.relation.to, field: attendance.agencyField)
      for row in index.related(to: situation.row(0), by: attendance.relation) {
        let there = Situation(row: Int(row))
        let isIt = attendance.agencies.map { Condition.isOneOf(cell, [$0.code]) }
        lines.append(line("on the list, and one that is asked for", .any(isIt), there))
        lines.append(line("took part", attendance.presentIf, there))
      }
      return lines
    case .score(let rubric):
      return rubric.criteria.flatMap { criterion -> [LineAccount] in
        let rows =
          criterion.averageOver.map { relation in
            index.related(to: situation.row(0), by: relation).map { Situation(row: Int($0)) }
          } ?? [situation]
        return rows.flatMap { row in
          criterion.awards.map { line("\(criterion.name), \($0.points) points", $0.condition, row) }
        }
      }
    case .noMoreThan(let limit):
      return limit.lines.flatMap { one in
        [
          line("a limit of \(one.most) applies", one.condition, situation),
          line("within it", .numbers(limit.of, .atMost, .literal(one.most)), situation),
        ]
      }
    }
  }

  private func events(
    _ timetable: CheckedTimetable, _ row: Int, start: Int32, _ walk: ConditionWalk
  ) -> [EventAccount] {
    let subject = Subject(row: row, gate: .open)
    let found = events(timetable, subject, start: start)
    switch timetable.source {
    case .ownDate(let cell):
      return walk.cells(cell, Situation(row: row)).map { read in
        let day = index.cells[read.entity, read.field].civilDay(at: read.row)
        let standing: EventAccount.Standing =
          found.definite.isEmpty ? (found.doubtful.isEmpty ? .tooEarly : .mayCount) : .counts
        return EventAccount(
          entity: read.entity, row: read.row, dateField: read.field, day: day,
          standing: day.map { $0 > asAt } == true ? .tooLate : standing, account: nil)
      }
    case .rows(let relation, let date):
      let counted = Set(found.definite.map(\.row))
      let unlinked = unlinked(relation, subject)
      let related = index.related(to: row, by: relation, date: date).map { Int($0) }
      return related.map { other in
        let day = index.cells[relation.to, date].civilDay(at: other)
        let account = walk.account(timetable.countIf, Situation(row: other))
        let standing: EventAccount.Standing =
          if account.answer == .no {
            .failsConditions
          } else if counted.contains(Int32(other)) {
            .counts
          } else if let day, day < found.lookedFrom {
            .tooEarly
          } else if let day, day > found.lookedUntil {
            .tooLate
          } else if account.answer == .unknown || day == nil {
            .mayCount
          } else {
            .sameDay
          }
        return EventAccount(
          entity: relation.to, row: other, dateField: date, day: day, standing: standing,
          account: timetable.countIf == .always ? nil : account)
      }
        + unlinked.map { other, link in
          EventAccount(
            entity: relation.to, row: other, dateField: date,
            day: index.cells[relation.to, date].civilDay(at: other), standing: .mayCount,
            account: walk.account(
              .isRecorded(
                CellPath(row: RowPath(level: 0), entity: Int(link.entity), field: Int(link.field))),
              Situation(row: other)))
        }
    }
  }
}

extension ClockStart {
  fileprivate var standing: ClockStanding {
    switch self {
    case .day, .minutes: .started
    case .unknown: .notKnown
    case .none: .notArisen
    }
  }

  /// The London day it starts on.
  fileprivate var day: Int32? {
    switch self {
    case .day(let day, _): day
    case .minutes(let earliest, _, _): Moment(minute: earliest).localDay.number
    case .unknown, .none: nil
    }
  }
}
