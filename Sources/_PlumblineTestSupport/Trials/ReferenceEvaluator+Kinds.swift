import CaseModel
import Chronology
import Evaluation
import RuleChecking

extension ReferenceEvaluator {
  /// What is judged on the spot, in one world.
  func judgeOnTheSpot(
    _ expectation: CheckedExpectation, _ duty: Duty
  ) throws(Ask) -> ReferenceVerdict {
    let clock = duty.clock
    let situation = ReferenceSituation(rows: [duty.subject], clock: clock)
    func answer(_ isSo: Bool) -> ReferenceVerdict {
      ReferenceVerdict(status: isSo ? .met : .notMet, due: clock, done: isSo ? clock : nil)
    }
    switch expectation {
    case .holds(let condition): return answer(try questions.holds(condition, situation))
    case .recorded(let facts): return try recorded(facts, situation, clock)
    case .attended(let attendance):
      var areThere = true
      for agency in attendance.agencies where try questions.holds(agency.expectedIf, situation) {
        if try wasThere(agency, attendance, duty.subject) { continue }
        if let excuse = agency.excusedIf, try questions.holds(excuse, situation) { continue }
        areThere = false
      }
      return answer(areThere)
    case .score(let rubric):
      let shares = try shares(rubric, duty)
      let isEnough = shares.least >= rubric.expectedShare
      if var fact = shares.fact, isEnough != (shares.most >= rubric.expectedShare) {
        fact.kind = .worth
        guard let worth = questions.world.range(of: fact) else { throw .which(fact, 2) }
        return answer(worth.lowerBound == 1)
      }
      return answer(isEnough)
    case .noMoreThan(let limit):
      for line in limit.lines where try questions.holds(line.condition, situation) {
        let number = try questions.number(limit.of, situation)
        if case .none = number { return answer(true) }
        return answer(try questions.compare(number, .atMost, .known(Int(line.most))))
      }
      return ReferenceVerdict(status: .excluded)
    case .howSoon, .all, .either, .share, .compare, .median:
      return ReferenceVerdict(status: .notRun)
    }
  }

  // MARK: Recorded

  private func recorded(
    _ facts: CheckedFacts, _ situation: ReferenceSituation, _ clock: Int
  ) throws(Ask) -> ReferenceVerdict {
    var isMissing = false
    var isElsewhere = false
    for cell in facts.fields {
      if try !questions.isRecorded(cell, situation) {
        isMissing = true
      } else if let row = try questions.follow(cell.row, situation),
        record.rows[cell.entity][row][cell.field] == .gap(.saidUnknown)
      {
        // The note that it points to may hold the others too.
        isElsewhere = true
      }
    }
    if isElsewhere { isMissing = false }
    guard !facts.limits.isEmpty else {
      return ReferenceVerdict(status: isMissing ? .notMet : .met, due: clock, done: isMissing ? nil : clock)
    }
    for (phase, line) in facts.limits.enumerated() where try questions.holds(line.condition, situation) {
      guard let due = due(line.interval, after: clock) else { break }
      var verdict = ReferenceVerdict(status: .met, phase: phase, due: due, done: clock)
      let ends = try self.ends(of: situation.rows[0], start: clock)
      for end in ends where try questions.compare(end, .less, .known(clock)) {
        (verdict.status, verdict.done) = (.excluded, nil)
        return verdict
      }
      let day =
        try isMissing ? nil : facts.onField.map { cell throws(Ask) in try questions.term(cell, situation) }
      var isTooLate = false
      if let day { for end in ends where try questions.compare(end, .less, day) { isTooLate = true } }
      if isMissing || isTooLate {
        verdict.done = nil
        guard !ends.isEmpty else {
          undone(&verdict, due: due)
          return verdict
        }
        verdict.status = .notMet
        verdict.ended = ends.compactMap { if case .known(let day) = $0 { day } else { nil } }.min()
        for end in ends where try questions.compare(end, .less, .known(due)) { verdict.status = .excluded }
      } else if let day {
        if case .none = day {
          verdict.done = nil
        } else {
          verdict.status = try questions.compare(day, .atMost, .known(due)) ? .met : .late
          verdict.done = if case .known(let day) = day { day } else { nil }
        }
      }
      return verdict
    }
    return ReferenceVerdict(status: .excluded)
  }

  // MARK: Attended

  private func wasThere(
    _ agency: CheckedAgency, _ attendance: CheckedAttendance, _ subject: Int
  ) throws(Ask) -> Bool {
    let entity = attendance.relation.to
    var open: Ask?
    for row in record.related(to: subject, by: attendance.relation) {
      let cell = CellPath(row: RowPath(level: 0), entity: entity, field: attendance.agencyField)
      let situation = ReferenceSituation(rows: [row])
      do throws(Ask) {
        // Who took part in another's name is of no account.
        guard try questions.code(cell, situation) == Int(agency.code) else { continue }
        if try questions.holds(attendance.presentIf, situation) { return true }
      } catch {
        guard case .nothing = error else { throw error }
        open = open ?? error
      }
    }
    if let open { throw open }
    return false
  }

  // MARK: Score

  /// The least and most that can have been scored: what a text that is not known would score lies between nothing
  /// and all.
  private func shares(
    _ rubric: CheckedRubric, _ duty: Duty
  ) throws(Ask) -> (least: Double, most: Double, fact: ReferenceFact?) {
    var (least, most) = (0, 0)
    var fact: ReferenceFact?
    for criterion in rubric.criteria {
      var situations = [ReferenceSituation(rows: [duty.subject], clock: duty.clock)]
      if let relation = criterion.averageOver {
        situations = record.related(to: duty.subject, by: relation).map { ReferenceSituation(rows: [$0]) }
      }
      var sum = (0, 0)
      for situation in situations {
        let points = try points(criterion, situation)
        sum = (sum.0 + points.least * 1000, sum.1 + points.most * 1000)
        fact = fact ?? points.fact
      }
      least += situations.isEmpty ? 0 : sum.0 / situations.count
      most += situations.isEmpty ? 0 : sum.1 / situations.count
    }
    let all = Double(max(1, rubric.points) * 1000)
    return (Double(least) / all, Double(most) / all, fact)
  }

  private func points(
    _ criterion: CheckedCriterion, _ situation: ReferenceSituation
  ) throws(Ask) -> (least: Int, most: Int, fact: ReferenceFact?) {
    var open: ReferenceFact?
    /// Every number of points that is possible so far, and whether the award is already given there.
    var possible: [(points: Int, isGiven: Bool)] = [(0, false)]
    for award in criterion.awards where !possible.allSatisfy(\.isGiven) {
      let worth = min(award.points, criterion.points)
      var answers: [Bool]
      do throws(Ask) {
        answers = [try questions.holds(award.condition, situation)]
      } catch {
        // Only what nothing can be supposed about is weighed so.
        guard case .nothing(let fact) = error, cannotBeSupposed(fact) else { throw error }
        answers = [false, true]
        open = open ?? fact
      }
      possible = possible.flatMap { one in
        answers.map { isSo in
          guard isSo, !one.isGiven else { return one }
          return (one.points + worth, !criterion.addsUp)
        }
      }
    }
    let points = possible.map { min($0.points, criterion.points) }
    return (points.min() ?? 0, points.max() ?? 0, open)
  }

  private func cannotBeSupposed(_ fact: ReferenceFact) -> Bool {
    switch fact.kind {
    case .place, .unseen: true
    case .value: record.dictionary.entities[fact.entity].fields[fact.field].type != .moment
    case .recordedness, .earlier, .worth, .kindOfDay, .beyond: false
    }
  }
}
