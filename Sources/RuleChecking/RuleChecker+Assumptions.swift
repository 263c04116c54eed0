import CaseModel
import Diagnostics
import RuleModel

extension RuleChecker {
  /// The rule with its assumptions built into every condition that asks what they settle, of the subject or of
  /// the rows that its expectation looks at.
  mutating func assuming(_ checked: CheckedRule) -> CheckedRule? {
    var settling = Settling()
    for assumption in rule.assumptions {
      let questions = questions(
        assumption.condition, entities: [entity] + checked.expectation.entitiesLookedAt,
        restarts: checked.restarts)
      settling.add(questions, isTrue: assumption.isTrue)
    }
    guard !diagnostics.hasErrors else { return nil }
    guard !rule.assumptions.isEmpty else { return checked }
    var settled = checked
    settled.onlyIf = settling.settle(checked.onlyIf)
    settled.leaveOut = settling.settle(checked.leaveOut)
    settled.clockStarts = checked.clockStarts.map {
      ClockLine(condition: settling.settle($0.condition), day: $0.day)
    }
    settled.restarts = checked.restarts.map {
      ClockRestart(relation: $0.relation, date: $0.date, filter: settling.settle($0.filter))
    }
    settled.excuses = settling.settle(checked.excuses)
    settled.remarks = settling.settle(checked.remarks)
    settled.expectation = settling.settle(checked.expectation)
    for (assumption, isUsed) in zip(rule.assumptions, settling.used) where !isUsed {
      report(
        .unusedAssumption, at: assumption.condition.place,
        "nothing in the rule asks '\(assumption.condition.text)', so what is assumed of it changes nothing",
        help: "write the condition as the rule does; what stands inside a named condition is not reached")
    }
    return diagnostics.hasErrors ? nil : settled
  }

  /// What an assumption settles: its condition as each entity that knows it reads it.
  ///
  /// Of the rows that start a clock again it is asked as of a related row, which the subject is in hand with.
  private mutating func questions(
    _ written: Written, entities: [Int], restarts: [ClockRestart]
  ) -> [Condition] {
    var questions: [Condition] = []
    for entity in entities {
      var unheard: [Diagnostic] = []
      var parser = ConditionParser(written, vocabulary: vocabulary, entity: entity)
      if let condition = parser.parse(into: &unheard, suggesting: false) { questions.append(condition) }
    }
    for restart in restarts {
      var parser = ConditionParser(written, vocabulary: vocabulary, entity: entity)
      parser.suggests = false
      if let condition = parser.inside(restart.relation.to, { $0.or() }), parser.mistake == nil,
        parser.position == parser.words.count
      {
        questions.append(condition)
      }
    }
    if questions.isEmpty, let subject = entities.first {
      // Of a condition that nobody knows, what is wrong with it is said of the subject.
      var parser = ConditionParser(written, vocabulary: vocabulary, entity: subject)
      var mistakes: [Diagnostic] = []
      _ = parser.parse(into: &mistakes)
      diagnostics += mistakes
    }
    return questions
  }
}

/// Builds assumptions into conditions, and remembers which were asked for.
private struct Settling {
  private var assumed: [(questions: [Condition], isTrue: Bool)] = []
  /// For each assumption, whether a condition asked what it settles.
  private(set) var used: [Bool] = []

  mutating func add(_ questions: [Condition], isTrue: Bool) {
    assumed.append((questions, isTrue))
    used.append(false)
  }

  mutating func settle(_ condition: Condition) -> Condition {
    for (position, assumption) in assumed.enumerated() where assumption.questions.contains(condition) {
      used[position] = true
      return .assuming(condition, isTrue: assumption.isTrue)
    }
    switch condition {
    case .not(let inner): return .not(settle(inner))
    case .all(let parts): return .all(settle(parts))
    case .any(let parts): return .any(settle(parts))
    default: return condition
    }
  }

  private mutating func settle(_ parts: [Condition]) -> [Condition] {
    var settled: [Condition] = []
    for part in parts { settled.append(settle(part)) }
    return settled
  }

  mutating func settle(_ lines: [CheckedLine]) -> [CheckedLine] {
    var settled = lines
    for index in lines.indices { settled[index].condition = settle(lines[index].condition) }
    return settled
  }

  mutating func settle(_ expectation: CheckedExpectation) -> CheckedExpectation {
    switch expectation {
    case .howSoon(var timetable):
      timetable.countIf = settle(timetable.countIf)
      settle(&timetable.lines)
      return .howSoon(timetable)
    case .recorded(var facts):
      settle(&facts.limits)
      return .recorded(facts)
    case .attended(var attendance):
      attendance.presentIf = settle(attendance.presentIf)
      for index in attendance.agencies.indices {
        attendance.agencies[index].expectedIf = settle(attendance.agencies[index].expectedIf)
        if let excuse = attendance.agencies[index].excusedIf {
          attendance.agencies[index].excusedIf = settle(excuse)
        }
      }
      return .attended(attendance)
    case .holds(let condition): return .holds(settle(condition))
    case .score(var rubric):
      for criterion in rubric.criteria.indices {
        for award in rubric.criteria[criterion].awards.indices {
          let condition = rubric.criteria[criterion].awards[award].condition
          rubric.criteria[criterion].awards[award].condition = settle(condition)
        }
      }
      return .score(rubric)
    case .all(let parts): return .all(settle(parts))
    case .either(let parts): return .either(settle(parts))
    case .noMoreThan(var limit):
      for index in limit.lines.indices {
        limit.lines[index].condition = settle(limit.lines[index].condition)
      }
      return .noMoreThan(limit)
    case .share, .compare, .median: return expectation
    }
  }

  private mutating func settle(_ lines: inout [CheckedInterval]) {
    for index in lines.indices { lines[index].condition = settle(lines[index].condition) }
  }

  private mutating func settle(_ parts: [CheckedPart]) -> [CheckedPart] {
    var settled = parts
    for index in parts.indices {
      settled[index].onlyIf = settle(parts[index].onlyIf)
      settled[index].excuses = settle(parts[index].excuses)
      settled[index].expectation = settle(parts[index].expectation)
    }
    return settled
  }
}

extension CheckedExpectation {
  /// The entities besides the subject's whose rows it asks conditions of.
  fileprivate var entitiesLookedAt: [Int] {
    switch self {
    case .howSoon(let timetable):
      if case .rows(let relation, _) = timetable.source { [relation.to] } else { [] }
    case .attended(let attendance): [attendance.relation.to]
    case .score(let rubric): rubric.criteria.compactMap(\.averageOver?.to)
    case .all(let parts), .either(let parts): parts.flatMap(\.expectation.entitiesLookedAt)
    case .recorded, .holds, .noMoreThan, .share, .compare, .median: []
    }
  }
}
