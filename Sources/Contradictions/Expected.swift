import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// What an expectation comes to: what it judges, and what must be so where it is met.
struct Expected {
  var subject = Duty.Subject.fact
  var cases: [Duty.Case] = []
  var needs = Condition.always
  var isMetByNeeds = false

  private let rule: CheckedRule
  private let vocabulary: Vocabulary

  init(_ expectation: CheckedExpectation, of rule: CheckedRule, vocabulary: Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
    read(expectation)
  }

  private mutating func read(_ expectation: CheckedExpectation) {
    switch expectation {
    case .howSoon(let timetable): read(timetable)
    case .recorded(let facts): read(facts)
    case .attended(let attendance): read(attendance)
    case .holds(let condition):
      (needs, isMetByNeeds) = (condition, true)
      cases = [Duty.Case(kind: .fact, condition: .always)]
    case .noMoreThan(let limit): read(limit)
    case .either(let parts):
      // One that is met is enough, so that one of them must be as it needs.
      needs = .any(
        parts.map { part in
          let inner = Expected(part.expectation, of: rule, vocabulary: vocabulary)
          return .all([part.onlyIf, inner.needs])
        })
    case .score, .all, .share, .compare, .median: break
    }
  }

  // MARK: Times

  private mutating func read(_ timetable: CheckedTimetable) {
    subject = .event(timetable.source, counting: timetable.countIf, from: rule.clockStarts)
    var earlier: [Condition] = []
    var met: [Condition] = []
    for line in timetable.lines {
      let fits = Condition.all(earlier.map { .not($0) } + [line.condition])
      if line.condition != .always { earlier.append(line.condition) }
      guard let kind = line.interval.kind else { continue }
      cases.append(Duty.Case(kind: kind, condition: fits))
      met.append(.all([fits, happens(timetable, line.interval)]))
    }
    // A line without a time is never met, and never fallen short of. Later intervals run from days that are not known
    // beforehand: it is the first that is looked at.
    needs = .all([.ordinal(1), .any(met)])
  }

  /// That something counts for the first interval of a line.
  private func happens(_ timetable: CheckedTimetable, _ interval: Interval) -> Condition {
    switch timetable.source {
    case .ownDate(let cell):
      return .all([.isRecorded(cell)] + bounds(.cell(cell), timetable, interval))
    case .rows(let relation, let date):
      let counts = timetable.countIf.mapped(.inward)
      let day = CellPath(row: RowPath(level: 1), entity: relation.to, field: date)
      let inTime = bounds(.cell(day), timetable, interval)
      return .exists(relation, where: .all([counts] + inTime))
    }
  }

  /// That a day lies between the clock and the last day in time, as far as the rule has one clock and fixed times.
  private func bounds(
    _ day: DayExpression, _ timetable: CheckedTimetable, _ interval: Interval
  ) -> [Condition] {
    guard rule.restarts.isEmpty, rule.clockStarts.count == 1, let clock = rule.clockStarts.first,
      clock.condition == .always, !isMoment(clock.day)
    else { return [] }
    var bounds: [Condition] = []
    if timetable.mayPrecede == nil { bounds.append(.days(day, .atLeast, .cell(clock.day))) }
    switch interval {
    case .within(.fixed(.hours)), .every(.fixed(.hours)): break
    case .within(.fixed(let period)), .every(.fixed(let period)):
      bounds.append(.days(day, .atMost, .shifted(.cell(clock.day), by: period, backwards: false)))
    case .within(.law), .every(.law), .eachTerm, .notJudged: break
    }
    return bounds
  }

  private func isMoment(_ cell: CellPath) -> Bool {
    vocabulary.dictionary.entities[cell.entity].fields[cell.field].type == .moment
  }

  // MARK: Facts and numbers

  private mutating func read(_ facts: CheckedFacts) {
    needs = .all(facts.fields.map { .isRecorded($0) })
    isMetByNeeds = facts.limits.isEmpty
    if !facts.limits.isEmpty { subject = .record(Set(facts.fields), from: rule.clockStarts) }
    cases = [Duty.Case(kind: .fact, condition: .always)]
  }

  private mutating func read(_ limit: CheckedLimit) {
    var earlier: [Condition] = []
    var met: [Condition] = []
    for line in limit.lines {
      let fits = Condition.all(earlier.map { .not($0) } + [line.condition])
      if line.condition != .always { earlier.append(line.condition) }
      cases.append(Duty.Case(kind: .fact, condition: fits))
      met.append(.all([fits, .not(.numbers(limit.of, .greater, .literal(line.most)))]))
    }
    needs = .any(met)
    isMetByNeeds = true
  }

  private mutating func read(_ attendance: CheckedAttendance) {
    let present = attendance.presentIf
    subject = .attendance(attendance.relation, field: attendance.agencyField, present: present)
    let cell = CellPath(
      row: RowPath(level: 1), entity: attendance.relation.to, field: attendance.agencyField)
    var met: [Condition] = []
    for agency in attendance.agencies {
      cases.append(Duty.Case(kind: .agency(agency.code), condition: agency.expectedIf))
      let came = Condition.exists(
        attendance.relation, where: .all([.isOneOf(cell, [agency.code]), present.mapped(.inward)]))
      met.append(.any([.not(agency.expectedIf), came] + (agency.excusedIf.map { [$0] } ?? [])))
    }
    needs = .all(met)
  }
}

extension Interval {
  /// What kind of time it sets; nil where it sets none.
  fileprivate var kind: Duty.Case.Kind? {
    switch self {
    case .within: .once
    case .every: .againAndAgain
    case .eachTerm: .eachTerm
    case .notJudged: nil
    }
  }
}
